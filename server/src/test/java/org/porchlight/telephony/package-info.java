/// Tests of the telephone port: words and segments.
@NullMarked
package org.porchlight.telephony;

import org.jspecify.annotations.NullMarked;
