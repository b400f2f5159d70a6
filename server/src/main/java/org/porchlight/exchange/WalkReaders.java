package org.porchlight.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SafetyScreen.Answer;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.*;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// Reads the safety screen and the steps.
final class WalkReaders {
  /// What the safety screen asks, by the names of its answers.
  static final List<String> SCREEN =
      List.of(
          "someoneHurt",
          "weaponFireOrPills",
          "everyoneInSight",
          "thoughtsOfSuicide",
          "safeToTalk",
          "where");

  private static final String STEP = "a step of the plan such as H1";

  private enum Told {
    CALM,
    DANGER,
    NOT_SAID
  }

  private WalkReaders() {}

  static RecordScreening screening(Fields fields, Situation now) {
    Told told = fields.word("outcome", Told.class, Told.NOT_SAID);
    if (fields.has("screen")) {
      SafetyScreen screen = answers(fields.object("screen", SCREEN), fields.text("words"));
      boolean agree = told == Told.NOT_SAID || (told == Told.DANGER) == screen.danger();
      if (!agree) {
        fields.fault("outcome", Json.word(told), "what the answers of screen say");
      }
      return new RecordScreening(screen);
    }
    String where = fields.text("words");
    return switch (told) {
      case CALM -> new RecordScreening(SafetyScreen.calm(where));
      // Danger without a word on which kind is taken for the gravest.
      case DANGER ->
          new RecordScreening(
              new SafetyScreen(
                  Answer.YES,
                  Answer.UNKNOWN,
                  Answer.UNKNOWN,
                  Answer.UNKNOWN,
                  Answer.UNKNOWN,
                  where));
      case NOT_SAID -> {
        fields.fault("outcome", "nothing", "calm|danger, or the answers in screen");
        yield new RecordScreening(SafetyScreen.calm(where));
      }
    };
  }

  private static SafetyScreen answers(Fields screen, String words) {
    String where = screen.text("where");
    return new SafetyScreen(
        answer(screen, "someoneHurt"),
        answer(screen, "weaponFireOrPills"),
        answer(screen, "everyoneInSight"),
        answer(screen, "thoughtsOfSuicide"),
        answer(screen, "safeToTalk"),
        where.isEmpty() ? words : where);
  }

  private static Answer answer(Fields screen, String name) {
    return screen.value(name) instanceof Boolean yes
        ? (yes ? Answer.YES : Answer.NO)
        : screen.word(name, Answer.class, Answer.UNKNOWN);
  }

  static SkipScreening skip(Fields fields, Situation now) {
    return new SkipScreening(fields.anyText("reason", "words"), confidence(fields));
  }

  static StartStep start(Fields fields, Situation now) {
    StepId step = fields.id("step", StepId::new, STEP);
    String reason = fields.anyText("reason", "words");
    StepBasis usual =
        step == null || reason.isEmpty() ? StepBasis.NEXT_IN_PLAN : StepBasis.STAFF_CHOICE;
    return new StartStep(
        step,
        fields.word("outcome", StepBasis.class, usual),
        reason,
        fields.id("secondStaff", StaffId::new, "a staff id such as S2"),
        confidence(fields));
  }

  static EndStep end(Fields fields, Situation now) {
    StepOutcome outcome = fields.requiredWord("outcome", StepOutcome.class);
    boolean notTried = outcome == StepOutcome.NOT_TRIED;
    return new EndStep(
        fields.id("step", StepId::new, STEP),
        outcome,
        notTried ? why(fields) : null,
        fields.word("doneBy", DoneBy.class, DoneBy.NOT_SAID),
        notTried ? fields.text("words") : fields.anyText("words", "reason"),
        confidence(fields));
  }

  static RecordSomethingElse somethingElse(Fields fields, Situation now) {
    return new RecordSomethingElse(fields.text("words"), confidence(fields));
  }

  /// Whose the words are; who speaks decides where the program does not say.
  static Confidence confidence(Fields fields) {
    return fields.word("confidence", Confidence.class, Confidence.BY_SPEAKER);
  }

  /// Null when no reason is given: the incident itself asks for one.
  private static @Nullable NotTriedReason why(Fields fields) {
    String reason = fields.text("reason");
    return reason.isEmpty()
        ? null
        : fields.word("reason", NotTriedReason.class, NotTriedReason.NOT_SAID);
  }

  static ConfirmStep confirm(Fields fields, Situation now) {
    atGate(fields, now);
    return new ConfirmStep(fields.id("person", PersonId::new, "a person such as P2"));
  }

  static SecondStep second(Fields fields, Situation now) {
    atGate(fields, now);
    return new SecondStep();
  }

  /// A yes to one step is never taken for a yes to another.
  private static void atGate(Fields fields, Situation now) {
    StepId step = fields.id("step", StepId::new, STEP);
    var gate = now.state().walk().gate();
    if (step != null && gate != null && !gate.opened().step().equals(step)) {
      fields.refuse(Refusal.NO_GATE_OPEN);
    }
  }

  static OverrideDanger override(Fields fields, Situation now) {
    return new OverrideDanger(fields.anyText("reason", "words"));
  }

  static MarkStep mark(Fields fields, Situation now) {
    return new MarkStep(
        fields.requiredId("step", StepId::new, STEP),
        fields.required("reason", "why it is not to be used until reviewed"),
        confidence(fields));
  }
}
