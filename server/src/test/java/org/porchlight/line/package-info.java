/// Tests of the line's turning.
@NullMarked
package org.porchlight.line;

import org.jspecify.annotations.NullMarked;
