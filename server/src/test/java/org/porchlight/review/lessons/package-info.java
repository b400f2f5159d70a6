@NullMarked
package org.porchlight.review.lessons;

import org.jspecify.annotations.NullMarked;
