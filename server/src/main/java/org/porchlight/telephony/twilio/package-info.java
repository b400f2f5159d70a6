/// Twilio's side of the telephone port: signatures, TwiML, REST and callbacks.
///
/// Edge room: the only one that imports `com.twilio`.
@NullMarked
package org.porchlight.telephony.twilio;

import org.jspecify.annotations.NullMarked;
