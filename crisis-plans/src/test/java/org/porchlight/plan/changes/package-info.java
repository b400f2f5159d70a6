/// Tests of how versions differ.
@NullMarked
package org.porchlight.plan.changes;

import org.jspecify.annotations.NullMarked;
