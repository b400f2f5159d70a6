package org.porchlight.family;

import java.time.Instant;
import org.porchlight.plan.PhoneNumber;

/// What was learned of one telephone of a family or its team.
public sealed interface TelephoneEvent {
  PhoneNumber number();

  /// A code went there, by text or call.
  ///
  /// @param hash of the code; the code itself is kept nowhere
  /// @param until when it is no longer taken
  /// @param by the staff member who asked for it
  record CodeSent(PhoneNumber number, String hash, Instant until, String by)
      implements TelephoneEvent {}

  /// The code was told back: the person has this telephone.
  record CodeMatched(PhoneNumber number, String by) implements TelephoneEvent {}

  record CodeMissed(PhoneNumber number) implements TelephoneEvent {}

  /// Something for this telephone did not arrive.
  ///
  /// @param lasting whether it will be so next time too
  record Missed(PhoneNumber number, boolean lasting) implements TelephoneEvent {}

  /// Something arrived, or somebody answered.
  record Reached(PhoneNumber number) implements TelephoneEvent {}

  /// No more automatic texts; calls may still come.
  record OptedOut(PhoneNumber number) implements TelephoneEvent {}

  /// Whoever has it is not who was meant: nothing goes there until a code was told back.
  record Quarantined(PhoneNumber number) implements TelephoneEvent {}
}
