/// Every measure, by examples reckoned by hand.
@NullMarked
package org.porchlight.review.measures;

import org.jspecify.annotations.NullMarked;
