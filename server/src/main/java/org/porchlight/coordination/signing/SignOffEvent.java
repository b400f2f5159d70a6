package org.porchlight.coordination.signing;

import org.porchlight.plan.Agreement;

/// What happened at one telephone at which people are asked for their sign-off.
public sealed interface SignOffEvent {
  record Asked(SignOffAsk ask) implements SignOffEvent {}

  /// A code was keyed that is not this ask's.
  record CodeMissed(int ask) implements SignOffEvent {}

  /// The whole version was read to them.
  record Heard(int ask) implements SignOffEvent {}

  record Answered(int ask, Agreement agreement) implements SignOffEvent {}

  record Withdrawn(int ask) implements SignOffEvent {}
}
