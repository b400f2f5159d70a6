-- Lets a number go from an incident, if it still belongs to it.
--
-- keys[1] claim     string  incident id
--
-- args[1] incident  text    id
if redis.call('GET', keys[1]) == args[1] then
  redis.call('DEL', keys[1])
end
return 'OK'
