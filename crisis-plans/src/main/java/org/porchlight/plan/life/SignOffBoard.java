package org.porchlight.plan.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;
import org.porchlight.plan.checks.CheckedPlan;

/// Everybody who is to say what they think of one version, what they said, and what comes next.
///
/// @param places the young person, caregivers, the team, the coordinator; in this order
public record SignOffBoard(List<Place> places) {
  /// Copies its collections.
  public SignOffBoard {
    places = List.copyOf(places);
  }

  /// One person's place on the board.
  ///
  /// @param role as what they sign, such as `caregiver`
  /// @param steps those they are asked to accept; their yes to the plan is a yes to these
  /// @param needed whether the version cannot run without a word of theirs
  /// @param read the last time it came to them; null when it has not
  /// @param said null while they have said nothing
  /// @param waived whether they let a meeting take place without them, which is no agreement
  public record Place(
      PersonId who,
      String role,
      Part part,
      List<StepId> steps,
      boolean needed,
      @Nullable Reading read,
      @Nullable SignOff said,
      boolean waived,
      Next next) {
    /// Copies its collections.
    public Place {
      steps = List.copyOf(steps);
    }
  }

  /// In whose part of the board somebody stands.
  public enum Part {
    YOUTH,
    CAREGIVER,
    TEAM,
    COORDINATOR
  }

  /// What comes next with one person.
  public enum Next {
    READ_TO_THEM,
    ASK_THEM,
    TALK_IT_OVER,
    NOTHING
  }

  /// The board of a version as it stands.
  ///
  /// @param checked the same version with what is known of its family
  public static SignOffBoard of(VersionLife version, CheckedPlan checked) {
    var plan = version.plan();
    var given = checked.stepsGiven();
    var open = checked.stepsNotAccepted();
    var places = new ArrayList<Place>();
    for (var who : everybody(version, checked)) {
      var said = version.signOffOf(who).orElse(null);
      var needed = isNeeded(version, checked, who) || !open.getOrDefault(who, List.of()).isEmpty();
      var read =
          version.readings().stream()
              .filter(reading -> reading.who().equals(who))
              .reduce((_, later) -> later)
              .orElse(null);
      places.add(
          new Place(
              who,
              said == null ? roleOf(plan, who) : said.role(),
              part(plan, who),
              given.getOrDefault(who, List.of()),
              needed,
              read,
              said,
              version.waivers().contains(who),
              next(said, read, needed)));
    }
    places.sort((one, other) -> one.part().compareTo(other.part()));
    return new SignOffBoard(places);
  }

  /// As what somebody signs: the young person, a caregiver of the family, else their own role.
  public static String roleOf(CrisisPlan plan, PersonId who) {
    if (who.equals(plan.youth())) {
      return SignOff.YOUTH;
    }
    return plan.person(who)
        .map(person -> person.support() == Support.FAMILY ? SignOff.CAREGIVER : person.role())
        .orElse("");
  }

  private static Set<PersonId> everybody(VersionLife version, CheckedPlan checked) {
    var plan = version.plan();
    var decides = checked.decisionHolders();
    var caregivers =
        plan.people().values().stream()
            .filter(person -> person.support() == Support.FAMILY)
            .filter(person -> !person.id().equals(plan.youth()))
            .filter(person -> checked.caregiversSign())
            .filter(person -> !person.doNotContact() || decides.contains(person.id()))
            .map(PlanPerson::id);
    var leads =
        plan.people().values().stream()
            .filter(person -> person.role().equals(SignOff.COORDINATOR))
            .map(PlanPerson::id);
    var all = new LinkedHashSet<PersonId>();
    Stream.of(
            Optional.ofNullable(plan.youth()).stream(),
            decides.stream(),
            caregivers,
            checked.stepsGiven().keySet().stream(),
            leads,
            version.signOffs().stream().map(SignOff::who))
        .flatMap(people -> people)
        .filter(who -> plan.person(who).isPresent())
        .forEach(all::add);
    return all;
  }

  /// Those who decide all say something; of the caregivers one says yes.
  private static boolean isNeeded(VersionLife version, CheckedPlan checked, PersonId who) {
    if (checked.decisionHolders().contains(who)) {
      return true;
    }
    var anyCaregiver =
        version.signOffs().stream()
            .anyMatch(signOff -> signOff.isCaregivers() && signOff.agreement().consents());
    return part(version.plan(), who) == Part.CAREGIVER
        && !checked.youthSignsAlone()
        && !anyCaregiver;
  }

  private static Part part(CrisisPlan plan, PersonId who) {
    if (who.equals(plan.youth())) {
      return Part.YOUTH;
    }
    return plan.person(who)
        .map(person ->
            person.support() == Support.FAMILY
                ? Part.CAREGIVER
                : person.role().equals(SignOff.COORDINATOR) ? Part.COORDINATOR : Part.TEAM)
        .orElse(Part.TEAM);
  }

  private static Next next(@Nullable SignOff said, @Nullable Reading read, boolean needed) {
    if (said != null) {
      return needed && !said.agreement().consents() ? Next.TALK_IT_OVER : Next.NOTHING;
    }
    return read == null ? Next.READ_TO_THEM : Next.ASK_THEM;
  }
}
