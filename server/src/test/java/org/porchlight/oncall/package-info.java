/// Tests of who is on call, and of their PINs.
@NullMarked
package org.porchlight.oncall;

import org.jspecify.annotations.NullMarked;
