package org.porchlight.oncall.duty;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Which piece of news a message tells, so that it goes to each person once.
///
/// @param not whom it is about, who is not told of it; null when that is nobody
/// @param key the same for the same piece of news; no blank
public record NewsAbout(@Nullable StaffId not, String key) {
  private static final String NOBODY = "-";
  private static final Pattern KEY = Pattern.compile("\\S+");

  public NewsAbout {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("news: a blank in its key (expected: none)");
    }
  }

  /// As it stands in the log.
  String detail() {
    return (not == null ? NOBODY : not.value()) + " " + key;
  }

  static NewsAbout of(String detail) {
    var parts = detail.split(" ", 2);
    return new NewsAbout(parts[0].equals(NOBODY) ? null : new StaffId(parts[0]), parts[1]);
  }
}
