-- flags: no-writes
-- Counts errands without a result, says since when the oldest waits, and how many are put off.
--
-- keys[6n+1] order     zset  errand by priority and age; six keys to each partition asked
-- keys[6n+2] later     zset  errand by the instant it is put off to, milliseconds
-- keys[6n+3] …         not read here
--
-- args[1] now          whole  the caller's own clock, milliseconds
-- args[2] age_span     whole  what one step of priority counts in a rank; the rest is the age
--
-- Answers {count, oldest in milliseconds, put off}; the oldest is -1 when none waits.
local now, age_span = tonumber(args[1]), tonumber(args[2])
local count, oldest, later = 0, -1, 0
for base = 0, #keys - 6, 6 do
  local rows = redis.call('ZRANGE', keys[base + 1], 0, -1, 'WITHSCORES')
  for i = 1, #rows, 2 do
    local not_before = redis.call('ZSCORE', keys[base + 2], rows[i])
    if not not_before or tonumber(not_before) <= now then
      local appended = tonumber(rows[i + 1]) % age_span
      count = count + 1
      if oldest == -1 or appended < oldest then
        oldest = appended
      end
    else
      later = later + 1
    end
  end
end
return {whole(count), whole(oldest), whole(later)}
