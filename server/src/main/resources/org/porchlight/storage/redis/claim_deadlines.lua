-- Leases deadlines of one partition, those that are as they were shown and still free.
--
-- keys[1] due           zset  deadline by instant, milliseconds
-- keys[2] leased        zset  deadline by end of its lease, milliseconds
-- keys[3] exact         hash  deadline to its exact instant, text
-- keys[4] owners        hash  deadline to the server that leased it
--
-- args[1] owner         text   server
-- args[2] lease_millis  whole
-- args[3] …             deadline, exact instant, …
--
-- Answers the deadlines that were leased.
local leased, exact, owners = keys[2], keys[3], keys[4]
local answer = {}
local clock = now_millis()
for i = 3, #args, 2 do
  local member = args[i]
  if redis.call('HGET', exact, member) == args[i + 1] and not leased_now(leased, member, clock) then
    lease(leased, owners, member, args[1], args[2])
    table.insert(answer, member)
  end
end
return answer
