/// Contract suites of the storage ports, run by every store.
@NullMarked
package org.porchlight.storage;

import org.jspecify.annotations.NullMarked;
