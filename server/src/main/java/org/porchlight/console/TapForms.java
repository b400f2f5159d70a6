package org.porchlight.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.AcceptHandover;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.DutyCommand.NoteThirdParty;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.EndingCommand.CloseIncident;
import org.porchlight.incident.EndingCommand.MissFollowup;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.ConfirmStep;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.MarkStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkCommand.SecondStep;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;

/// Reads what a tap means out of its form.
final class TapForms {
  private TapForms() {}

  /// @throws Form.NotOurs for a form that none of our pages sends
  /// @throws IllegalArgumentException for an id of another shape
  static Command command(Door door, Form form, IncidentFile file) {
    return switch (door) {
      case TAKE -> take(file);
      case SCREEN -> new RecordScreening(EndingForms.screen(form));
      case SCREEN_SKIP -> new SkipScreening(form.text("reason"));
      case SPEAKER -> new ChooseSpeaker(person(form.text("person")));
      case YOUTH -> youth(form.text("youth"));
      case SCENARIO -> new ChooseScenario(new ScenarioId(form.text("scenario")));
      case START -> start(form);
      case OUTCOME -> outcome(form);
      case CONFIRM -> new ConfirmStep(null);
      case SECOND -> new SecondStep();
      case DANGER -> new OverrideDanger(form.text("condition"));
      case MARK -> new MarkStep(new StepId(form.text("step")), form.text("reason"));
      case SOMETHING_ELSE -> new RecordSomethingElse(form.text("words"));
      case NOTE -> new AddNote(form.text("words"));
      case TEXT -> new SendWords(form.text("words"));
      case CALL_BACK -> new PlaceCallback();
      case SUPERVISOR_CALL -> new CallSupervisor(form.text("reason"));
      case HAND_OVER -> new OfferHandover(staff(form.text("to")));
      case HAND_OVER_ACCEPT -> new AcceptHandover();
      case PAGE -> new PageSomeone(recipient(form.text("to"), file));
      case PAGE_ANSWER -> answer(form);
      case HARM -> new ReportHarm(form.text("words"), person(form.text("alleged")));
      case THIRD_PARTY -> new NoteThirdParty(form.text("kind"), form.text("rule"));
      case RESOLVE -> EndingForms.resolve(form);
      case FOLLOW_UP -> followUp(form);
      case REVIEW -> EndingForms.review(form);
      case CLOSE -> new CloseIncident();
      case SIGN_IN_PAGE,
          SIGN_IN,
          SIGN_OUT,
          LANGUAGE,
          HOME,
          HOME_LIVE,
          DRILLS,
          DRILL_BEGIN,
          DRILL_END,
          PLANS,
          WALK,
          WALK_LIVE,
          TIMELINE,
          HANDOFF,
          HANDOFF_TEXT,
          CARD_LINK_PAGE,
          CARD_LINK,
          CARD_LINK_CLOSE,
          REVIEW_PAGE,
          ROSTER,
          ROSTER_REPLACE,
          ROSTER_AWAY,
          ROSTER_AGREE,
          ROSTER_DECLINE,
          ROSTER_WITHDRAW,
          UNLOCK ->
          throw new Form.NotOurs(door.name());
    };
  }

  /// A tap is a yes to the page that asks the reader, where one does (P3).
  private static Command take(IncidentFile file) {
    return file.state().pages().of(Purpose.ANSWER).stream()
        .filter(Page::open)
        .filter(page ->
            page.to() instanceof Recipient.OnDuty(var staff, _) && staff.equals(file.reader().id()))
        .findFirst()
        .<Command>map(page -> new AcknowledgePage(page.id(), ""))
        .orElseGet(Engage::new);
  }

  private static Command youth(String value) {
    if (value.isEmpty()) {
      return new ChooseYouth(null, null);
    }
    String[] parts = value.split("/", -1);
    if (parts.length != 2) {
      throw new Form.NotOurs("youth");
    }
    return new ChooseYouth(new FamilyId(parts[0]), new PersonId(parts[1]));
  }

  private static Command start(Form form) {
    return new StartStep(
        form.has("step") ? new StepId(form.text("step")) : null,
        form.one(StepBasis.class, "basis", StepBasis.NEXT_IN_PLAN),
        form.text("reason"),
        null);
  }

  /// Such as `worked`, or `not_tried:declined_by_family`: one button says both.
  private static Command outcome(Form form) {
    String[] parts = form.text("outcome").split(":", -1);
    var outcome = Form.one(StepOutcome.class, "outcome", parts[0]);
    NotTriedReason why =
        parts.length > 1 ? Form.one(NotTriedReason.class, "outcome", parts[1]) : null;
    return new EndStep(
        new StepId(form.text("step")),
        outcome,
        why,
        form.one(DoneBy.class, "done_by", DoneBy.NOT_SAID),
        form.text("words"));
  }

  private static Command answer(Form form) {
    var page = new PageId(form.number("page"));
    return form.text("answer").equals("yes")
        ? new AcknowledgePage(page, "")
        : new DeclinePage(page);
  }

  private static Command followUp(Form form) {
    int number = form.number("number");
    return form.text("reached").equals("yes")
        ? new ReachFollowup(number, form.text("words"))
        : new MissFollowup(number);
  }

  private static Recipient recipient(String value, IncidentFile file) {
    if (value.startsWith("staff:")) {
      var id = new StaffId(value.substring("staff:".length()));
      Optional<StaffMember> member = file.around().onCall().member(id);
      return new Recipient.OnDuty(id, member.map(StaffMember::duty).orElse(Duty.PRIMARY));
    }
    FamilyId family = file.state().subject().family();
    if (!value.startsWith("person:") || family == null) {
      throw new Form.NotOurs("to");
    }
    return new Recipient.OnTeam(family, new PersonId(value.substring("person:".length())));
  }

  private static @Nullable PersonId person(String value) {
    return value.isEmpty() ? null : new PersonId(value);
  }

  private static @Nullable StaffId staff(String value) {
    return value.isEmpty() ? null : new StaffId(value);
  }
}
