/// What makes a plan fit: every check as one table, and what it says of one plan. `es.phrases`
/// beside it says the same in Spanish.
///
/// Core room, a part of `org.porchlight.plan`: imports only that, `java.base` and JSpecify; the day
/// a plan is checked for comes in.
@NullMarked
package org.porchlight.plan.checks;

import org.jspecify.annotations.NullMarked;
