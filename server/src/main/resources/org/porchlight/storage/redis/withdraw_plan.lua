-- Ends the run of a plan version, if it is the one that runs.
--
-- keys[1] running  hash  youth to the plan version that runs
--
-- args[1] youth    text  hash of their alias
-- args[2] version  text  plan version
if redis.call('HGET', keys[1], args[1]) == args[2] then
  redis.call('HDEL', keys[1], args[1])
end
return 'OK'
