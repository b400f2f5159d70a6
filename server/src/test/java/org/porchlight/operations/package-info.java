/// Tests of health, readiness and meters.
@NullMarked
package org.porchlight.operations;

import org.jspecify.annotations.NullMarked;
