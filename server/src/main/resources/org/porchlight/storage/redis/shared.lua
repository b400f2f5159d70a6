-- What the functions share. The library is this file, then every other one as a function body that
-- is given `keys` and `args` and is registered under its file's name.

-- The instant by this Redis' own clock, in milliseconds. Leases run by it and by nothing else.
local function now_millis()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Whole numbers as text that never turns into an exponent.
local function whole(number)
  return string.format('%.0f', number)
end

-- Hands out args one after the other, from a given place on.
local function reader(args, from)
  local at = from - 1
  return function()
    at = at + 1
    return args[at]
  end
end

-- Whether a lease on `member` still holds.
local function leased_now(leased, member, now)
  local till = redis.call('ZSCORE', leased, member)
  return till and tonumber(till) > now
end

-- Leases `member` to `owner` from now on.
local function lease(leased, owners, member, owner, lease_millis)
  redis.call('ZADD', leased, whole(now_millis() + tonumber(lease_millis)), member)
  redis.call('HSET', owners, member, owner)
end

-- The first members in an order, as many as can matter when `skipped` of them may not be free.
local function first_of(order, limit, skipped)
  return redis.call('ZRANGE', order, 0, limit + skipped, 'WITHSCORES')
end
