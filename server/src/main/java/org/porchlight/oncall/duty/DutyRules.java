package org.porchlight.oncall.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.StaffId;

/// How long beforehand people are asked and told, and how long they have to answer.
///
/// @param confirm before a shift, its person is asked to confirm it
/// @param readiness before a shift, its person's phone is tried
/// @param unconfirmed before a shift that nobody confirmed, others are asked
/// @param offer how long one other person has to take a shift, and a phone to answer its test
/// @param byVoice after a text that waits for an answer so long, the same words are said by a call
/// @param gaps before a gap, the manager is paged, each time anew; the longest first
/// @param gapAgain until a page for a gap is acknowledged, the next manager is paged this often
/// @param quiet in which no notice leaves; gaps, phones that do not answer, and shifts that begin
///   soon are no notices
/// @param bundle after a notice or reminder left, others to the same phone wait so long and leave
///   as one text; none for each at once
/// @param anew when a shift that never hands off counts as beginning anew
/// @param manager who is paged first; null for those whose usual duty is supervisor
public record DutyRules(
    Duration confirm,
    Duration readiness,
    Duration unconfirmed,
    Duration offer,
    Duration byVoice,
    List<Duration> gaps,
    Duration gapAgain,
    QuietHours quiet,
    Duration bundle,
    FreshStart anew,
    @Nullable StaffId manager) {
  /// What holds unless an agency sets something else; nights are quiet from 22:00 to 07:00.
  public static final DutyRules USUAL =
      new DutyRules(
          Duration.ofHours(24),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofMinutes(20),
          Duration.ofMinutes(10),
          List.of(Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(4)),
          Duration.ofMinutes(30),
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
          Duration.ofMinutes(2),
          new FreshStart(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0)),
          null);

  /// Refuses times in another order than they follow each other.
  public DutyRules {
    gaps = gaps.stream().sorted(Comparator.reverseOrder()).toList();
    if (unconfirmed.compareTo(confirm) >= 0 || readiness.compareTo(unconfirmed) >= 0) {
      throw new IllegalArgumentException(
          "before a shift: confirm "
              + confirm
              + ", unconfirmed "
              + unconfirmed
              + ", readiness "
              + readiness
              + " (expected: each shorter than the one before)");
    }
    if (gaps.isEmpty() || gaps.getFirst().compareTo(Coverage.HORIZON) > 0) {
      throw new IllegalArgumentException(
          "before a gap: " + gaps + " (expected: one or more, at most " + Coverage.HORIZON + ")");
    }
    if (bundle.isNegative()) {
      throw new IllegalArgumentException("bundle: " + bundle + " (expected: none or longer)");
    }
    if (!offer.isPositive() || !byVoice.isPositive() || !gapAgain.isPositive()) {
      throw new IllegalArgumentException("times to answer: none (expected: more than none)");
    }
  }
}
