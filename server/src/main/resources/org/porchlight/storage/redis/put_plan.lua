-- Stores a plan version once.
--
-- keys[1] plan     hash   hash, family, content
--
-- args[1] hash     text   what the version says, as one hash
-- args[2] family   text   hash of the family whose key seals it; empty for the agency's
-- args[3] content  bytes  sealed
--
-- Answers the hash that was stored before; empty when the version is new.
local stored = redis.call('HGET', keys[1], 'hash')
if stored then
  return stored
end
redis.call('HSET', keys[1], 'hash', args[1], 'family', args[2], 'content', args[3])
return ''
