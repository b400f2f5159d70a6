-- flags: no-writes
-- Shows which deadlines are due and not leased, the earliest first, and when the next one is.
--
-- keys[4n+1] due     zset  deadline by instant, milliseconds; four keys to each partition asked
-- keys[4n+2] leased  zset  deadline by end of its lease, milliseconds
-- keys[4n+3] exact   hash  deadline to its exact instant, text
-- keys[4n+4] owners  hash  not read here
--
-- args[1] now        whole  the caller's own clock, milliseconds
-- args[2] limit      whole  how many of each partition at most
--
-- Answers {deadline, milliseconds, exact, …}; beyond the limit, and beyond now, one of each
-- partition follows: the next one.
local answer = {}
local now, limit = tonumber(args[1]), tonumber(args[2])
local clock = now_millis()
for base = 0, #keys - 4, 4 do
  local due, leased, exact = keys[base + 1], keys[base + 2], keys[base + 3]
  local rows = first_of(due, limit, redis.call('ZCARD', leased))
  local found = 0
  for i = 1, #rows, 2 do
    if not leased_now(leased, rows[i], clock) then
      table.insert(answer, rows[i])
      table.insert(answer, whole(tonumber(rows[i + 1])))
      table.insert(answer, redis.call('HGET', exact, rows[i]) or '')
      found = found + 1
      if found > limit or tonumber(rows[i + 1]) > now then
        break
      end
    end
  end
end
return answer
