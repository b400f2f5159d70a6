package org.porchlight.console.walk;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Door;
import org.porchlight.console.Form;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Taps;
import org.porchlight.family.CardSharing;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.ContactCommand.TellThirdParty;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.AcceptHandover;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.EndingCommand.MissFollowup;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.GuestId;
import org.porchlight.incident.Harm;
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
import org.porchlight.incident.Resolution;
import org.porchlight.incident.ReviewCommand.ConfirmResponders;
import org.porchlight.incident.ReviewCommand.NoteHarm;
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
  /// What the form of each of these doors means.
  static final Map<Door, Taps.Reading> READINGS =
      Map.ofEntries(
          entry(Door.TAKE, (_, file) -> take(file)),
          entry(Door.SCREEN, (form, _) -> new RecordScreening(EndingForms.screen(form))),
          entry(
              Door.SCREEN_SKIP,
              (form, _) -> new SkipScreening(form.text("reason"), form.confidence())),
          entry(Door.SPEAKER, (form, _) -> new ChooseSpeaker(person(form.text("person")))),
          entry(Door.YOUTH, (form, _) -> youth(form.text("youth"))),
          entry(
              Door.SCENARIO,
              (form, _) -> new ChooseScenario(new ScenarioId(form.text("scenario")))),
          entry(Door.START, (form, _) -> start(form)),
          entry(Door.OUTCOME, (form, _) -> outcome(form)),
          entry(Door.CONFIRM, (_, _) -> new ConfirmStep(null)),
          entry(Door.SECOND, (_, _) -> new SecondStep()),
          entry(Door.DANGER, (form, _) -> new OverrideDanger(form.text("condition"))),
          entry(
              Door.MARK,
              (form, _) ->
                  new MarkStep(
                      new StepId(form.text("step")), form.text("reason"), form.confidence())),
          entry(
              Door.SOMETHING_ELSE,
              (form, _) -> new RecordSomethingElse(form.text("words"), form.confidence())),
          entry(Door.NOTE, (form, _) -> new AddNote(form.text("words"), form.confidence())),
          entry(Door.TEXT, (form, _) -> new SendWords(form.text("words"))),
          entry(Door.CALL_BACK, (_, _) -> new PlaceCallback()),
          entry(
              Door.SUPERVISOR_CALL,
              (form, _) -> new CallSupervisor(form.text("reason"), form.confidence())),
          entry(Door.HAND_OVER, (form, _) -> new OfferHandover(staff(form.text("to")))),
          entry(Door.TAKE_OVER, (form, _) -> new TakeOver(staff(form.text("from")))),
          entry(Door.CALL_LEAD, (_, _) -> new CallLead()),
          entry(Door.HAND_OVER_ACCEPT, (_, _) -> new AcceptHandover()),
          entry(Door.PAGE, (form, file) -> new PageSomeone(recipient(form.text("to"), file))),
          entry(Door.PAGE_ANSWER, (form, _) -> answer(form)),
          entry(
              Door.HARM,
              (form, _) -> new ReportHarm(form.text("words"), person(form.text("alleged")))),
          entry(
              Door.THIRD_PARTY,
              (form, _) ->
                  new MarkThirdParty(
                      form.one(CardSharing.Recipient.class, "kind"), form.text("rule"))),
          entry(
              Door.TELL_THIRD_PARTY,
              (form, _) ->
                  new TellThirdParty(
                      form.one(CardSharing.Ground.class, "ground"), form.text("reason"))),
          entry(
              Door.WELFARE_CHECK,
              (form, _) ->
                  new DecideWelfareCheck(
                      form.text("asked").equals("yes"), form.text("reason"), form.confidence())),
          entry(Door.LET_GUEST_GO, (form, _) -> new LetGuestGo(new GuestId(form.number("guest")))),
          entry(Door.HARM_SEEN, (form, _) -> harm(form)),
          entry(Door.RESPONDERS, (_, _) -> new ConfirmResponders()),
          entry(Door.RESOLVE, (form, _) -> EndingForms.resolve(form)),
          entry(Door.FOLLOW_UP, (form, _) -> followUp(form)));

  private TapForms() {}

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
        null,
        form.confidence());
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
        form.text("words"),
        form.confidence());
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
        ? new ReachFollowup(
            number,
            form.text("words"),
            form.has("where") ? form.one(Resolution.LivingSituation.class, "where") : null,
            form.confidence())
        : new MissFollowup(number);
  }

  /// Such as `hurt:during_steps`: one button says both.
  private static Command harm(Form form) {
    String[] parts = form.text("harm").split(":", -1);
    if (parts.length != 2) {
      throw new Form.NotOurs("harm");
    }
    return new NoteHarm(
        Form.one(Harm.class, "harm", parts[0]), Form.one(Harm.Moment.class, "harm", parts[1]));
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
