package org.porchlight.plan;

import java.util.List;

/// A topic that some people must not learn from us.
///
/// @param topic such as `identity` or `where_they_sleep`
/// @param to whom it is never told; empty for everybody but the youth and the staff
/// @param because may be empty
public record NeverDisclose(String topic, List<PersonId> to, String because) {
  /// Copies its collections.
  public NeverDisclose {
    to = List.copyOf(to);
  }

  /// Whether this keeps the topic from `person`.
  public boolean bars(PersonId person) {
    return to.isEmpty() || to.contains(person);
  }
}
