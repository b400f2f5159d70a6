/// Tests of the rules of one incident.
@NullMarked
package org.porchlight.incident;

import org.jspecify.annotations.NullMarked;
