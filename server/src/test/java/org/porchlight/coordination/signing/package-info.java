/// Tests of plans' lives, of families' records and of the dates of both.
@NullMarked
package org.porchlight.coordination;

import org.jspecify.annotations.NullMarked;
