/// Tests of asking for sign-offs by telephone.
@NullMarked
package org.porchlight.coordination.signing;

import org.jspecify.annotations.NullMarked;
