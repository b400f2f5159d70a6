package org.porchlight.review.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.incident.Disposition;
import org.porchlight.plan.Area;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.Youth;

/// One group of a period's incidents, or all of them.
///
/// @param group [Measured.Line#EVERYBODY] for all of them
record Sample(Ground ground, Split split, String group) {
  /// A call or thread, with the incident it belongs to.
  record Contact(IncidentFacts incident, ContactFact fact) {}

  static Sample ofAll(Ground ground) {
    return new Sample(ground, Split.NONE, Measured.Line.EVERYBODY);
  }

  /// The groups that occur, in their order.
  static Set<String> groups(Ground ground, Split split) {
    var all = new Sample(ground, split, Measured.Line.EVERYBODY);
    var found = new TreeSet<String>();
    ground.ofPeriod().forEach(one -> found.add(all.groupOf(one)));
    all.contacts().forEach(one -> found.add(all.groupOf(one)));
    return found;
  }

  Stream<IncidentFacts> incidents() {
    return ground
        .ofPeriod()
        .filter(one -> group.equals(Measured.Line.EVERYBODY) || group.equals(groupOf(one)));
  }

  /// Told apart by their own language and channel, not by those of the incident they came to.
  Stream<Contact> contacts() {
    return ground
        .ofPeriod()
        .flatMap(one -> one.contacts().stream().map(fact -> new Contact(one, fact)))
        .filter(one -> group.equals(Measured.Line.EVERYBODY) || group.equals(groupOf(one)));
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
      case PROGRAMME ->
          ground
              .family(incident)
              .map(family -> family.enrollment().programme())
              .filter(programme -> !programme.isEmpty())
              .orElse(Split.UNKNOWN);
      case RACE_ETHNICITY -> word(youth(incident).map(Youth::raceEthnicity));
      case GENDER -> word(youth(incident).map(Youth::gender));
      case RURAL_URBAN ->
          word(
              ground
                  .family(incident)
                  .map(family -> family.enrollment().area().kind())
                  .filter(kind -> kind != Area.Kind.NOT_STATED)
                  .map(Area.Kind::code));
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

  private String age(IncidentFacts incident) {
    var youth = incident.youth();
    ZoneId zone = ground.period().zone();
    LocalDate day = incident.openedAt().atZone(zone).toLocalDate();
    return ground
        .family(incident)
        .flatMap(family -> youth == null ? Optional.empty() : family.person(youth))
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
