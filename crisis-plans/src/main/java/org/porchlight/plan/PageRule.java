package org.porchlight.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the pages of one step are answered, and who comes next if they are not.
///
/// @param acknowledgeWithin how long to wait for an answer; null for the agency's setting
/// @param then who is paged next, in order; may be empty
/// @param anyOneIsEnough false when every need must be met
/// @param need what is asked of each person, such as `take_sofi`; may be empty
public record PageRule(
    @Nullable Duration acknowledgeWithin,
    List<PageTarget> then,
    boolean anyOneIsEnough,
    Map<PersonId, String> need) {
  /// The agency's time, nobody next, one answer is enough.
  public static final PageRule NONE = new PageRule(null, List.of(), true, Map.of());

  /// Copies its collections.
  public PageRule {
    then = List.copyOf(then);
    need = Copies.inOrder(need);
  }
}
