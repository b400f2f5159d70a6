/// Tests of the plan and family files.
@NullMarked
package org.porchlight.plan.yaml;

import org.jspecify.annotations.NullMarked;
