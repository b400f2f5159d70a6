package org.porchlight.plan;

import java.util.List;

/// What the youth wants kept, from whom, and what is known of the telephone in their hand.
///
/// @param neverDisclose may be empty
/// @param sharedDevice who else reads the youth's telephone, in words; empty when nobody does
public record Privacy(List<NeverDisclose> neverDisclose, String sharedDevice) {
  /// Nothing said.
  public static final Privacy NONE = new Privacy(List.of(), "");

  /// Copies its collections.
  public Privacy {
    neverDisclose = List.copyOf(neverDisclose);
  }
}
