package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.EndingEvent.FollowupAnswered;
import org.porchlight.incident.EndingEvent.FollowupDue;
import org.porchlight.incident.EndingEvent.FollowupNotReached;
import org.porchlight.incident.EndingEvent.FollowupPutOff;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentClosed;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.EndingEvent.ReviewOverdue;

/// How the crisis ended, whom to hear from again, and the plan decision.
///
/// @param resolution null until resolved
/// @param reviewAt when the coordinator is told next; null when no review is owed
/// @param review null until decided
/// @param learning what the review came to beside the decision
public record Ending(
    @Nullable Resolution resolution,
    List<Followup> followups,
    @Nullable Instant reviewAt,
    @Nullable Review review,
    boolean closed,
    Learning learning) {
  static final Ending NOT_YET = new Ending(null, List.of(), null, null, false, Learning.NONE);

  public Ending {
    followups = List.copyOf(followups);
  }

  /// One promise to be in touch.
  ///
  /// @param at when it falls due, or staff are reminded, next
  /// @param asked whether it fell due and the family did not say how yet
  public record Followup(int number, Instant at, int tries, boolean over, boolean asked) {
    /// Later, and otherwise as it was.
    Followup at(Instant later) {
      return new Followup(number, later, tries, over, asked);
    }

    /// Whether anything was done for it yet.
    boolean begun() {
      return asked || tries > 0 || over;
    }
  }

  public boolean resolved() {
    return resolution != null;
  }

  public Optional<Followup> followup(int number) {
    return followups.stream()
        .filter(each -> !each.over() && (number == 0 || each.number() == number))
        .findFirst();
  }

  /// The follow-up that the family was asked about by text, and may answer by a digit (R1).
  Optional<Followup> asked() {
    return followups.stream().filter(each -> byText() && each.asked() && !each.over()).findFirst();
  }

  /// Whether the family said that a text is safe.
  boolean byText() {
    return resolution != null && resolution.tomorrow() == Resolution.SafeContact.BY_TEXT;
  }

  public boolean followupsOver() {
    return followups.stream().allMatch(Followup::over);
  }

  Ending evolve(EndingEvent event) {
    return switch (event) {
      case IncidentResolved resolved ->
          new Ending(
              resolved.resolution(),
              IntStream.range(0, resolved.followUpsAt().size())
                  .mapToObj(
                      i -> new Followup(i + 1, resolved.followUpsAt().get(i), 0, false, false))
                  .toList(),
              resolved.resolution().disposition().closesAlone() ? null : resolved.reviewBy(),
              review,
              closed,
              learning);
      case FollowupDue due -> followup(due.number(), due.remindAt(), 0, false, true);
      case FollowupPutOff late -> followup(late.number(), each -> each.at(late.until()));
      case FollowupAnswered told -> followup(told.number(), told.remindAt(), 0, false, false);
      case FollowupReached reached -> followup(reached.number(), Instant.EPOCH, 1, true, false);
      case FollowupNotReached missed ->
          followup(missed.number(), missed.nextTryAt(), 1, missed.last(), false);
      case ReviewOverdue overdue ->
          new Ending(resolution, followups, overdue.remindAt(), review, closed, learning);
      case ReviewDecided decided ->
          new Ending(resolution, followups, null, decided.review(), closed, learning);
      case IncidentClosed _ -> new Ending(resolution, followups, null, review, true, learning);
    };
  }

  private Ending followup(int number, Instant at, int tries, boolean over, boolean asked) {
    return followup(number, each -> new Followup(number, at, each.tries() + tries, over, asked));
  }

  private Ending followup(int number, UnaryOperator<Followup> change) {
    return new Ending(
        resolution,
        Lists.change(followups, each -> each.number() == number, change),
        reviewAt,
        review,
        closed,
        learning);
  }

  Ending evolve(ReviewEvent event) {
    return new Ending(resolution, followups, reviewAt, review, closed, learning.evolve(event));
  }
}
