package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.Collection;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Support;
import org.porchlight.plan.TeamPlace.Invitation;

/// How many of a team outside the family are unpaid: their own people and their community.
public final class TeamShare {
  private TeamShare() {}

  /// Of the teams of these families on `day`; of nobody where no team has anybody.
  public static Figure.Share of(Collection<FamilyRecord> families, LocalDate day) {
    var members =
        families.stream()
            .flatMap(family -> family.people().values().stream())
            .filter(person -> isOfTeam(person, day))
            .toList();
    return new Figure.Share(
        members.stream().filter(person -> !person.support().paid()).count(), members.size());
  }

  private static boolean isOfTeam(FamilyPerson person, LocalDate day) {
    return person.support() != Support.FAMILY
        && !TeamMeasures.isService(person.role())
        && person.membership().place().invitation() == Invitation.ACCEPTED
        && !person.membership().hasLeft(day);
  }
}
