/// Tests of the plan language.
@NullMarked
package org.porchlight.plan;

import org.jspecify.annotations.NullMarked;
