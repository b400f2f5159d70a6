/// Tests of the fallback's documents and of who serves them.
@NullMarked
package org.porchlight.fallback;

import org.jspecify.annotations.NullMarked;
