package org.porchlight.plan;

import java.util.List;

/// What a plan version rests on.
///
/// @param revisionReason such as `post_crisis` or `first_plan`
/// @param incidents ids of the incidents it learned from; may be empty
/// @param meeting the id of the team meeting; may be empty
/// @param whatChanged in words; may be empty in a first plan
public record Basis(
    String revisionReason, List<String> incidents, String meeting, String whatChanged) {
  /// Copies its collections.
  public Basis {
    incidents = List.copyOf(incidents);
  }
}
