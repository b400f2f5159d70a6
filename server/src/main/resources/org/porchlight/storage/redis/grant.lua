-- Grants a waiting call its slot of a sending account, or says how long to wait.
--
-- keys[1] tickets           hash    ticket to <priority> <since> <asked>, instants in milliseconds
-- keys[2] free              string  when the next slot is free, milliseconds
--
-- args[1] ticket            text
-- args[2] priority          whole   the lower, the sooner
-- args[3] now               whole   the caller's own clock, milliseconds
-- args[4] per_call          whole   milliseconds from slot to slot
-- args[5] forgotten_after   whole   milliseconds after which a ticket nobody asks for is given up
-- args[6] ask_again         whole   milliseconds to wait while another ticket comes first
--
-- Answers milliseconds to wait; 0 when granted.
local ticket, priority = args[1], tonumber(args[2])
local now, per_call = tonumber(args[3]), tonumber(args[4])
local since, first, first_priority, first_since = now, ticket, priority, nil

local rows = redis.call('HGETALL', keys[1])
for i = 1, #rows, 2 do
  local rank, from, asked = string.match(rows[i + 1], '^(%S+) (%S+) (%S+)$')
  rank, from, asked = tonumber(rank), tonumber(from), tonumber(asked)
  if asked < now - tonumber(args[5]) then
    redis.call('HDEL', keys[1], rows[i])
  elseif rows[i] == ticket then
    since = from
  end
end
redis.call('HSET', keys[1], ticket, args[2] .. ' ' .. whole(since) .. ' ' .. args[3])

-- A clock that was turned back must not hold every call until it has caught up.
local free = math.min(tonumber(redis.call('GET', keys[2]) or '0'), now + per_call)
if free > now then
  return whole(free - now)
end

first_since = since
rows = redis.call('HGETALL', keys[1])
for i = 1, #rows, 2 do
  local rank, from = string.match(rows[i + 1], '^(%S+) (%S+) ')
  rank, from = tonumber(rank), tonumber(from)
  local sooner = rank < first_priority
  if rank == first_priority then
    sooner = from < first_since or (from == first_since and rows[i] < first)
  end
  if sooner then
    first, first_priority, first_since = rows[i], rank, from
  end
end
if first ~= ticket then
  return args[6]
end
redis.call('HDEL', keys[1], ticket)
redis.call('SET', keys[2], whole(now + per_call))
return '0'
