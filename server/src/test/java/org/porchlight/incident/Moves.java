package org.porchlight.incident;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;

/// Anything that anybody could do next, wise or not.
final class Moves {
  private static final List<StaffMember> STAFF =
      List.of(World.SAM, World.BEA, World.SUE, World.COORDINATOR);
  private static final List<String> STEPS =
      List.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "S1", "S2", "D1", "D5", "X9");
  private static final List<String> CALLS = List.of("CA1", "CA2", "CA3", "CA4");
  private static final List<String> TEXTS =
      List.of("help me", "STOP", "¡Alto!", "ayuda", "CALL", "llámame", "1", "", "it is worse");

  private final RandomGenerator random;
  private final Story story;

  Moves(RandomGenerator random, Story story) {
    this.random = random;
    this.story = story;
  }

  void next() {
    if (!story.state().opened()) {
      open();
      return;
    }
    switch (random.nextInt(12)) {
      case 0 -> story.passes(Duration.ofSeconds(random.nextInt(900)));
      case 1 -> story.passes(Duration.ofMinutes(random.nextInt(90)));
      case 2 -> open();
      case 3, 4 -> answer();
      case 5 -> report();
      case 6 -> change();
      case 7, 8, 9 -> story.move(walk(), anyStaff());
      case 10 -> story.move(staffWork(), anyStaff());
      default -> story.move(ending(), random.nextInt(3) == 0 ? anybody() : anyStaff());
    }
  }

  private void open() {
    PhoneNumber from = pick(List.of(World.CARLA, World.RUBEN, World.STRANGER));
    if (random.nextBoolean()) {
      story.texts(from, pick(TEXTS));
    } else {
      story.calls(random.nextInt(5) == 0 ? null : from, pick(CALLS));
    }
  }

  private void answer() {
    List<Page> pages = story.state().pages().all();
    if (pages.isEmpty()) {
      return;
    }
    Page page = random.nextBoolean() ? pages.getLast() : pick(pages);
    Source source = random.nextInt(6) == 0 ? anybody() : asked(page);
    story.move(
        switch (random.nextInt(6)) {
          case 0 -> new PageCommand.DeclinePage(page.id());
          case 1 -> new PageCommand.AcknowledgePage(page.id(), pick(CALLS) + "x");
          case 2 -> new PageCommand.ReportComing(page.id(), Duration.ofMinutes(12));
          case 3 -> new PageCommand.JoinCall(page.id(), pick(CALLS) + "y");
          case 4 -> new PageCommand.LeaveCall(page.id());
          default -> new PageCommand.AcknowledgePage(page.id(), "");
        },
        source);
  }

  /// Whoever the page asks, by text.
  static Source asked(Page page) {
    return new Source(
        switch (page.to()) {
          case Recipient.OnDuty(var staff, _) -> new Actor.Staff(staff);
          case Recipient.OnTeam(_, var person) -> new Actor.Support(person);
        },
        Channel.TEXT);
  }

  private void report() {
    if (!story.errands().isEmpty() && random.nextBoolean()) {
      story.reported(new Report.ErrandEnded(pick(story.errands()), result()));
      return;
    }
    var page = new PageId(1 + random.nextInt(12));
    Errand.About about =
        random.nextBoolean()
            ? new Errand.About.OfPage(page)
            : new Errand.About.OfMessage(new MessageId(1 + random.nextInt(9)));
    story.reported(
        switch (random.nextInt(3)) {
          case 0 -> new Report.TextArrived(about);
          case 1 -> new Report.TextMissed(about, pick(List.of(Undelivery.values())));
          default -> new Report.CallUnanswered(page, pick(List.of(Undelivery.values())));
        });
  }

  private ErrandResult result() {
    return switch (random.nextInt(3)) {
      case 0 -> new ErrandResult.Taken("CA" + random.nextInt(100));
      case 1 -> new ErrandResult.Refused(pick(List.of(Undelivery.values())));
      default -> new ErrandResult.Lost();
    };
  }

  /// The world changes under the incident, as it may at any time (R8).
  private void change() {
    story.world.onCall = new OnCall(STAFF.stream().filter(_ -> random.nextInt(4) != 0).toList());
    story.world.running = random.nextInt(4) == 0 ? List.of() : List.of(World.MATEOS_PLAN);
    story.world.withCommonPlan = random.nextInt(5) != 0;
  }

  private Command walk() {
    StepId step = random.nextBoolean() ? null : new StepId(pick(STEPS));
    String reason = random.nextBoolean() ? "" : "because";
    return switch (random.nextInt(12)) {
      case 0 -> new SubjectCommand.ChooseYouth(World.FAMILY, World.MATEO);
      case 1 -> new SubjectCommand.ChooseYouth(null, anyPerson());
      case 2 -> new SubjectCommand.ChooseScenario(new ScenarioId(pick(List.of("H", "S", "D"))));
      case 3 -> new SubjectCommand.ChooseSpeaker(anyPerson());
      case 4 -> new WalkCommand.RecordScreening(screen());
      case 5 -> new WalkCommand.SkipScreening(reason);
      case 6, 7 ->
          new WalkCommand.StartStep(step, pick(List.of(StepBasis.values())), reason, second());
      case 8 -> new WalkCommand.EndStep(step, outcome(), why(), DoneBy.STAFF, "");
      case 9 -> new WalkCommand.ConfirmStep(anyPerson());
      case 10 ->
          random.nextInt(6) == 0
              ? new WalkCommand.OverrideDanger("fire")
              : new WalkCommand.EndStep(null, outcome(), why(), DoneBy.STAFF, "");
      default -> new WalkCommand.SecondStep();
    };
  }

  private SafetyScreen screen() {
    var hurt = pick(List.of(SafetyScreen.Answer.values()));
    var calm = SafetyScreen.calm("at home");
    return new SafetyScreen(
        hurt,
        calm.weaponFireOrPills(),
        calm.everyoneInSight(),
        calm.thoughtsOfSuicide(),
        calm.safeToTalk(),
        calm.where());
  }

  private Command staffWork() {
    return switch (random.nextInt(15)) {
      case 0 -> new DutyCommand.Engage();
      case 1 -> new DutyCommand.CallSupervisor("help");
      case 2 -> new DutyCommand.OfferHandover(second());
      case 3 -> new DutyCommand.AcceptHandover();
      case 4 -> new DutyCommand.OpenPrivateEar();
      case 5 -> new DutyCommand.ClosePrivateEar();
      case 6 -> new DutyCommand.ReportHarm("words", anyPerson());
      case 7 -> new MessageCommand.SendWords(random.nextBoolean() ? "I am here" : "");
      case 8 -> new ContactCommand.PlaceCallback();
      case 9 -> new ContactCommand.RejoinContact(new ContactId(1), pick(CALLS) + "z");
      case 10 -> new ContactCommand.LeaveContact(pick(CALLS));
      case 11 -> new ContactCommand.LeaveVoicemail(pick(CALLS), "RE1");
      case 13 -> new DutyCommand.NoteHarmTold(HarmWay.PHONE, null, "");
      case 12 -> new WalkCommand.MarkStep(new StepId(pick(STEPS)), "not now");
      default ->
          new PageCommand.PageSomeone(
              random.nextBoolean()
                  ? new Recipient.OnDuty(pick(STAFF).id(), pick(STAFF).duty())
                  : new Recipient.OnTeam(World.FAMILY, pick(List.of(World.UNCLE, World.COACH))));
    };
  }

  private Command ending() {
    return switch (random.nextInt(9)) {
      case 0 -> new EndingCommand.Resolve(Endings.calmly(pick(List.of(Disposition.values()))));
      case 1 -> new EndingCommand.ReachFollowup(random.nextInt(3), "fine");
      case 2 -> new EndingCommand.MissFollowup(random.nextInt(3));
      case 3 -> new EndingCommand.DecideReview(Endings.kept());
      case 4 -> new EndingCommand.CloseIncident();
      case 5 -> new MessageCommand.AddNote("a note");
      case 6 -> new ContactCommand.SilenceContact(pick(CALLS));
      case 7 -> new ContactCommand.ChooseCrisisLine(pick(CALLS));
      default ->
          new ContactCommand.NoticeSecondContact(
              new IncidentId("01JD000000000000000000000" + random.nextInt(3)));
    };
  }

  private Source anyStaff() {
    Channel channel = pick(List.of(Channel.TEXT, Channel.VOICE, Channel.CONSOLE));
    return new Source(new Actor.Staff(pick(STAFF).id()), channel);
  }

  private Source anybody() {
    return pick(
        List.of(
            Source.timer(),
            Source.carrier(),
            new Source(new Actor.Line(), Channel.VOICE),
            new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT),
            new Source(new Actor.Support(World.UNCLE), Channel.TEXT)));
  }

  private StepOutcome outcome() {
    return pick(List.of(StepOutcome.values()));
  }

  private @Nullable NotTriedReason why() {
    return random.nextBoolean() ? null : pick(List.of(NotTriedReason.values()));
  }

  private @Nullable StaffId second() {
    return random.nextBoolean() ? null : pick(STAFF).id();
  }

  private @Nullable PersonId anyPerson() {
    return random.nextInt(4) == 0
        ? null
        : pick(List.of(World.MATEO, World.MOTHER, World.UNCLE, World.NEIGHBOR));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
