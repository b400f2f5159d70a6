/// How shifts are spoken of.
@NullMarked
package org.porchlight.duty;

import org.jspecify.annotations.NullMarked;
