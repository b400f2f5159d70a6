package org.porchlight.console.view;

import java.util.List;

/// Who read what of one family, the newest first.
///
/// @param family where its page is
public record WhoReadView(String family, List<Row> rows) {
  public WhoReadView {
    rows = List.copyOf(rows);
  }

  /// @param why what the reader had to do with the family, or their reason; may be empty
  public record Row(String reader, String what, String why, String at) {}
}
