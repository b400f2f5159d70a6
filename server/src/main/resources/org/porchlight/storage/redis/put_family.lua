-- Stores or replaces a family, and the numbers that lead to it.
--
-- keys[1] families  hash  family to its sealed record
-- keys[2] ids       hash  family to its sealed id
-- keys[3] numbers   set   number hashes of this family
--
-- args[1] family    text   hash of its id
-- args[2] record    bytes  sealed
-- args[3] id        bytes  sealed
-- args[4] prefix    text   what a number hash follows in the key of its families
-- args[5] …         number hash, sealed candidates, …
for _, number in ipairs(redis.call('SMEMBERS', keys[3])) do
  redis.call('HDEL', args[4] .. number, args[1])
end
redis.call('DEL', keys[3])
redis.call('HSET', keys[1], args[1], args[2])
redis.call('HSET', keys[2], args[1], args[3])
for i = 5, #args, 2 do
  redis.call('HSET', args[4] .. args[i], args[1], args[i + 1])
  redis.call('SADD', keys[3], args[i])
end
return 'OK'
