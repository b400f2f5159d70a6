-- Puts an errand off and frees it; nothing happens when it has its result.
--
-- keys[1] order       zset  errand by priority and age
-- keys[2] later       zset  errand by the instant it is put off to, milliseconds
-- keys[3] leased      zset  errand by end of its lease, milliseconds
-- keys[4] payloads    hash  not read here
-- keys[5] tries       hash  not read here
-- keys[6] owners      hash  errand to the server that leased it
--
-- args[1] errand      text
-- args[2] not_before  whole  milliseconds
if redis.call('ZSCORE', keys[1], args[1]) then
  redis.call('ZADD', keys[2], args[2], args[1])
  redis.call('ZREM', keys[3], args[1])
  redis.call('HDEL', keys[6], args[1])
end
return 'OK'
