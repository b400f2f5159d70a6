/// Tests of what leaves the house, on a carrier written by hand.
@NullMarked
package org.porchlight.notification;

import org.jspecify.annotations.NullMarked;
