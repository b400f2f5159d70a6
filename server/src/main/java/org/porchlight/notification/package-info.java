/// Carries one errand out, by text or call, and says what became of it.
///
/// Shell room: imports `plan`, `family`, `oncall`, `incident`, `review`, `telephony` and `storage`.
/// It keeps no timer and waits for nothing: what cannot be settled now is put off, and whoever
/// turns the outbox asks again. What phones may answer is decided here too, in one language of
/// digits ([ReplyDigits]), so that what is sent and what is read cannot differ.
///
/// It stores nothing of its own; it claims a phone's reply slot (`PhoneSlots`) and an account's
/// turn to call (`CallSlots`).
@NullMarked
package org.porchlight.notification;

import org.jspecify.annotations.NullMarked;
