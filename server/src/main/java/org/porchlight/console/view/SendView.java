package org.porchlight.console.view;

import java.util.List;
import org.porchlight.console.view.DifferenceView.Change;

/// What a draft changes, and why, before people are asked about it.
///
/// @param path of the draft's pages
/// @param plan the version it will be, such as `PLN-0007 v5`
/// @param from the version that runs, or that was written last
/// @param changes empty for the same words
/// @param stops what keeps it from running; people can be asked about it nevertheless
/// @param unread whether it cannot be read as a plan, so that nobody can be asked about it
/// @param asked who will be asked, by their names
/// @param newest the plan's newest version, which the draft may not have seen
/// @param overtaken whether a version came meanwhile that the draft does not begin with
/// @param typed what was filled in before
public record SendView(
    String path,
    String plan,
    String who,
    String from,
    List<Change> changes,
    List<DraftView.Point> stops,
    boolean unread,
    List<String> asked,
    int newest,
    boolean overtaken,
    List<Choice> reasons,
    Typed typed) {
  public SendView {
    changes = List.copyOf(changes);
    stops = List.copyOf(stops);
    asked = List.copyOf(asked);
    reasons = List.copyOf(reasons);
  }

  /// What was filled in.
  public record Typed(String reason, String incidents, String meeting, String whatChanged) {
    public static final Typed NOTHING = new Typed("", "", "", "");
  }
}
