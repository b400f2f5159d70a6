-- Leases again what a server held before it was restarted.
--
-- keys[6n+1] order      zset  errand by priority and age; six keys to each partition asked
-- keys[6n+2] later      zset  not read here
-- keys[6n+3] leased     zset  errand by end of its lease, milliseconds
-- keys[6n+4] payloads   hash  errand to its sealed bytes
-- keys[6n+5] tries      hash  errand to how often it was leased
-- keys[6n+6] owners     hash  errand to the server that leased it
--
-- args[1] owner         text   server
-- args[2] lease_millis  whole
--
-- Answers {errand, tries before this one, sealed bytes, rank, …}.
local answer = {}
for base = 0, #keys - 6, 6 do
  local order, leased, payloads = keys[base + 1], keys[base + 3], keys[base + 4]
  local tries, owners = keys[base + 5], keys[base + 6]
  for _, member in ipairs(redis.call('ZRANGE', leased, 0, -1)) do
    if redis.call('HGET', owners, member) == args[1] then
      lease(leased, owners, member, args[1], args[2])
      table.insert(answer, member)
      table.insert(answer, whole(redis.call('HINCRBY', tries, member, 1) - 1))
      table.insert(answer, redis.call('HGET', payloads, member))
      table.insert(answer, whole(tonumber(redis.call('ZSCORE', order, member))))
    end
  end
end
return answer
