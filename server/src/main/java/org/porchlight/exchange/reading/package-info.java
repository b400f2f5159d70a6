/// Reading links: one part of a plan, opened by a link and a code that is only spoken.
///
/// Part of `exchange`. A link's life is a journal of kind `reading-link`, sealed by its family's
/// key: made, code missed, opened, turned away, revoked. Its address holds nothing but sealed ids.
@NullMarked
package org.porchlight.exchange.reading;

import org.jspecify.annotations.NullMarked;
