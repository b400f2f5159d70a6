/// What other programs use: the API, and later exports and signed webhooks out.
///
/// Shell room: imports everything above it; nothing above imports it.
@NullMarked
package org.porchlight.exchange;

import org.jspecify.annotations.NullMarked;
