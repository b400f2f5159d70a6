/// Calls: ringing, answering, TwiML, dialling on, conferences.
///
/// {@link org.porchlight.sandbox.voice.Exchange} moves calls, a player runs their TwiML verb by
/// verb, a conference room joins them. Imports `carrier` and `twiml` of the sandbox.
@NullMarked
package org.porchlight.sandbox.voice;

import org.jspecify.annotations.NullMarked;
