-- flags: no-writes
-- Shows which errands are free and not put off, the most urgent first.
--
-- keys[6n+1] order     zset  errand by priority and age; six keys to each partition asked
-- keys[6n+2] later     zset  errand by the instant it is put off to, milliseconds
-- keys[6n+3] leased    zset  errand by end of its lease, milliseconds
-- keys[6n+4] payloads  hash  not read here
-- keys[6n+5] tries     hash  not read here
-- keys[6n+6] owners    hash  not read here
--
-- args[1] now          whole  the caller's own clock, milliseconds
-- args[2] limit        whole  how many of each partition at most
--
-- Answers {errand, rank, …}.
local answer = {}
local now, limit = tonumber(args[1]), tonumber(args[2])
local clock = now_millis()
for base = 0, #keys - 6, 6 do
  local order, later, leased = keys[base + 1], keys[base + 2], keys[base + 3]
  local skipped = redis.call('ZCARD', leased) + redis.call('ZCARD', later)
  local rows = first_of(order, limit, skipped)
  local found = 0
  for i = 1, #rows, 2 do
    local not_before = redis.call('ZSCORE', later, rows[i])
    local put_off = not_before and tonumber(not_before) > now
    if not put_off and not leased_now(leased, rows[i], clock) then
      table.insert(answer, rows[i])
      table.insert(answer, whole(tonumber(rows[i + 1])))
      found = found + 1
      if found == limit then
        break
      end
    end
  end
end
return answer
