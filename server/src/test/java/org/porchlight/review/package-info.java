@NullMarked
package org.porchlight.review;

import org.jspecify.annotations.NullMarked;
