/// Tests of a plan's life.
@NullMarked
package org.porchlight.plan.life;

import org.jspecify.annotations.NullMarked;
