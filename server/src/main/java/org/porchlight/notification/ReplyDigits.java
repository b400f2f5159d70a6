package org.porchlight.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;

/// The language of reply digits: what texts offer, and what answers mean (R6).
///
/// A phone with one open incident gets and sends bare digits. With more, each text carries the
/// prefix of its own slot: 2 for slot 0, 3 for slot 1, up to 9 for slot 7, then 10 for slot 8, up
/// to 19. So `31` acknowledges in slot 1, and `200` confirms in slot 0. Pure.
public final class ReplyDigits {
  /// How many incidents one phone can tell apart by digits.
  public static final int SLOTS_MAX = 18;

  /// A code of up to four digits, as people write it, then what separates it from the rest.
  private static final Pattern CODE_FIRST =
      Pattern.compile(
          "[^\\p{L}0-9]*([0-9](?:[ -]?[0-9]){0,3})(?![0-9])([^\\p{L}0-9]*)(.*)", Pattern.DOTALL);

  private record Code(@Nullable Integer slot, ReplyDigit digit) {}

  private ReplyDigits() {}

  /// What stands before each digit in a text to a phone that holds these slots: empty while
  /// `incident` is alone there.
  ///
  /// Empty when digits cannot tell it apart: the phone does not hold it, or holds too many.
  public static Optional<String> prefix(IncidentId incident, SortedMap<Integer, IncidentId> held) {
    Optional<Integer> slot =
        held.entrySet().stream()
            .filter(entry -> entry.getValue().equals(incident))
            .map(Map.Entry::getKey)
            .findFirst();
    return held.size() == 1 ? slot.map(_ -> "") : slot.flatMap(ReplyDigits::prefix);
  }

  /// The prefix of `slot`, from 0; empty for one that digits cannot name.
  static Optional<String> prefix(int slot) {
    return slot >= SLOTS_MAX ? Optional.empty() : Optional.of(Integer.toString(slot + 2));
  }

  /// What to send for `digit`, for each slot held, such as `21, 31, 41`.
  public static String codes(SortedMap<Integer, IncidentId> held, ReplyDigit digit) {
    if (held.size() == 1) {
      return digit.code();
    }
    return held.keySet().stream()
        .flatMap(slot -> prefix(slot).stream())
        .map(prefix -> prefix + digit.code())
        .collect(Collectors.joining(", "));
  }

  /// What the text `body` from a phone that holds `held` means.
  public static Reply read(String body, SortedMap<Integer, IncidentId> held) {
    Optional<Reply> told = ReplyRelay.read(body, held);
    if (told.isPresent()) {
      return told.get();
    }
    String plain = ReplyWords.plain(body);
    List<String> words = ReplyWords.of(plain);
    Optional<Reply> fixed = ReplyWords.fixed(words);
    if (fixed.isPresent()) {
      return fixed.get();
    }
    if (held.isEmpty()) {
      return new Reply.NoOpenPage();
    }
    var prefixes = held.keySet().stream().flatMap(slot -> prefix(slot).stream()).toList();
    Optional<ReplyTimes> times = ReplyTimes.read(plain, prefixes);
    if (times.isPresent()) {
      return coming(times.get(), held);
    }
    Matcher coded = CODE_FIRST.matcher(plain);
    if (coded.matches()) {
      Optional<Code> code = code(coded.group(1).replaceAll("[ -]", ""));
      if (code.isPresent()) {
        return switch (ReplyWords.after(code.get().digit(), coded.group(2), coded.group(3))) {
          case AGREE -> told(code.get(), held);
          case CONTRADICT -> new Reply.Unclear();
          case OTHER -> new Reply.Words(body);
        };
      }
    }
    return ReplyWords.sayNothing(words) ? new Reply.Unclear() : new Reply.Words(body);
  }

  private static Reply coming(ReplyTimes times, SortedMap<Integer, IncidentId> held) {
    boolean yes = times.slot() != null;
    boolean bare = times.slot() == null || times.slot().isEmpty();
    IncidentId meant = bare ? alone(held) : held.get(Integer.parseInt(times.slot()) - 2);
    return meant != null
        ? new Reply.OnTheWay(meant, yes, times.eta())
        : new Reply.WhichOne(held, ReplyDigit.ACKNOWLEDGE);
  }

  private static Optional<Code> code(String digits) {
    Optional<ReplyDigit> bare = ReplyDigit.of(digits);
    if (bare.isPresent()) {
      return bare.map(digit -> new Code(null, digit));
    }
    int prefixLength = digits.startsWith("1") ? 2 : 1;
    if (digits.startsWith("0") || digits.length() <= prefixLength) {
      return Optional.empty();
    }
    int slot = Integer.parseInt(digits.substring(0, prefixLength)) - 2;
    return ReplyDigit.of(digits.substring(prefixLength)).map(digit -> new Code(slot, digit));
  }

  private static Reply told(Code code, SortedMap<Integer, IncidentId> held) {
    IncidentId meant = code.slot() != null ? held.get(code.slot()) : alone(held);
    return meant != null
        ? new Reply.Digit(meant, code.digit())
        : new Reply.WhichOne(held, code.digit());
  }

  private static @Nullable IncidentId alone(SortedMap<Integer, IncidentId> held) {
    return held.size() == 1 ? held.get(held.firstKey()) : null;
  }
}
