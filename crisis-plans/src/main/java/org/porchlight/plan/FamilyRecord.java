package org.porchlight.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A family as its file tells it: its homes, people, telephones, youths and plans.
///
/// One telephone may belong to several people and to several families: it only suggests who it is.
///
/// @param displayName what staff see, such as `The D. family`
/// @param lineCode a word that can be said aloud instead of a name; may be empty
/// @param languages the one to greet in first; one or more
/// @param people by alias, in file order
/// @param youths one or more
/// @param coordinator the lead coordinator among the people; null when nobody is named
/// @param passphrase null when the family has chosen none
/// @param knowThisAboutUs the family's own words; may be empty
/// @param enrollment how the family belongs to a programme
public record FamilyRecord(
    FamilyId id,
    String displayName,
    String lineCode,
    List<Language> languages,
    ZoneId timezone,
    List<Household> households,
    Map<PersonId, FamilyPerson> people,
    List<Youth> youths,
    @Nullable PersonId coordinator,
    @Nullable PassphraseHash passphrase,
    List<SafeWord> safeWords,
    List<NoContact> noContact,
    String knowThisAboutUs,
    @Nullable Enrollment enrollment) {
  /// Copies its collections.
  public FamilyRecord {
    languages = List.copyOf(languages);
    households = List.copyOf(households);
    people = Copies.inOrder(people);
    youths = List.copyOf(youths);
    safeWords = List.copyOf(safeWords);
    noContact = List.copyOf(noContact);
    enrollment = enrollment == null ? Enrollment.NONE : enrollment;
  }

  /// A family of which nothing is noted about its programme.
  public FamilyRecord(
      FamilyId id,
      String displayName,
      String lineCode,
      List<Language> languages,
      ZoneId timezone,
      List<Household> households,
      Map<PersonId, FamilyPerson> people,
      List<Youth> youths,
      @Nullable PersonId coordinator,
      @Nullable PassphraseHash passphrase,
      List<SafeWord> safeWords,
      List<NoContact> noContact,
      String knowThisAboutUs) {
    this(
        id,
        displayName,
        lineCode,
        languages,
        timezone,
        households,
        people,
        youths,
        coordinator,
        passphrase,
        safeWords,
        noContact,
        knowThisAboutUs,
        null);
  }

  @Override
  public Enrollment enrollment() {
    return Objects.requireNonNullElse(enrollment, Enrollment.NONE);
  }

  /// The family that a plan alone tells of, for a plan that comes without a family file.
  ///
  /// @throws IllegalArgumentException for the agency's default plan, which has no family
  public static FamilyRecord from(CrisisPlan plan) {
    return FamilyFromPlan.family(plan);
  }

  /// This family with the people and the youth of `plan` added; what is here already stays.
  public FamilyRecord with(CrisisPlan plan) {
    var other = from(plan);
    var all = new LinkedHashMap<>(people);
    other.people().forEach(all::putIfAbsent);
    var known = youths.stream().map(Youth::person).toList();
    var added = other.youths().stream().filter(youth -> !known.contains(youth.person()));
    return with(
        all,
        Stream.concat(youths.stream().map(youth -> planned(youth, plan)), added).toList(),
        coordinator != null ? coordinator : other.coordinator(),
        passphrase,
        enrollment);
  }

  /// This family with the passphrase it had, where it comes without one.
  public FamilyRecord keepingPassphrase(@Nullable PassphraseHash known) {
    return passphrase != null ? this : with(people, youths, coordinator, known, enrollment);
  }

  /// This family with a person added, or as they are now.
  public FamilyRecord with(FamilyPerson person) {
    var all = new LinkedHashMap<>(people);
    all.put(person.id(), person);
    return with(all, youths, coordinator, passphrase, enrollment);
  }

  FamilyRecord with(Enrollment other) {
    return with(people, youths, coordinator, passphrase, other);
  }

  private FamilyRecord with(
      Map<PersonId, FamilyPerson> otherPeople,
      List<Youth> otherYouths,
      @Nullable PersonId otherCoordinator,
      @Nullable PassphraseHash otherPassphrase,
      @Nullable Enrollment otherEnrollment) {
    return new FamilyRecord(
        id,
        displayName,
        lineCode,
        languages,
        timezone,
        households,
        otherPeople,
        otherYouths,
        otherCoordinator,
        otherPassphrase,
        safeWords,
        noContact,
        knowThisAboutUs,
        otherEnrollment);
  }

  private static Youth planned(Youth youth, CrisisPlan plan) {
    return youth.plan() == null && youth.person().equals(plan.youth())
        ? youth.with(plan.ref().plan())
        : youth;
  }

  /// The person with this alias.
  public Optional<FamilyPerson> person(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  /// The youth with this alias.
  public Optional<Youth> youth(PersonId id) {
    return youths.stream().filter(youth -> youth.person().equals(id)).findFirst();
  }

  /// Everybody who can be reached on this number, in file order.
  public List<FamilyPerson> peopleOf(PhoneNumber number) {
    return people.values().stream()
        .filter(person -> person.contactPoint(number).isPresent())
        .toList();
  }

  /// Whether this number is known to belong to somebody who may not learn of this family.
  ///
  /// @param on the day, where the family lives; an order that is over bars nobody
  public boolean bars(PhoneNumber number, LocalDate on) {
    return noContact.stream()
        .filter(barred -> barred.until() == null || !on.isAfter(barred.until()))
        .anyMatch(barred ->
            barred.numbers().contains(number)
                || Optional.ofNullable(barred.person())
                    .flatMap(this::person)
                    .flatMap(person -> person.contactPoint(number))
                    .isPresent());
  }

  /// The homes whose address and notes `person` may be shown: those they live in, and no other.
  ///
  /// In a family of two households neither learns from us where or how the other lives.
  public List<Household> homesShownTo(PersonId person) {
    return households.stream().filter(home -> home.members().contains(person)).toList();
  }

  /// The plans of its youths, in their order.
  public List<PlanId> plans() {
    return youths.stream().map(Youth::plan).filter(Objects::nonNull).toList();
  }
}
