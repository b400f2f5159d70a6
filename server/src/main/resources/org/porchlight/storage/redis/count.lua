-- Counts one use of what is limited, unless as many as a limit lets were counted lately.
--
-- keys[1] uses     list  instants, ms
--
-- args[1] now      ms    the instant of this use
-- args[2] longest  ms    how long an instant is kept
-- args[3] most     count how often within the next one; then again both, for each further limit
-- args[4] within   ms
--
-- Answers 1 when it was counted, else 0.
local now = tonumber(args[1])
local uses = redis.call('LRANGE', keys[1], 0, -1)
for at = 3, #args, 2 do
  local lately = 0
  for _, use in ipairs(uses) do
    if tonumber(use) > now - tonumber(args[at + 1]) then
      lately = lately + 1
    end
  end
  if lately >= tonumber(args[at]) then
    return 0
  end
end
for _, use in ipairs(uses) do
  if tonumber(use) <= now - tonumber(args[2]) then
    redis.call('LREM', keys[1], 1, use)
  end
end
redis.call('RPUSH', keys[1], args[1])
redis.call('PEXPIRE', keys[1], args[2])
return 1
