package org.porchlight.review.measures;

import static org.porchlight.review.measures.Crisis.FAMILY;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.october;
import static org.porchlight.review.measures.Crisis.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.Words;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Share;
import org.porchlight.review.measures.Figure.Times;

/// How people reached somebody, by hand: M2 to M9 and M28.
final class WorkedContacts {
  private static final Recipient UNCLE = new Recipient.OnTeam(FAMILY, new PersonId("N1"));
  private static final Recipient COACH = new Recipient.OnTeam(FAMILY, new PersonId("N2"));
  private static final Recipient MOBILE = new Recipient.OnTeam(FAMILY, new PersonId("T5"));

  private WorkedContacts() {}

  static List<Worked> examples() {
    return List.of(
        calls(),
        threads(),
        speedOfAnswer(),
        serviceLevel(),
        abandonment(),
        firstText(),
        timeToPlan(),
        noPlan(),
        screened(),
        pageTimes(),
        pagesInTime(),
        pagesUndelivered(),
        mobileResponse(),
        mobileResponseInTime());
  }

  private static Ground offered() {
    var first = text(3, "2026-10-09T20:00:00Z").hours(1).texted(new Words.Own("good night"));
    return october(
        // 23:59:59 on September 30 there, and the first second of October.
        call(1, "2026-10-01T03:59:59Z"),
        call(2, "2026-10-01T04:00:00Z"),
        first,
        follows(4, "2026-10-10T00:59:59Z", first.id()),
        follows(5, "2026-10-10T01:00:00Z", first.id()),
        call(6, "2026-10-12T03:00:00Z")
            .resolved(Disposition.WRONG_NUMBER, LivingSituation.NOT_ASKED));
  }

  private static Crisis follows(int number, String begins, IncidentId earlier) {
    return new Crisis(number, begins).offered(Medium.TEXT, Language.EN, earlier);
  }

  private static Worked calls() {
    return new Worked(
        Measure.M2,
        "calls",
        "that reached the line from the first to the last second of the period, no wrong number",
        offered(),
        new Count(1));
  }

  private static Worked threads() {
    // The first, and the one 4 h after its last text; the one 3:59:59 after it goes on with it.
    return new Worked(
        Measure.M2, "threads", "new after 4 hours of silence", offered(), new Count(2));
  }

  private static Worked speedOfAnswer() {
    // 10, 20 and 60 s: mean 30; half within 20; nine in ten within 60. Called back is no answer.
    return new Worked(
        Measure.M3,
        "to_answer",
        "from the search for somebody to the first word, of answered calls",
        october(
            call(1, "2026-10-09T20:00:00Z").seconds(10).answered(Medium.VOICE),
            call(2, "2026-10-09T21:00:00Z").seconds(20).answered(Medium.VOICE),
            call(3, "2026-10-09T22:00:00Z").seconds(60).answered(Medium.VOICE),
            call(4, "2026-10-09T23:00:00Z").seconds(30).left().minutes(5).answered(Medium.VOICE)),
        new Times(
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60)));
  }

  /// Answered after 20 s and 21 s, gone after 4.999 s and 5 s.
  private static Ground fourCalls() {
    return october(
        call(1, "2026-10-09T20:00:00Z").seconds(20).answered(Medium.VOICE),
        call(2, "2026-10-09T21:00:00Z").seconds(21).answered(Medium.VOICE),
        call(3, "2026-10-09T22:00:00Z").after(Duration.ofMillis(4_999)).left(),
        call(4, "2026-10-09T23:00:00Z").seconds(5).left());
  }

  private static Worked serviceLevel() {
    // The first, of all but the third.
    return new Worked(
        Measure.M4,
        "within_goal",
        "a person within 20 s, of those offered that were not gone under 5 s",
        fourCalls(),
        new Share(1, 3));
  }

  private static Worked abandonment() {
    // The fourth, of all but the third.
    return new Worked(
        Measure.M5,
        "left",
        "gone after 5 s or more unanswered, of the same calls",
        fourCalls(),
        new Share(1, 3));
  }

  private static Worked firstText() {
    return new Worked(
        Measure.M6,
        "to_first_text",
        "a person's first words after the first text; the automatic reply is nobody's",
        october(
            text(1, "2026-10-09T20:00:00Z")
                .texted(Words.wording("text.first"))
                .seconds(90)
                .texted(new Words.Own("I am here"))
                .seconds(10)
                .texted(new Words.Own("tell me")),
            text(2, "2026-10-09T21:00:00Z").texted(Words.wording("text.first"))),
        Times.of(List.of(Duration.ofSeconds(90))));
  }

  private static Ground plansFound() {
    return october(
        call(1, "2026-10-09T20:00:00Z").seconds(10).answered(Medium.VOICE).seconds(48).planned(),
        call(2, "2026-10-09T21:00:00Z").seconds(10).answered(Medium.VOICE),
        call(3, "2026-10-09T22:00:00Z").seconds(10).left());
  }

  private static Worked timeToPlan() {
    return new Worked(
        Measure.M7,
        "to_plan",
        "from the answer, not from the call, until the family's own plan was open",
        plansFound(),
        Times.of(List.of(Duration.ofSeconds(48))));
  }

  private static Worked noPlan() {
    // The second; the third was never answered, and no plan is looked for before.
    return new Worked(
        Measure.M7, "no_plan", "of the incidents answered", plansFound(), new Share(1, 2));
  }

  private static Worked screened() {
    var calm = SafetyScreen.calm("at home");
    // At 5:00 and, put off with a reason, at 1:00; not at 5:01; the fourth was never answered.
    return new Worked(
        Measure.M8,
        "screened",
        "done or put off with a reason within 5 min, of answered incidents",
        october(
            call(1, "2026-10-09T20:00:00Z").answered(Medium.VOICE).minutes(5).screened(calm),
            call(2, "2026-10-09T21:00:00Z")
                .answered(Medium.VOICE)
                .minutes(1)
                .then(new ScreeningSkipped("she shouts", Instant.EPOCH)),
            call(3, "2026-10-09T22:00:00Z").answered(Medium.VOICE).seconds(301).screened(calm),
            call(4, "2026-10-09T23:00:00Z").seconds(9).left()),
        new Share(2, 3));
  }

  /// The uncle after 64 s and never; the coach after 301 s, of the 300 he has, and unreachable.
  private static Ground pages() {
    var night = text(1, "2026-10-09T20:00:00Z");
    night.pages(UNCLE).seconds(64).acknowledged().pages(UNCLE);
    night.pages(COACH).seconds(301).acknowledged().pages(COACH);
    night.then(new PageUndelivered(night.page(), Medium.TEXT, Undelivery.OPTED_OUT, "21610"));
    return october(night);
  }

  private static Worked pageTimes() {
    return new Worked(
        Measure.M9,
        "natural_times",
        "from sending to the yes, by kind of support",
        pages(),
        Times.of(List.of(Duration.ofSeconds(64))));
  }

  private static Worked pagesInTime() {
    return new Worked(
        Measure.M9, "community_in_time", "a late yes is none of these", pages(), new Share(0, 2));
  }

  private static Worked pagesUndelivered() {
    return new Worked(Measure.M9, "community_undelivered", "of all sent", pages(), new Share(1, 2));
  }

  private static Ground mobile() {
    var came = call(1, "2026-10-10T02:00:00Z").pages(MOBILE).minutes(50);
    return october(
        came.then(new PageArrived(came.page())), call(2, "2026-10-10T03:00:00Z").pages(MOBILE));
  }

  private static Worked mobileResponse() {
    return new Worked(
        Measure.M28,
        "to_arrival",
        "from the request until they are there; who never came has no time",
        mobile(),
        Times.of(List.of(Duration.ofMinutes(50))));
  }

  private static Worked mobileResponseInTime() {
    // 50 min are within Ohio's 60, and not within Connecticut's 45.
    return new Worked(
        Measure.M28, "within_45_minutes", "of those who came", mobile(), new Share(0, 1));
  }
}
