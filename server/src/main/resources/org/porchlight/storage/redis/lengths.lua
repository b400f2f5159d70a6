-- flags: no-writes
-- Names the incidents of one agency that began within a time, with when and how long their logs
-- are.
--
-- keys[n] all    zset   incident id by opening, milliseconds; one to each partition asked
--
-- args[1] from   whole  milliseconds
-- args[2] until  text   milliseconds; with "(" before them when they are not within it themselves
-- args[3] before text   what stands between a partition's tag and an incident id
-- args[4] after  text   what stands behind an incident id in the key of its state
--
-- Answers {incident, milliseconds, version, …}.
local answer = {}
for _, all in ipairs(keys) do
  local tag = string.match(all, '^{[^}]*}')
  local begun = redis.call('ZRANGE', all, args[1], args[2], 'BYSCORE', 'WITHSCORES')
  for i = 1, #begun, 2 do
    table.insert(answer, begun[i])
    table.insert(answer, begun[i + 1])
    table.insert(answer, redis.call('HGET', tag .. args[3] .. begun[i] .. args[4], 'version'))
  end
end
return answer
