/// What an operator watches: health, readiness and meters.
///
/// Shell room: imports everything above it; nothing but `Porchlight` imports it. Meters carry tags
/// from closed lists only: no id, no name, no number.
@NullMarked
package org.porchlight.operations;

import org.jspecify.annotations.NullMarked;
