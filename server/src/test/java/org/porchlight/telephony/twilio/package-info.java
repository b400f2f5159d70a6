/// Twilio's edge, tried with signed webhooks over HTTP, the SDK's own judgement, and the sandbox.
@NullMarked
package org.porchlight.telephony.twilio;

import org.jspecify.annotations.NullMarked;
