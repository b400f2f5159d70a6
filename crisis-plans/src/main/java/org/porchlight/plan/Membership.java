package org.porchlight.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a person belongs to a family's team.
///
/// @param agency whom a paid member works for; may be empty
/// @param joined null when not noted
/// @param left the first day they are no longer of the team; null while they are
/// @param invitedBy null when not noted
/// @param accepted the steps they agreed to be asked for; may be empty
/// @param consents given by them or about them; may be empty
/// @param reach how they want to be asked; null for the usual way
/// @param place where they stand in the team
public record Membership(
    String agency,
    @Nullable LocalDate joined,
    @Nullable LocalDate left,
    @Nullable PersonId invitedBy,
    List<AcceptedSteps> accepted,
    List<Consent> consents,
    @Nullable ReachRule reach,
    @Nullable TeamPlace place) {
  /// Nothing noted.
  public static final Membership NONE =
      new Membership("", null, null, null, List.of(), List.of(), null, null);

  /// Copies its collections.
  public Membership {
    accepted = List.copyOf(accepted);
    consents = List.copyOf(consents);
    place = place == null ? TeamPlace.MEMBER : place;
  }

  @Override
  public TeamPlace place() {
    return Objects.requireNonNullElse(place, TeamPlace.MEMBER);
  }

  /// Whether they have left the team by `day`.
  public boolean hasLeft(LocalDate day) {
    return left != null && !day.isBefore(left);
  }

  /// The same, of the team since `day`.
  public Membership joinedOn(LocalDate day) {
    return with(day, left, consents);
  }

  /// The same, no longer of the team from `day` on.
  public Membership leftOn(LocalDate day) {
    return with(joined, day, consents);
  }

  /// The same, with every consent of this kind given anew today and until `until`.
  public Membership consentUntil(Consent.Kind kind, LocalDate until, LocalDate today) {
    var all = new ArrayList<>(consents);
    consents.stream()
        .filter(consent -> ends(consent, kind) && !givenAnew(consent))
        .forEach(consent -> all.add(consent.anew(today, until)));
    return with(joined, left, all);
  }

  /// The same, with every consent of this kind that would end ended today.
  public Membership consentEnded(Consent.Kind kind, LocalDate today) {
    return with(
        joined,
        left,
        consents.stream()
            .map(consent -> ends(consent, kind) ? consent.takenBack(today) : consent)
            .toList());
  }

  private boolean givenAnew(Consent consent) {
    var expires = consent.expires();
    return consents.stream()
        .filter(other -> other.kind() == consent.kind() && other.to().equals(consent.to()))
        .map(Consent::expires)
        .anyMatch(other -> other != null && expires != null && other.isAfter(expires));
  }

  private static boolean ends(Consent consent, Consent.Kind kind) {
    return consent.kind() == kind && consent.expires() != null && consent.revoked() == null;
  }

  private Membership with(
      @Nullable LocalDate otherJoined, @Nullable LocalDate otherLeft, List<Consent> others) {
    return new Membership(
        agency, otherJoined, otherLeft, invitedBy, accepted, others, reach, place);
  }

  /// The same, with a yes to this step of a plan given on `day`.
  public Membership accepting(PlanId plan, StepId step, LocalDate day) {
    if (accepts(plan, step)) {
      return this;
    }
    var all = new ArrayList<>(accepted);
    all.add(new AcceptedSteps(plan, List.of(step), day));
    return new Membership(agency, joined, left, invitedBy, all, consents, reach, place);
  }

  /// Whether they agreed to be asked for this step.
  public boolean accepts(PlanId plan, StepId step) {
    return accepted.stream().anyMatch(yes -> yes.plan().equals(plan) && yes.steps().contains(step));
  }

  /// Whether a permission of this kind holds on `day`.
  public boolean permits(Consent.Kind kind, LocalDate day) {
    return consents.stream().anyMatch(consent -> consent.kind() == kind && consent.holdsOn(day));
  }
}
