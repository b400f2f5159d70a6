package org.porchlight.console.families;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.care.CareDate;
import org.porchlight.care.Caseload;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standpoints;
import org.porchlight.console.Templates;
import org.porchlight.console.view.FamiliesView;
import org.porchlight.console.view.FamiliesView.Link;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.Duty;
import org.porchlight.storage.InTurn;

/// The families that a coordinator or supervisor has to do with, whatever needs somebody most
/// first; all others are a number.
public final class FamiliesPage {
  private final Console console;
  private final ReadingNotes notes;
  private final Standpoints standpoints;

  public FamiliesPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
    this.standpoints = new Standpoints(console);
  }

  public void open(Doors doors) {
    doors.open(Door.FAMILIES, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.of(console, who, "families", "");
    return notes
        .note(who, "families", "all")
        .compose(_ -> console.care().caseloads().all())
        .compose(all -> led(who, all).map(led -> view(frame.say(), who, all, led)))
        .compose(view -> Answers.html(request, 200, Templates.html("families", frame, view)));
  }

  /// Those of them that the reader has to do with; a glass that they broke counts for nothing here.
  private Future<List<FamilyStanding>> led(SignedIn who, List<FamilyStanding> all) {
    return standpoints
        .open()
        .compose(open ->
            InTurn.answers(
                all,
                one ->
                    standpoints
                        .toFamily(who, one.family().id(), open)
                        .map(near -> near.filter(Door.FAMILIES::lets).map(_ -> one))))
        .map(led -> led.stream().flatMap(Optional::stream).toList());
  }

  private FamiliesView view(
      Speech say, SignedIn who, List<FamilyStanding> all, List<FamilyStanding> led) {
    boolean mine = who.duty() == Duty.COORDINATOR;
    return new FamiliesView(
        mine,
        console.care().caseloads().counts(all).stream().map(one -> count(say, one)).toList(),
        led.stream()
            .filter(one -> one.coordinator() != null)
            .map(one -> row(say, one, who))
            .toList(),
        led.stream()
            .filter(one -> one.coordinator() == null)
            .map(one -> row(say, one, who))
            .toList(),
        all.size() - led.size());
  }

  private FamiliesView.Count count(Speech say, Caseload one) {
    return new FamiliesView.Count(
        CareWords.staff(one.coordinator(), console.staff()),
        one.families(),
        switch (one.weight()) {
          case USUAL -> "";
          case MANY, TOO_MANY ->
              say.of("care.weight." + one.weight().name().toLowerCase(Locale.ROOT));
        });
  }

  private FamiliesView.Row row(Speech say, FamilyStanding one, SignedIn who) {
    var words = new CareWords(say, one.family());
    var coordinator = one.coordinator();
    return new FamiliesView.Row(
        CareWords.path(one.family()),
        one.family().displayName(),
        one.family().lineCode(),
        one.inCrisis() ? "danger" : one.needs().isEmpty() ? "calm" : "waiting",
        coordinator == null || coordinator.equals(who.id())
            ? ""
            : CareWords.staff(coordinator, console.staff()),
        say.of("care.plan", one.plan()),
        one.care()
            .lastContact(today(say, one))
            .map(day -> say.of("care.contact.last", Map.of("day", words.day(day))))
            .orElseGet(() -> say.of("care.contact.none")),
        one.date(CareDate.Kind.TEAM_MEETING)
            .map(date -> say.of("care.meeting.next", Map.of("when", words.when(date))))
            .orElse(""),
        incidents(words, one),
        one.needs().stream()
            .filter(date -> date.kind() != CareDate.Kind.TEAM_MEETING || date.late())
            .map(words::whole)
            .toList());
  }

  private static LocalDate today(Speech say, FamilyStanding one) {
    return say.now().atZone(one.family().timezone()).toLocalDate();
  }

  /// Each leads to the walk while the crisis goes on, and to the review after it.
  static List<Link> incidents(CareWords words, FamilyStanding one) {
    return one.open().stream()
        .map(incident ->
            new Link(
                "/incidents/" + incident.incident() + (incident.active() ? "" : "/review"),
                words.incident(incident)))
        .toList();
  }
}
