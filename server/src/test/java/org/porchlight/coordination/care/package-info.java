@NullMarked
package org.porchlight.coordination.care;

import org.jspecify.annotations.NullMarked;
