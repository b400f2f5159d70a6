package org.porchlight.notification;

import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.incident.IncidentId;

/// Words of staff that are for the family: behind `TELL` or `DILE`, and the digit of one family
/// where several are open, as in `TELL3 I am here`.
public final class ReplyRelay {
  private static final Pattern TELL =
      Pattern.compile(
          "\\s*(?:tell|dile)\\s?([0-9]{1,2})?(?![\\p{L}0-9])[\\s:,.-]*(.+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final String WORD = "TELL";

  private ReplyRelay() {}

  /// Empty for any other text.
  static Optional<Reply> read(String body, SortedMap<Integer, IncidentId> held) {
    Matcher tell = TELL.matcher(body);
    if (held.isEmpty() || !tell.matches()) {
      return Optional.empty();
    }
    String slot = tell.group(1);
    String words = tell.group(2).strip();
    if (slot == null && held.size() == 1) {
      return Optional.of(new Reply.Tell(held.values().iterator().next(), words));
    }
    IncidentId meant = slot == null ? null : held.get(Integer.parseInt(slot) - 2);
    return Optional.of(meant == null ? new Reply.TellWhich(held) : new Reply.Tell(meant, words));
  }

  /// What to send for each family that is open, such as `TELL2, TELL3`.
  public static String codes(SortedMap<Integer, IncidentId> held) {
    return held.keySet().stream()
        .flatMap(slot -> ReplyDigits.prefix(slot).stream())
        .map(prefix -> WORD + prefix)
        .collect(Collectors.joining(", "));
  }
}
