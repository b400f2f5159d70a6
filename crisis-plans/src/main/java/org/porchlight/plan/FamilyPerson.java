package org.porchlight.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person of a family or its team, as the family's record knows them.
///
/// @param name the name the family uses
/// @param chosenName the name this person chose; empty when it is the same
/// @param pronouns may be empty
/// @param languages the one they prefer first; may be empty
/// @param born null when not known
/// @param contactPoints in the order to try them; may be empty
/// @param doNotContact true when it is said expressly that nobody contacts this person
/// @param mayKnow the topics they may be told about; may be empty
/// @param note may be empty
/// @param membership how they belong to the team
/// @param particulars what else is noted of them
public record FamilyPerson(
    PersonId id,
    String name,
    String chosenName,
    String pronouns,
    String role,
    Support support,
    List<Language> languages,
    @Nullable YearMonth born,
    List<ContactPoint> contactPoints,
    boolean doNotContact,
    List<String> mayKnow,
    String note,
    @Nullable Membership membership,
    @Nullable Particulars particulars) {
  /// Copies its collections.
  public FamilyPerson {
    languages = List.copyOf(languages);
    contactPoints = List.copyOf(contactPoints);
    mayKnow = List.copyOf(mayKnow);
    membership = membership == null ? Membership.NONE : membership;
    particulars = particulars == null ? Particulars.NONE : particulars;
  }

  /// A person of whom nothing is noted about how they belong to the team.
  public FamilyPerson(
      PersonId id,
      String name,
      String chosenName,
      String pronouns,
      String role,
      Support support,
      List<Language> languages,
      @Nullable YearMonth born,
      List<ContactPoint> contactPoints,
      boolean doNotContact,
      List<String> mayKnow,
      String note) {
    this(
        id,
        name,
        chosenName,
        pronouns,
        role,
        support,
        languages,
        born,
        contactPoints,
        doNotContact,
        mayKnow,
        note,
        null,
        null);
  }

  @Override
  public Membership membership() {
    return Objects.requireNonNullElse(membership, Membership.NONE);
  }

  @Override
  public Particulars particulars() {
    return Objects.requireNonNullElse(particulars, Particulars.NONE);
  }

  /// This person, belonging to the team in another way.
  public FamilyPerson with(Membership other) {
    return with(contactPoints, other);
  }

  /// This person, one of whose telephones was tried and reached them.
  ///
  /// @param point which of [#contactPoints()], counted from 0
  /// @param how such as `test call`
  public FamilyPerson tried(int point, LocalDate day, String how) {
    var points = new ArrayList<>(contactPoints);
    points.set(point, points.get(point).tried(day, how));
    return with(points, membership());
  }

  /// This person, with these telephones.
  public FamilyPerson with(List<ContactPoint> otherPoints) {
    return with(otherPoints, membership());
  }

  private FamilyPerson with(List<ContactPoint> otherPoints, Membership otherMembership) {
    return new FamilyPerson(
        id,
        name,
        chosenName,
        pronouns,
        role,
        support,
        languages,
        born,
        otherPoints,
        doNotContact,
        mayKnow,
        note,
        otherMembership,
        particulars);
  }

  /// The name to say to this person: the chosen one where there is one.
  public String calledName() {
    return chosenName.isEmpty() ? name : chosenName;
  }

  /// The language this person prefers, empty when not known.
  public Optional<Language> language() {
    return languages.stream().findFirst();
  }

  /// The contact point with this number.
  public Optional<ContactPoint> contactPoint(PhoneNumber number) {
    return contactPoints.stream().filter(point -> point.number().equals(number)).findFirst();
  }
}
