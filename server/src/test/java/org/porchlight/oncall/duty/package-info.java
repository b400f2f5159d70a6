/// Tests of what became of the roster since it was written.
@NullMarked
package org.porchlight.oncall.duty;

import org.jspecify.annotations.NullMarked;
