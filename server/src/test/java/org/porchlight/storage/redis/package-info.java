/// Tests of the store in Redis, on real servers.
@NullMarked
package org.porchlight.storage.redis;

import org.jspecify.annotations.NullMarked;
