-- Claims a number or a call for an incident, unless it belongs to one already.
--
-- keys[1] claim     string  incident id
--
-- args[1] proposed  text   incident id
-- args[2] millis    whole  how long the claim is kept; 0 until it is released
--
-- Answers the incident it belongs to.
local held = redis.call('GET', keys[1])
if held then
  return held
end
redis.call('SET', keys[1], args[1])
if args[2] ~= '0' then
  redis.call('PEXPIRE', keys[1], args[2])
end
return args[1]
