@NullMarked
package org.porchlight.care;

import org.jspecify.annotations.NullMarked;
