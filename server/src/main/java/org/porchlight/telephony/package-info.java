/// Calls and texts without a vendor: what comes in, what goes out, and what a caller hears.
///
/// Port room: values and interfaces. The one vendor lives one level down, in `telephony.twilio`.
@NullMarked
package org.porchlight.telephony;

import org.jspecify.annotations.NullMarked;
