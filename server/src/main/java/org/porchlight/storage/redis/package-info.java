/// Everything kept in Redis, the system of record: 7.0 or newer, `appendfsync always`.
///
/// Edge room: imports the ports and values of `storage` and the core rooms; alone imports the Redis
/// client. One function library, `porchlight`, does every write that rests on what is there; each
/// function is one file beside this package. [EmbeddedRedis] starts a real server when none is
/// given.
///
/// Redis sees no name, number, word or plan: values are sealed ([Vault]), and what must be found
/// again is looked up by keyed hash, written `#…` here.
///
/// ```
/// {pNN}                          64 partitions; an incident's is chosen by its id, for ever
///   :due  :due-leased  :due-exact  :due-owners          deadlines (zset, zset, hash, hash)
///   :order  :later  :order-leased                       errands by rank, put off, leased (zsets)
///   :payloads  :tries  :order-owners                    errands' sealed bytes and leases (hashes)
///   :<agency>:open  :<agency>:all                       incident ids by opening (zsets)
///   :<agency>:i:<incident>
///     :log                       stream  <version>-0 -> entry (sealed), hash
///     :state                     hash    version, head (hash of the last entry), summary (sealed)
///     :key                       hash    wrapped, stray, family: the data key, outside the log
///     :k:#<natural key>          string  version; kept nine days
/// {n#<number>}:<agency>:active   string  incident that a new contact of the number joins
/// {n#<number>}:<agency>:language string  language chosen last on the number
/// {c#<call>}:<agency>:call       string  incident of a call; kept nine days
/// {s#<number>}:<agency>:slots    hash    incident -> reply slot
///   :last-slot                   string  incident whose slot went last; kept nine days
/// {a#<account>}:tickets  :free   hash, string    calls waiting for a slot, next free slot
/// {d:<agency>}                   the directory
///   :families  :ids  :keys       hash    #<family> -> record, id, wrapped family key
///   :numbers:#<family>           set     number hashes of a family
///   :families-of:#<number>       hash    #<family> -> candidates (sealed)
/// {l:<agency>}                   the plan library
///   :plan:#<plan>:<version>      hash    hash, family, content (sealed)
///   :running:#<family>           hash    #<youth> -> #<plan>:<version>; `:running:default` has `-`
/// {j:<agency>}:<kind>            hash    #<journal> -> journal id and family (sealed)
/// {j#<journal>}:<agency>:<kind>  a log that is no incident's
///   :log  :state                 as an incident's
///   :k                           hash    #<natural key> -> version
/// {t#<token>}:<agency>:signed-in string  session (sealed); kept while in use
/// {w#<staff>}:<agency>:sessions  set     keys of somebody's sessions
/// {k#<id>}:<agency>:passkey      string  passkey (sealed)
/// {w#<staff>}:<agency>:passkeys  set     keys of somebody's passkeys
/// {o#<name>}:<agency>:ticket     string  what is good once (sealed); kept until taken or over
/// {o#<name>}:<agency>:counted    list    instants of what is limited; kept for the longest limit
/// {m:<agency>}:administrator     string  hash of a passphrase (sealed)
/// {r:<agency>}:readings          stream  reading (sealed)
/// ```
@NullMarked
package org.porchlight.storage.redis;

import org.jspecify.annotations.NullMarked;
