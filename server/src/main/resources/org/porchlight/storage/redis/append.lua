-- Adds to one incident's log, if its natural key is new and the log is still at the expected
-- version. Everything of one turn is stored, or nothing.
--
-- keys[1]  log              stream  entries by explicit id <version>-0: entry, hash
-- keys[2]  state            hash    version, head, summary
-- keys[3]  natural_key      string  version at which this input was stored
-- keys[4]  key              hash    wrapped, stray, family: the incident's wrapped data key
-- keys[5]  open             zset    incident id by opening, milliseconds
-- keys[6]  all              zset    incident id by opening, milliseconds
-- keys[7]  due              zset    deadline by instant, milliseconds
-- keys[8]  due_leased       zset    deadline by end of its lease, milliseconds
-- keys[9]  due_exact        hash    deadline to its exact instant, text
-- keys[10] due_owners       hash    deadline to the server that leased it
-- keys[11] order            zset    errand by priority and age
-- keys[12] later            zset    errand by the instant it is put off to, milliseconds
-- keys[13] order_leased     zset    errand by end of its lease, milliseconds
-- keys[14] payloads         hash    errand to its sealed bytes
-- keys[15] tries            hash    errand to how often it was leased
-- keys[16] order_owners     hash    errand to the server that leased it
--
-- args[1]  place            text    <agency>|<incident>, what members begin with
-- args[2]  incident         text    id
-- args[3]  expected         whole   version decided upon; 0 for a new incident
-- args[4]  head             text    hash of the entry at that version, as the caller knows it
-- args[5]  key_millis       whole   how long the natural key is kept
-- args[6]  owner            text    server that errands are leased to
-- args[7]  lease_millis     whole   for how long
-- args[8]  summary          bytes   sealed; empty when it stays as it is
-- args[9]  opened           whole   when the incident opened, milliseconds
-- args[10] closed           0 or 1  whether it leaves the open ones
-- args[11] channel          text    where the append is made known
-- args[12] wrapped          bytes   data key to store; empty when it stays as it is
-- args[13] stray            bytes   what wraps it, itself wrapped; empty when a family's key does
-- args[14] family           text    whose key wraps it; empty when a stray does
-- then five lists, each led by its length:
--          entries          bytes, hash
--          set              deadline key, milliseconds, exact instant
--          cleared          deadline key
--          errands          id, priority and age as one number, bytes
--          settled          id
--
-- Answers {'done' | 'conflict', version}, {'duplicate', version at which it was stored}, or an error of fixed text when the stored
-- head is not the one the caller rests on.
local log, state, natural_key, key = keys[1], keys[2], keys[3], keys[4]
local open, all = keys[5], keys[6]
local due, due_leased, due_exact, due_owners = keys[7], keys[8], keys[9], keys[10]
local order, later, order_leased = keys[11], keys[12], keys[13]
local payloads, tries, order_owners = keys[14], keys[15], keys[16]
local place, incident, expected, head = args[1], args[2], tonumber(args[3]), args[4]
local owner, lease_millis, summary, opened, closed = args[6], args[7], args[8], args[9], args[10]

local version = tonumber(redis.call('HGET', state, 'version') or '0')
if redis.call('EXISTS', natural_key) == 1 then
  return {'duplicate', redis.call('GET', natural_key)}
end
if version ~= expected then
  return {'conflict', whole(version)}
end
if version > 0 and redis.call('HGET', state, 'head') ~= head then
  return redis.error_reply('CHAIN the stored head is not the one given')
end

local next_arg = reader(args, 15)
for _ = 1, tonumber(next_arg()) do
  version = version + 1
  local entry, hash = next_arg(), next_arg()
  redis.call('XADD', log, whole(version) .. '-0', 'entry', entry, 'hash', hash)
  head = hash
end
redis.call('HSET', state, 'version', whole(version), 'head', head)
redis.call('SET', natural_key, whole(version), 'PX', args[5])

local to_set = {}
for _ = 1, tonumber(next_arg()) do
  table.insert(to_set, {place .. '|' .. next_arg(), next_arg(), next_arg()})
end
for _ = 1, tonumber(next_arg()) do
  local member = place .. '|' .. next_arg()
  redis.call('ZREM', due, member)
  redis.call('ZREM', due_leased, member)
  redis.call('HDEL', due_exact, member)
  redis.call('HDEL', due_owners, member)
end
-- After the clearing, so that a turn may end a deadline and set it anew.
for _, deadline in ipairs(to_set) do
  redis.call('ZADD', due, deadline[2], deadline[1])
  redis.call('HSET', due_exact, deadline[1], deadline[3])
  redis.call('ZREM', due_leased, deadline[1])
  redis.call('HDEL', due_owners, deadline[1])
end

for _ = 1, tonumber(next_arg()) do
  local member, rank, payload = place .. '|' .. next_arg(), next_arg(), next_arg()
  redis.call('ZADD', order, rank, member)
  redis.call('HSET', payloads, member, payload)
  redis.call('HSET', tries, member, '1')
  lease(order_leased, order_owners, member, owner, lease_millis)
end
for _ = 1, tonumber(next_arg()) do
  local member = place .. '|' .. next_arg()
  redis.call('ZREM', order, member)
  redis.call('ZREM', later, member)
  redis.call('ZREM', order_leased, member)
  redis.call('HDEL', payloads, member)
  redis.call('HDEL', tries, member)
  redis.call('HDEL', order_owners, member)
end

if summary ~= '' then
  redis.call('HSET', state, 'summary', summary)
  redis.call('ZADD', all, opened, incident)
  if closed == '1' then
    redis.call('ZREM', open, incident)
  else
    redis.call('ZADD', open, opened, incident)
  end
end
if args[12] ~= '' then
  redis.call('DEL', key)
  redis.call('HSET', key, 'wrapped', args[12], 'stray', args[13], 'family', args[14])
end
redis.call('PUBLISH', args[11], incident .. ' ' .. whole(version))
return {'done', whole(version)}
