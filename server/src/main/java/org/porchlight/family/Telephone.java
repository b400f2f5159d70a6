package org.porchlight.family;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.TelephoneEvent.CodeMatched;
import org.porchlight.family.TelephoneEvent.CodeMissed;
import org.porchlight.family.TelephoneEvent.CodeSent;
import org.porchlight.family.TelephoneEvent.Missed;
import org.porchlight.family.TelephoneEvent.OptedOut;
import org.porchlight.family.TelephoneEvent.Quarantined;
import org.porchlight.family.TelephoneEvent.Reached;

/// What is known of one telephone beyond what the family's file says.
///
/// @param verifiedAt when a code was last told back; null when never
/// @param missed how often in a row nothing arrived
/// @param failing whether it is not to be counted on
/// @param optedOut whether it takes no automatic texts
/// @param quarantined whether somebody else has it
/// @param code the one that waits to be told back; null when none does
/// @param wrong how often a wrong one was told since it was sent
/// @param sent when the last codes were sent
public record Telephone(
    @Nullable Instant verifiedAt,
    int missed,
    boolean failing,
    boolean optedOut,
    boolean quarantined,
    @Nullable CodeSent code,
    int wrong,
    List<Instant> sent) {
  static final Telephone UNKNOWN = new Telephone(null, 0, false, false, false, null, 0, List.of());

  /// How often in a row something may not arrive before the telephone counts as failing.
  static final int MISSED_MAX = 3;

  /// How often a wrong code may be told before a new one is needed.
  public static final int WRONG_MAX = 3;

  /// How many codes one telephone gets within an hour.
  public static final int CODES_PER_HOUR = 3;

  private static final Duration HOUR = Duration.ofHours(1);

  public Telephone {
    sent = List.copyOf(sent);
  }

  /// Whether one more code may be sent now.
  public boolean mayHaveCode(Instant now) {
    return sent.stream().filter(at -> at.isAfter(now.minus(HOUR))).count() < CODES_PER_HOUR;
  }

  Telephone evolve(TelephoneEvent event, Instant at) {
    return switch (event) {
      case CodeSent code ->
          new Telephone(
              verifiedAt,
              missed,
              failing,
              optedOut,
              quarantined,
              code,
              0,
              Stream.concat(sent.stream().filter(one -> one.isAfter(at.minus(HOUR))), Stream.of(at))
                  .toList());
      case CodeMatched _ -> new Telephone(at, 0, false, false, false, null, 0, sent);
      case CodeMissed _ ->
          new Telephone(verifiedAt, missed, failing, optedOut, quarantined, code, wrong + 1, sent);
      case Missed(_, var lasting) ->
          new Telephone(
              verifiedAt,
              missed + 1,
              failing || lasting || missed + 1 >= MISSED_MAX,
              optedOut,
              quarantined,
              code,
              wrong,
              sent);
      case Reached _ ->
          new Telephone(verifiedAt, 0, false, optedOut, quarantined, code, wrong, sent);
      case OptedOut _ ->
          new Telephone(verifiedAt, missed, failing, true, quarantined, code, wrong, sent);
      case Quarantined _ -> new Telephone(null, missed, failing, optedOut, true, null, 0, sent);
    };
  }
}
