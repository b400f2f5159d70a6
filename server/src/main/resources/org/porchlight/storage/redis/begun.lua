-- flags: no-writes
-- Names the incidents of one agency that began within a time, with when.
--
-- keys[n] all    zset   incident id by opening, milliseconds; one to each partition asked
--
-- args[1] from   whole  milliseconds
-- args[2] until  text   milliseconds; with "(" before them when they are not within it themselves
--
-- Answers {incident, milliseconds, …}.
local answer = {}
for _, all in ipairs(keys) do
  for _, word in ipairs(redis.call('ZRANGE', all, args[1], args[2], 'BYSCORE', 'WITHSCORES')) do
    table.insert(answer, word)
  end
end
return answer
