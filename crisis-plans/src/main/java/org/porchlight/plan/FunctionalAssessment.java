package org.porchlight.plan;

import java.util.List;

/// Why it happens: what comes before, what is seen, what follows, and the need behind it.
///
/// @param antecedents may be empty, as may every other part
public record FunctionalAssessment(
    List<String> antecedents, String behavior, String consequence, String needBehind) {
  /// Nothing written yet.
  public static final FunctionalAssessment NONE = new FunctionalAssessment(List.of(), "", "", "");

  /// Copies its collections.
  public FunctionalAssessment {
    antecedents = List.copyOf(antecedents);
  }
}
