package org.porchlight.console.view;

import java.util.List;

/// Every plan between crises, in groups; a group without a plan is not there.
public record PlansView(List<Group> groups) {
  /// Copies its collections.
  public PlansView {
    groups = List.copyOf(groups);
  }

  /// @param title a key of the wording
  public record Group(String title, List<Row> rows) {
    /// Copies its collections.
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// @param papers what is printed and read by a link, one for each version that counts
  /// @param review the day of the next look, empty when none is planned
  /// @param needs what asks for attention; may be empty
  /// @param dates reminders and what is to be done by a day; may be empty
  public record Row(
      String plan,
      String who,
      String status,
      String review,
      List<String> needs,
      List<String> dates,
      List<Papers> papers) {
    /// Copies its collections.
    public Row {
      papers = List.copyOf(papers);
      needs = List.copyOf(needs);
      dates = List.copyOf(dates);
    }
  }

  /// Where the papers of one version are.
  public record Papers(String title, String path) {}
}
