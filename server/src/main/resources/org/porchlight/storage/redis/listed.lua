-- flags: no-writes
-- Lists incidents of one agency, the newest first, with their summaries.
--
-- keys[n] list    zset   incident id by opening, milliseconds; one to each partition asked
--
-- args[1] limit   whole  how many of each partition at most; -1 for all
-- args[2] before  text   what stands between a partition's tag and an incident id
-- args[3] after   text   what stands behind an incident id in the key of its state
--
-- Answers {incident, version, summary, …}.
local answer = {}
local last = tonumber(args[1])
if last > 0 then
  last = last - 1
end
for _, list in ipairs(keys) do
  local tag = string.match(list, '^{[^}]*}')
  for _, incident in ipairs(redis.call('ZRANGE', list, 0, last, 'REV')) do
    local state = redis.call('HMGET', tag .. args[2] .. incident .. args[3], 'version', 'summary')
    table.insert(answer, incident)
    table.insert(answer, state[1])
    table.insert(answer, state[2])
  end
end
return answer
