-- Adds to one journal, if the natural key is new to it and it is still at the expected version.
--
-- keys[1] log       stream  entries by explicit id <version>-0: entry, hash
-- keys[2] state     hash    version, head
-- keys[3] natural   hash    hash of a natural key to the version it was stored at
--
-- args[1] expected  whole   version decided upon; 0 for a new journal
-- args[2] head      text    hash of the entry at that version, as the caller read it
-- args[3] key       text    hash of the natural key
-- args[4] count     whole   how many entries follow, each as its bytes and its hash
--
-- Answers {'done' | 'conflict', version} or {'duplicate', version at which it was stored}.
local log, state, natural = keys[1], keys[2], keys[3]
local stored = redis.call('HGET', natural, args[3])
if stored then
  return {'duplicate', stored}
end
local now = redis.call('HMGET', state, 'version', 'head')
local version = tonumber(now[1] or '0')
-- A head that moved between the caller's look and this call is a conflict like any other.
if version ~= tonumber(args[1]) or (version > 0 and now[2] ~= args[2]) then
  return {'conflict', whole(version)}
end
local head = args[2]
local next_arg = reader(args, 5)
for _ = 1, tonumber(args[4]) do
  version = version + 1
  local entry, hash = next_arg(), next_arg()
  redis.call('XADD', log, whole(version) .. '-0', 'entry', entry, 'hash', hash)
  head = hash
end
redis.call('HSET', state, 'version', whole(version), 'head', head)
redis.call('HSET', natural, args[3], whole(version))
return {'done', whole(version)}
