package org.porchlight.review.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.incident.Disposition;
import org.porchlight.plan.Area;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Youth;

/// One group of a period's incidents, or all of them; chosen once, and asked by every measure.
final class Sample {
  private final Ground ground;
  private final Split split;
  private final String group;
  private final Set<String> apart;
  private final List<IncidentFacts> incidents;
  private final List<Contact> contacts;

  /// @param group [Measured.Line#EVERYBODY] for all of them, [Split#OTHERS] for those of no group
  ///   of `apart`
  /// @param apart the groups that are told apart
  Sample(Ground ground, Split split, String group, Set<String> apart) {
    this.ground = ground;
    this.split = split;
    this.group = group;
    this.apart = apart;
    this.incidents = ground.ofPeriod().filter(one -> has(groupOf(one))).toList();
    this.contacts =
        ground
            .ofPeriod()
            .flatMap(one -> one.contacts().stream().map(fact -> new Contact(one, fact)))
            .filter(one -> has(groupOf(one)))
            .toList();
  }

  private Sample(Ground ground, Split split) {
    this.ground = ground;
    this.split = split;
    this.group = Measured.Line.EVERYBODY;
    this.apart = Set.of();
    this.incidents = List.of();
    this.contacts = List.of();
  }

  Ground ground() {
    return ground;
  }

  Split split() {
    return split;
  }

  String group() {
    return group;
  }

  boolean ofEverybody() {
    return group.equals(Measured.Line.EVERYBODY);
  }

  private boolean has(String other) {
    return ofEverybody()
        || (group.equals(Split.OTHERS) ? !apart.contains(other) : group.equals(other));
  }

  /// A call or thread, with the incident it belongs to.
  record Contact(IncidentFacts incident, ContactFact fact) {}

  static Sample ofAll(Ground ground) {
    return new Sample(ground, Split.NONE, Measured.Line.EVERYBODY, Set.of());
  }

  /// The group of every incident and contact of the period, and of every family.
  static List<String> occurring(Ground ground, Split split) {
    var all = new Sample(ground, split);
    var groups = new ArrayList<String>();
    ground
        .ofPeriod()
        .forEach(one -> {
          groups.add(all.groupOf(one));
          one.contacts().forEach(fact -> groups.add(all.groupOf(new Contact(one, fact))));
        });
    if (split != Split.CHANNEL) {
      ground.families().values().forEach(one -> groups.add(all.groupOf(one)));
    }
    return groups;
  }

  Stream<IncidentFacts> incidents() {
    return incidents.stream();
  }

  /// Told apart by their own language and channel, not by those of the incident they came to.
  Stream<Contact> contacts() {
    return contacts.stream();
  }

  /// The families of this group, by what is on record of them and of their young people.
  List<FamilyRecord> families() {
    return ground.families().values().stream().filter(one -> has(groupOf(one))).toList();
  }

  /// Those of them that belong to a programme on the last day.
  List<FamilyRecord> activeFamilies() {
    return ground.activeFamilies().filter(one -> has(groupOf(one))).toList();
  }

  /// Of several young people of different groups, no group; a channel has none.
  private String groupOf(FamilyRecord family) {
    return switch (split) {
      case NONE -> Measured.Line.EVERYBODY;
      case CHANNEL -> Split.UNKNOWN;
      case LANGUAGE -> family.languages().getFirst().code();
      case PROGRAMME -> programme(Optional.of(family));
      case RURAL_URBAN -> ruralUrban(Optional.of(family));
      case AGE -> shared(family, youth -> age(family, youth.person(), ground.lastDay()));
      case GENDER -> shared(family, youth -> word(Optional.ofNullable(youth.gender())));
      case RACE_ETHNICITY ->
          shared(family, youth -> word(Optional.ofNullable(youth.raceEthnicity())));
    };
  }

  private static String shared(FamilyRecord family, Function<Youth, String> of) {
    var groups = family.youths().stream().map(of).distinct().toList();
    return groups.size() == 1 ? groups.getFirst() : Split.UNKNOWN;
  }

  private String groupOf(Contact contact) {
    return switch (split) {
      case LANGUAGE -> contact.fact().language().code();
      case CHANNEL -> channel(contact.fact());
      case NONE, AGE, PROGRAMME, RACE_ETHNICITY, GENDER, RURAL_URBAN -> groupOf(contact.incident());
    };
  }

  private String groupOf(IncidentFacts incident) {
    Optional<ContactFact> first = incident.contacts().stream().findFirst();
    return switch (split) {
      case NONE -> Measured.Line.EVERYBODY;
      case LANGUAGE -> first.map(one -> one.language().code()).orElse(Split.UNKNOWN);
      case CHANNEL -> first.map(Sample::channel).orElse(Split.UNKNOWN);
      case AGE -> age(incident);
      case PROGRAMME -> programme(ground.family(incident));
      case RACE_ETHNICITY -> word(youth(incident).map(Youth::raceEthnicity));
      case GENDER -> word(youth(incident).map(Youth::gender));
      case RURAL_URBAN -> ruralUrban(ground.family(incident));
    };
  }

  private Optional<Youth> youth(IncidentFacts incident) {
    var youth = incident.youth();
    return youth == null
        ? Optional.empty()
        : ground.family(incident).flatMap(family -> family.youth(youth));
  }

  /// One word for what is written alike, whatever its capitals and blanks.
  private static String word(Optional<String> said) {
    return said.map(text -> text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_"))
        .filter(text -> !text.isEmpty())
        .orElse(Split.UNKNOWN);
  }

  private static String channel(ContactFact contact) {
    return contact.medium().name().toLowerCase(Locale.ROOT);
  }

  private static String programme(Optional<FamilyRecord> family) {
    return family
        .map(one -> one.enrollment().programme())
        .filter(programme -> !programme.isEmpty())
        .orElse(Split.UNKNOWN);
  }

  private static String ruralUrban(Optional<FamilyRecord> family) {
    return family
        .map(one -> one.enrollment().region().kind())
        .filter(kind -> kind != Area.Kind.NOT_STATED)
        .map(Area.Kind::code)
        .orElse(Split.UNKNOWN);
  }

  private String age(IncidentFacts incident) {
    var youth = incident.youth();
    LocalDate day = incident.openedAt().atZone(ground.period().zone()).toLocalDate();
    return ground
        .family(incident)
        .filter(_ -> youth != null)
        .map(family -> age(family, Objects.requireNonNull(youth), day))
        .orElse(Split.UNKNOWN);
  }

  private static String age(FamilyRecord family, PersonId youth, LocalDate day) {
    return family
        .person(youth)
        .map(FamilyPerson::born)
        .map(born -> band(born.atDay(1).until(day).getYears()))
        .orElse(Split.UNKNOWN);
  }

  private static String band(int years) {
    return years < 12
        ? "under_12"
        : years < 15 ? "12_to_14" : years < 18 ? "15_to_17" : "18_or_older";
  }

  Stream<IncidentFacts> resolved() {
    return incidents().filter(IncidentFacts::resolved);
  }

  Stream<StepFact> steps() {
    return incidents().flatMap(one -> one.steps().stream());
  }

  Figure.Share share(Stream<IncidentFacts> whole, Predicate<IncidentFacts> part) {
    var all = whole.toList();
    return new Figure.Share(all.stream().filter(part).count(), all.size());
  }

  /// Those that did it, of those that did or whose time is up.
  Figure.Share due(List<IncidentFacts> owed, Duration within, Predicate<IncidentFacts> done) {
    var due = owed.stream().filter(one -> done.test(one) || !one.isWithin(ground.now(), within));
    return share(due, done);
  }

  static boolean ended(IncidentFacts incident, Set<Disposition> how) {
    var resolution = incident.ending().resolution();
    return resolution != null && how.contains(resolution.disposition());
  }
}
