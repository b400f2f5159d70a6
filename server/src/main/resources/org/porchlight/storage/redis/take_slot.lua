-- Gives an incident its slot on a phone: the one it has, else the lowest free one.
--
-- keys[1] slots     hash  incident id to slot, from 0
--
-- args[1] incident  text  id
--
-- Answers the slot.
local slot = redis.call('HGET', keys[1], args[1])
if slot then
  return slot
end
local taken = {}
for _, held in ipairs(redis.call('HVALS', keys[1])) do
  taken[held] = true
end
local free = 0
while taken[whole(free)] do
  free = free + 1
end
redis.call('HSET', keys[1], args[1], whole(free))
return whole(free)
