/// Tests of the store in memory.
@NullMarked
package org.porchlight.storage.memory;

import org.jspecify.annotations.NullMarked;
