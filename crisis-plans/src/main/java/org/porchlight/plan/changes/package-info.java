/// How two versions of a plan differ, as people talk about it.
///
/// Core room, a part of `org.porchlight.plan`: imports only that, `java.base` and JSpecify.
@NullMarked
package org.porchlight.plan.changes;

import org.jspecify.annotations.NullMarked;
