/// Tests of what families are given.
@NullMarked
package org.porchlight.exchange.copy;

import org.jspecify.annotations.NullMarked;
