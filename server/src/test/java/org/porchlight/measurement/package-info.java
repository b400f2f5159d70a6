/// What is asked of periods and quarters.
@NullMarked
package org.porchlight.measurement;

import org.jspecify.annotations.NullMarked;
