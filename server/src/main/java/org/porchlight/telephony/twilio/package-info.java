/// Twilio behind the telephone port: checked webhooks in, TwiML out, and REST requests.
///
/// Edge room, and the only one that imports `com.twilio`. It may import `telephony`, `incident`,
/// `plan`, Vert.x and libphonenumber. It keeps nothing: what it remembers ([Sightings]) is a hint
/// that may be forgotten at any time.
///
/// The addresses it gives Twilio, all `POST`, signed, and below the public URL:
///
/// ```
/// /twilio/voice                     a new call
/// /twilio/text                      a new text
/// /twilio/leg/TOKEN/PATH            a live call asks for PATH of the line
/// /twilio/wait/TOKEN/PATH           the same, while it waits in a conference or on hold
/// /twilio/status/TOKEN/call         a call changed
/// /twilio/status/TOKEN/text         a text changed
/// /twilio/status/TOKEN/conference   somebody joined or left
/// /twilio/status/TOKEN/recording    a recorded message is there
/// ```
@NullMarked
package org.porchlight.telephony.twilio;

import org.jspecify.annotations.NullMarked;
