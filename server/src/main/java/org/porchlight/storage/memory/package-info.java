/// Everything kept in this process's memory: for tests, the simulator and a look at the line.
///
/// Edge room: imports the ports and values of `storage` and the core rooms. Passes the same
/// contract suites as `storage.redis`. Nothing survives the process, but a store outlives the
/// servers built on it, so that a crash of a server can be played without a second process.
///
/// [MemoryStore] keeps one map or ordered set to each port; entries are kept as the bytes of their
/// JSON form, chained by hash like those of every store.
@NullMarked
package org.porchlight.storage.memory;

import org.jspecify.annotations.NullMarked;
