/// Tests of what makes a plan fit.
@NullMarked
package org.porchlight.plan.checks;

import org.jspecify.annotations.NullMarked;
