/// Asking people what they think of a plan version, by telephone and by text.
///
/// Part of the shell room `coordination`. Whoever is asked hears the version read aloud at the
/// pages number, after a code that their coordinator told them, and answers by key or by text; from
/// a shared or monitored telephone nobody is asked. Each telephone has a journal of kind `signing`,
/// by its number; what was said goes into the plan's own life.
@NullMarked
package org.porchlight.coordination.signing;

import org.jspecify.annotations.NullMarked;
