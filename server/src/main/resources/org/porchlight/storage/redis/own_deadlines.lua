-- Leases again what a server held before it was restarted.
--
-- keys[4n+1] due        zset  deadline by instant, milliseconds; four keys to each partition asked
-- keys[4n+2] leased     zset  deadline by end of its lease, milliseconds
-- keys[4n+3] exact      hash  deadline to its exact instant, text
-- keys[4n+4] owners     hash  deadline to the server that leased it
--
-- args[1] owner         text   server
-- args[2] lease_millis  whole
--
-- Answers {deadline, milliseconds, exact, …}.
local answer = {}
for base = 0, #keys - 4, 4 do
  local due, leased, exact, owners = keys[base + 1], keys[base + 2], keys[base + 3], keys[base + 4]
  for _, member in ipairs(redis.call('ZRANGE', leased, 0, -1)) do
    if redis.call('HGET', owners, member) == args[1] then
      lease(leased, owners, member, args[1], args[2])
      table.insert(answer, member)
      table.insert(answer, whole(tonumber(redis.call('ZSCORE', due, member))))
      table.insert(answer, redis.call('HGET', exact, member))
    end
  end
end
return answer
