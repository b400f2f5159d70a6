/// After the crisis: what was tried, what was said, what the plan becomes (R19, R20).
///
/// Shows what the walk ended with as the walk does.
@NullMarked
package org.porchlight.console.review;

import org.jspecify.annotations.NullMarked;
