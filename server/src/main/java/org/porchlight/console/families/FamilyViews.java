package org.porchlight.console.families;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareEvent.DateMissed;
import org.porchlight.care.ContactWay;
import org.porchlight.care.FamilyCare;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.SignedIn;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.FamilyView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Support;

/// Makes the page of one family.
final class FamilyViews {
  private static final int DONE_MAX = 12;

  private final Console console;
  private final Speech say;
  private final SignedIn who;
  private final FamilyStanding standing;
  private final FamilyRecord family;
  private final FamilyCare care;
  private final CareWords words;

  FamilyViews(Console console, Speech say, SignedIn who, FamilyStanding standing) {
    this.console = console;
    this.say = say;
    this.who = who;
    this.standing = standing;
    this.family = standing.family();
    this.care = standing.care();
    this.words = new CareWords(say, family);
  }

  /// @param running the versions that run
  FamilyView family(List<CrisisPlan> running) {
    var coordinator = standing.coordinator();
    var pulled = care.pulled();
    return new FamilyView(
        CareWords.path(family),
        family.displayName(),
        family.lineCode(),
        coordinator == null ? "" : CareWords.staff(coordinator, console.staff()),
        givenTo(),
        say.of("care.plan", standing.plan()),
        FamiliesPage.incidents(words, standing),
        pulled == null ? "" : words.pulled(pulled),
        standing.needs().stream().map(this::date).toList(),
        standing.dates().stream()
            .filter(date -> !standing.needs().contains(date))
            .map(this::date)
            .toList(),
        tasks(),
        care.openAgenda().size(),
        care.rhythmDays() == 0 ? "" : Integer.toString(care.rhythmDays()),
        rhythm(),
        people(family, today()),
        Stream.of(ContactWay.values()).map(way -> choice("care.way", way)).toList(),
        family.youths().stream()
            .flatMap(youth -> family.person(youth.person()).stream())
            .map(person -> Choice.of(person.id().value(), person.calledName()))
            .toList(),
        Stream.of(LivingSituation.values())
            .filter(place -> place != LivingSituation.NOT_ASKED)
            .map(place -> choice("living", place))
            .toList(),
        running.stream().flatMap(this::prevention).toList(),
        today().toString(),
        done(),
        Door.FAMILY_CONTACT.lets(who),
        Door.FAMILY_READINGS.lets(who));
  }

  /// Nobody for who only reads.
  private List<Choice> givenTo() {
    return console.care().caseloads().coordinators().stream()
        .filter(_ -> Door.FAMILY_ASSIGN.lets(who))
        .filter(member -> !member.id().equals(standing.coordinator()))
        .map(member -> Choice.of(member.id().value(), member.name()))
        .toList();
  }

  /// Who does it how often; what it is stays in the plan, for who may read that.
  private Stream<Choice> prevention(CrisisPlan plan) {
    return IntStream.range(0, plan.prevention().size())
        .mapToObj(index -> {
          var item = plan.prevention().get(index);
          int number = index + 1;
          String value = plan.ref().plan() + "/" + plan.ref().version() + "/" + number;
          return Choice.of(
              value,
              number
                  + ". "
                  + words.person(item.who().value())
                  + ", "
                  + say.code("cadence", item.when())
                  + " ("
                  + plan.ref()
                  + ")");
        });
  }

  private Choice choice(String prefix, Enum<?> value) {
    return Choice.of(value.name().toLowerCase(Locale.ROOT), say.of(prefix, value));
  }

  private LocalDate today() {
    return console.care().book().today(family.timezone());
  }

  /// By when, and who was reminded of it last.
  private String when(CareDate date) {
    return care.remindedOf(date)
        .map(told ->
            words.when(date)
                + " · "
                + say.of(
                    "care.reminded",
                    Map.of(
                        "who",
                        CareWords.staff(told.to(), console.staff()),
                        "day",
                        words.day(told.on()))))
        .orElseGet(() -> words.when(date));
  }

  private FamilyView.Date date(CareDate date) {
    var about = date.about().split(" ", 2);
    return new FamilyView.Date(
        words.what(date),
        when(date),
        date.late() ? "open" : "calm",
        switch (date.kind()) {
          case TEAM_MEETING -> "meeting";
          case FAMILY_CONTACT -> "contact";
          case PLAN_REVIEW -> "plan";
          case CONTACT_POINT -> "telephone";
          case CONSENT -> "consent";
          case MONTH_CHECK -> "month";
          case SIX_WEEKS_CHECK -> "six-weeks";
        },
        about[0],
        about.length < 2 ? "" : about[1]);
  }

  /// Told once, and gone when the date is done.
  private List<String> tasks() {
    return standing.dates().stream()
        .filter(CareDate::late)
        .filter(
            date -> care.missed().contains(new DateMissed(date.kind(), date.about(), date.due())))
        .map(words::whole)
        .toList();
  }

  private String rhythm() {
    int usual =
        console.care().policies().of(family.enrollment().jurisdiction()).care().meetingDays();
    return care.rhythmDays() == 0
        ? say.of("care.rhythm.usual", Map.of("days", Integer.toString(usual)))
        : say.of("care.rhythm.own", Map.of("days", Integer.toString(care.rhythmDays())));
  }

  /// Who may have been there or on the telephone: the family and its team, and no desk.
  static List<Choice> people(FamilyRecord family, LocalDate day) {
    return family.people().values().stream()
        .filter(person -> !person.membership().hasLeft(day))
        .filter(person -> !TeamViews.isDesk(person))
        .sorted(Comparator.comparing((FamilyPerson person) -> person.support() != Support.FAMILY))
        .map(person -> Choice.of(person.id().value(), person.calledName()))
        .toList();
  }

  private record Dated(LocalDate on, String sentence) {}

  /// The newest first.
  private List<String> done() {
    var contacts =
        care.contacts().stream()
            .map(held -> {
              var with = held.with();
              return new Dated(
                  held.on(),
                  say.of("care.way", held.way())
                      + (with == null ? "" : " – " + words.person(with.value())));
            });
    var meetings =
        care.meetings().stream()
            .map(held ->
                new Dated(
                    held.on(),
                    say.of("care.date.team_meeting") + " – " + say.of("care.met", held.family())));
    var living =
        care.living().stream()
            .map(noted ->
                new Dated(
                    noted.from(),
                    words.person(noted.youth().value()) + " – " + say.of("living", noted.where())));
    var prevention =
        care.prevention().stream()
            .map(noted ->
                new Dated(
                    noted.to(),
                    say.of("care.prevention")
                        + " "
                        + noted.item()
                        + " – "
                        + noted.plan()
                        + ", "
                        + say.of("care.prevention.since", Map.of("day", words.day(noted.from())))));
    return Stream.of(contacts, meetings, living, prevention)
        .flatMap(each -> each)
        .sorted(Comparator.comparing(Dated::on).reversed())
        .limit(DONE_MAX)
        .map(one -> words.day(one.on()) + ": " + one.sentence())
        .toList();
  }
}
