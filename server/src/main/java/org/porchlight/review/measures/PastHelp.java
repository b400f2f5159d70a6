package org.porchlight.review.measures;

import java.util.List;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;

/// What unpaid supports did in a family's crises, all of them together and nobody alone.
///
/// @param incidents how many crises it is about
/// @param asked pages that were sent to one of them
/// @param yes those they said yes to
/// @param steps steps that one of them carried out
/// @param helped those that worked, wholly or partly
public record PastHelp(long incidents, long asked, long yes, long steps, long helped) {
  /// @param incidents of this family
  public static PastHelp of(FamilyRecord family, List<IncidentFacts> incidents) {
    var counted = incidents.stream().filter(IncidentFacts::counts).toList();
    var pages =
        counted.stream()
            .flatMap(one -> one.pages().stream())
            .filter(page -> page.sent() && isSupport(family, page.to()))
            .toList();
    var steps =
        counted.stream()
            .flatMap(one -> one.steps().stream())
            .filter(step -> step.carriedOut() && step.doneBy() == DoneBy.SUPPORT_PERSON)
            .toList();
    return new PastHelp(
        counted.size(),
        pages.size(),
        pages.stream().filter(PageFact::acknowledged).count(),
        steps.size(),
        steps.stream()
            .filter(step -> step.ended(StepOutcome.WORKED) || step.ended(StepOutcome.PARTLY))
            .count());
  }

  private static boolean isSupport(FamilyRecord family, Recipient to) {
    return switch (to) {
      case Recipient.OnTeam team ->
          team.family().equals(family.id())
              && family
                  .person(team.person())
                  .map(FamilyPerson::support)
                  .filter(support -> !support.paid())
                  .isPresent();
      case Recipient.OnDuty _ -> false;
    };
  }
}
