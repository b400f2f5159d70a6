-- flags: no-writes
-- Reads one incident's log from a version on, with what it takes to open and verify it.
--
-- keys[1] log    stream  entries by explicit id <version>-0: entry, hash
-- keys[2] state  hash    version, head, summary
-- keys[3] key    hash    wrapped, stray, family
--
-- args[1] from   whole   first version wanted; 1 reads it whole
-- args[2] limit  whole   how many entries at most; 0 for none
--
-- Answers {version, head, wrapped, stray, family, entry, hash, entry, hash, …}; an empty list when
-- there is no such incident.
local state = redis.call('HMGET', keys[2], 'version', 'head')
if not state[1] then
  return {}
end
local key = redis.call('HMGET', keys[3], 'wrapped', 'stray', 'family')
local answer = {state[1], state[2], key[1] or '', key[2] or '', key[3] or ''}
if args[2] ~= '0' then
  local rows = redis.call('XRANGE', keys[1], args[1] .. '-0', '+', 'COUNT', args[2])
  for _, row in ipairs(rows) do
    table.insert(answer, row[2][2])
    table.insert(answer, row[2][4])
  end
end
return answer
