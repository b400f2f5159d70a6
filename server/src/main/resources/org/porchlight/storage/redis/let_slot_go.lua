-- Lets the slot of an incident on a phone go, and remembers that it was the last.
--
-- keys[1] slots     hash    incident id to slot
-- keys[2] last      string  incident id; kept nine days
--
-- args[1] incident  text    id
if redis.call('HDEL', keys[1], args[1]) == 1 then
  redis.call('SET', keys[2], args[1], 'EX', 777600)
end
return 'OK'
