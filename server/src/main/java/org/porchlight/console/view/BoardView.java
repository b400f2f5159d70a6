package org.porchlight.console.view;

import java.util.List;

/// The sign-off board of one plan version: who said what, what is missing, and what comes next.
///
/// @param path of the version, under which every form of the page lies
/// @param plan such as `PLN-0007 v5`
/// @param who the young person, as the plan calls them
/// @param status where the version stands, in words
/// @param stage what can be done with the version as a whole
/// @param before the number of the version it follows; 0 when there is none
/// @param groups the young person, caregivers, the team, the coordinator
/// @param blockers what else keeps it from running; may be empty
/// @param code told by mouth to somebody who was just asked at their telephone; empty before
public record BoardView(
    String path,
    String plan,
    String who,
    String status,
    Stage stage,
    int before,
    List<Group> groups,
    List<Told> blockers,
    List<Code> code) {
  public BoardView {
    groups = List.copyOf(groups);
    blockers = List.copyOf(blockers);
    code = List.copyOf(code);
  }

  /// What the whole version waits for.
  public enum Stage {
    /// It was written, and nobody was asked.
    WRITTEN,
    SIGNING,
    RUNS,
    PAST
  }

  /// @param title a key of the wording
  public record Group(String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// One person.
  ///
  /// @param mood `calm` when nothing is missing, `waiting`, or `danger` for a no
  /// @param said what they said, when and how, in one sentence; empty before
  /// @param words their own; may be empty
  /// @param steps what they are asked to do in the plan, in one sentence; may be empty
  /// @param next what comes next with them, in one sentence; empty when nothing does
  /// @param wasRead whether the version came to them already
  /// @param byTelephone whether they can be asked on a telephone of their own
  /// @param language the code of the one they prefer
  /// @param hasSaid whether there is something to take back
  /// @param typed what was written of them in a form that was not taken; may be empty
  public record Row(
      String id,
      String name,
      String role,
      String mood,
      String said,
      String words,
      String steps,
      String read,
      String next,
      boolean wasRead,
      boolean byTelephone,
      String language,
      boolean hasSaid,
      String typed) {}

  /// What a check has to say.
  ///
  /// @param rule what should be so
  /// @param here what is so
  /// @param mend what the author can do
  public record Told(String rule, String here, String mend) {}

  /// @param until when it is no longer read
  public record Code(String name, String code, String until) {}
}
