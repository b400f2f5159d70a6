/// Families: whom a number may belong to, and who may be reached how, now.
///
/// The records themselves are values of `plan`; this room asks them questions. Core room: imports
/// `plan`, `java.base` and JSpecify; time arrives as a value.
@NullMarked
package org.porchlight.family;

import org.jspecify.annotations.NullMarked;
