package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.DutyCommand.AcceptHandover;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.ClosePrivateEar;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.DutyCommand.NoteHarmTold;
import org.porchlight.incident.DutyCommand.NoteThirdParty;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.OpenPrivateEar;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.incident.DutyEvent.PrivateEarClosed;
import org.porchlight.incident.DutyEvent.PrivateEarOpened;
import org.porchlight.incident.DutyEvent.StaffEngaged;
import org.porchlight.incident.DutyEvent.SupervisorCalled;
import org.porchlight.incident.DutyEvent.ThirdPartyNoted;
import org.porchlight.incident.DutyEvent.WelfareCheckDecided;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

/// Who of the staff carries the incident, hands it over, and gets somebody beside them (R16).
final class DutyDecider {
  private DutyDecider() {}

  static Decision decide(Draft draft, DutyCommand command) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    // The law's written report comes due days after many an incident closed (R21).
    if (draft.state().ending().closed() && !(command instanceof NoteHarmTold)) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    return switch (command) {
      case Engage _ -> take(draft);
      case CallSupervisor call -> supervisor(draft, call);
      case OfferHandover(var to) -> Handovers.offer(draft, to);
      case AcceptHandover _ -> Handovers.accept(draft);
      case TakeOver(var from) -> Handovers.takeOver(draft, from);
      case CallLead _ -> Handovers.callLead(draft);
      case OpenPrivateEar _ -> {
        draft
            .staff()
            .filter(staff -> !staff.equals(draft.state().crew().privateEar()))
            .ifPresent(staff -> draft.add(new PrivateEarOpened(staff)));
        yield draft.accept();
      }
      case ClosePrivateEar _ -> {
        draft
            .staff()
            .filter(staff -> staff.equals(draft.state().crew().privateEar()))
            .ifPresent(staff -> draft.add(new PrivateEarClosed(staff)));
        yield draft.accept();
      }
      case ReportHarm(var words, var alleged) -> {
        draft.add(Restriction.HARM_REPORT, new HarmReported(words, alleged));
        new LettingGo(draft)
            .cancel(
                page ->
                    page.to() instanceof Recipient.OnTeam(_, var person) && person.equals(alleged),
                Cancellation.NO_LONGER_NEEDED);
        yield draft.accept();
      }
      case NoteHarmTold told -> told(draft, told);
      case DecideWelfareCheck decided -> welfareCheck(draft, decided);
      case NoteThirdParty(var kind, var rule) -> {
        if (rule.isBlank()) {
          yield draft.refuse(Refusal.REASON_NEEDED);
        }
        draft.add(new ThirdPartyNoted(kind, rule));
        yield draft.accept();
      }
    };
  }

  /// Kept whether or not a report stands, so that the answer never tells whether one does.
  private static Decision told(Draft draft, NoteHarmTold told) {
    Instant when = told.when() == null ? draft.world.now() : told.when();
    if (when.isAfter(draft.world.now())) {
      return draft.refuse(Refusal.NOT_YET_PAST);
    }
    draft.add(Restriction.HARM_REPORT, new HarmTold(told.way(), when, told.reference().strip()));
    return draft.accept();
  }

  /// Whoever calls in is connected with whoever is on the line.
  private static Decision take(Draft draft) {
    engage(draft);
    if (draft.channel() == Channel.VOICE) {
      for (Contact contact : draft.state().contacts().onLine()) {
        draft.staff().ifPresent(staff -> Answering.answered(draft, contact, staff));
      }
    }
    return draft.accept();
  }

  /// Whoever of the staff acts for the family has it: the others need not be asked any more.
  static void engage(Draft draft) {
    draft
        .staff()
        .filter(_ -> !draft.state().ending().resolved())
        .filter(staff -> !draft.state().crew().has(staff))
        .ifPresent(staff -> engage(draft, staff));
  }

  /// The same, but for a coordinator, who may choose and close without being the one on the line.
  static void engageOnDuty(Draft draft) {
    boolean coordinator =
        draft.member().map(member -> member.duty() == Duty.COORDINATOR).orElse(false);
    if (!coordinator) {
      engage(draft);
    }
  }

  private static void engage(Draft draft, StaffId staff) {
    boolean first = draft.state().crew().lead() == null;
    draft.add(new StaffEngaged(staff, draft.in(draft.policy().humanWordAfter())));
    var mine =
        draft.state().pages().open().stream()
            .filter(page -> page.searches() && page.isTo(staff))
            .toList();
    for (Page page : mine) {
      draft.add(new PageAcknowledged(page.id()));
      Answers.connect(draft, page);
    }
    if (first) {
      new LettingGo(draft).cancel(Page::searches, Cancellation.TAKEN_BY_ANOTHER);
      interpreter(draft, staff);
    }
  }

  /// Somebody who has the family's language is paged at once (R16).
  private static void interpreter(Draft draft, StaffId staff) {
    Language needed = draft.state().contacts().all().getFirst().language();
    boolean speaks =
        draft.world.onCall().known(staff).map(one -> one.languages().contains(needed)).orElse(true);
    if (!speaks) {
      Interpreting.seek(draft, needed, List.of(staff));
    }
  }

  private static Decision supervisor(Draft draft, CallSupervisor call) {
    engageOnDuty(draft);
    var paging = new Paging(draft);
    int before = draft.state().pages().count();
    if (paging.supervisor(Purpose.SUPERVISE, draft.policy().formalAck()).isEmpty()) {
      return draft.refuse(Refusal.NOBODY_ON_CALL);
    }
    if (draft.state().pages().count() > before) {
      draft.add(call.reason(), call.confidence(), SupervisorCalled::new);
    }
    return draft.accept();
  }

  /// A supervisor's to decide, and whoever has it hears that it is; nothing is sent by itself.
  private static Decision welfareCheck(Draft draft, DecideWelfareCheck decided) {
    boolean supervisor =
        draft.member().map(member -> member.duty() == Duty.SUPERVISOR).orElse(false);
    if (!supervisor) {
      return draft.refuse(Refusal.ONLY_A_SUPERVISOR);
    }
    if (decided.reason().isBlank()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    draft.add(
        decided.reason().strip(),
        decided.confidence(),
        reason -> new WelfareCheckDecided(decided.asked(), reason));
    Optional.ofNullable(draft.state().crew().lead())
        .filter(lead -> !draft.staff().equals(Optional.of(lead)))
        .flatMap(draft.world.onCall()::known)
        .ifPresent(lead -> MessageDecider.notice(draft, lead, Texts.WELFARE_DECIDED));
    return draft.accept();
  }
}
