-- Leases errands of one partition, those that are still free.
--
-- keys[1] order         zset  errand by priority and age
-- keys[2] later         zset  errand by the instant it is put off to, milliseconds
-- keys[3] leased        zset  errand by end of its lease, milliseconds
-- keys[4] payloads      hash  errand to its sealed bytes
-- keys[5] tries         hash  errand to how often it was leased
-- keys[6] owners        hash  errand to the server that leased it
--
-- args[1] owner         text   server
-- args[2] lease_millis  whole
-- args[3] …             errand, …
--
-- Answers {errand, tries before this one, sealed bytes, …} of those that were leased.
local leased, payloads, tries, owners = keys[3], keys[4], keys[5], keys[6]
local answer = {}
local clock = now_millis()
for i = 3, #args do
  local member = args[i]
  local payload = redis.call('HGET', payloads, member)
  if payload and not leased_now(leased, member, clock) then
    lease(leased, owners, member, args[1], args[2])
    redis.call('ZREM', keys[2], member)
    table.insert(answer, member)
    table.insert(answer, whole(redis.call('HINCRBY', tries, member, 1) - 1))
    table.insert(answer, payload)
  end
end
return answer
