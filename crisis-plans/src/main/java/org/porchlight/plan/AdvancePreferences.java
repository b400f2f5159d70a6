package org.porchlight.plan;

import java.util.List;

/// What the young person wants, said ahead to whoever treats them, should it come to that.
///
/// @param prefer what they ask for; may be empty
/// @param avoid what they ask not to be done; may be empty
/// @param hospital where they would rather go, or not; may be empty
/// @param medicines what helped, harmed or is refused; may be empty
/// @param call who is told first; may be empty
public record AdvancePreferences(
    List<String> prefer,
    List<String> avoid,
    String hospital,
    String medicines,
    List<PersonId> call) {
  /// Nothing said.
  public static final AdvancePreferences NONE =
      new AdvancePreferences(List.of(), List.of(), "", "", List.of());

  /// Copies its collections.
  public AdvancePreferences {
    prefer = List.copyOf(prefer);
    avoid = List.copyOf(avoid);
    call = List.copyOf(call);
  }
}
