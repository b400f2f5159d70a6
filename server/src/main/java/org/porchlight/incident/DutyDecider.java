package org.porchlight.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DutyCommand.*;
import org.porchlight.incident.DutyEvent.*;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

/// Who of the staff carries the incident, hands it over, and gets somebody beside them (R16).
final class DutyDecider {
  private DutyDecider() {}

  static Decision decide(Draft draft, DutyCommand command) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    return switch (command) {
      case Engage _ -> {
        engage(draft);
        yield draft.accept();
      }
      case CallSupervisor(var reason) -> supervisor(draft, reason);
      case OfferHandover(var to) -> offer(draft, to);
      case AcceptHandover _ -> accept(draft);
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
        new Paging(draft)
            .cancel(
                page ->
                    page.to() instanceof Recipient.OnTeam(_, var person) && person.equals(alleged),
                Cancellation.NO_LONGER_NEEDED);
        yield draft.accept();
      }
      case NoteThirdParty(var kind, var rule) -> {
        draft.add(new ThirdPartyNoted(kind, rule));
        yield draft.accept();
      }
    };
  }

  /// Whoever of the staff acts has it: the others need not be asked any more.
  static void engage(Draft draft) {
    draft
        .staff()
        .filter(staff -> !draft.state().ending().resolved())
        .filter(staff -> !isCoordinator(draft, staff))
        .filter(staff -> !draft.state().crew().has(staff))
        .ifPresent(staff -> engage(draft, staff));
  }

  private static boolean isCoordinator(Draft draft, StaffId staff) {
    return draft.world.onCall().member(staff).stream()
        .anyMatch(member -> member.duty() == org.porchlight.oncall.Duty.COORDINATOR);
  }

  private static void engage(Draft draft, StaffId staff) {
    boolean first = draft.state().crew().lead() == null;
    draft.add(new StaffEngaged(staff, draft.in(draft.policy().humanWordAfter())));
    var paging = new Paging(draft);
    paging.cancel(
        page -> searches(page.purpose()) && (first || isTo(page, staff)),
        Cancellation.TAKEN_BY_ANOTHER);
    if (first) {
      interpreter(draft, staff, paging);
    }
  }

  /// Pages that look for anybody at all, and are over once somebody has it.
  private static boolean searches(Purpose purpose) {
    return switch (purpose) {
      case ANSWER, CALLBACK -> true;
      case STEP, SUPERVISE, SECOND_STAFF, HANDOVER, ATTENTION, FOLLOW_UP, LANGUAGE -> false;
    };
  }

  private static boolean isTo(Page page, StaffId staff) {
    return page.to() instanceof Recipient.OnDuty(var id, _) && id.equals(staff);
  }

  /// Somebody who has the family's language is paged at once (R16).
  private static void interpreter(Draft draft, StaffId staff, Paging paging) {
    Language needed = draft.state().contacts().all().getFirst().language();
    boolean speaks =
        draft
            .world
            .onCall()
            .member(staff)
            .map(one -> one.languages().contains(needed))
            .orElse(true);
    if (speaks) {
      return;
    }
    draft.world.onCall().ladder().stream()
        .filter(member -> !member.id().equals(staff) && member.languages().contains(needed))
        .findFirst()
        .ifPresentOrElse(
            member -> paging.staff(member, Purpose.LANGUAGE, null, draft.policy().formalAck()),
            () -> draft.add(new MessageEvent.TaskLeft(Task.INTERPRETER_NEEDED)));
  }

  private static Decision supervisor(Draft draft, String reason) {
    engage(draft);
    draft.add(new SupervisorCalled(reason));
    return new Paging(draft).supervisor(Purpose.SUPERVISE)
        ? draft.accept()
        : draft.refuse(Refusal.NOBODY_ON_CALL);
  }

  /// The incident stays with who has it until somebody accepts.
  private static Decision offer(Draft draft, @Nullable StaffId to) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    engage(draft);
    var paging = new Paging(draft);
    if (to == null) {
      draft.add(new HandoverOffered(null));
      List<StaffId> mine = draft.staff().stream().toList();
      return paging.nextOnLadder(Purpose.HANDOVER, draft.policy().formalAck(), mine)
          ? draft.accept()
          : draft.refuse(Refusal.NOBODY_ON_CALL);
    }
    var member = draft.world.onCall().member(to);
    if (member.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PERSON);
    }
    draft.add(new HandoverOffered(to));
    if (!paging.openTo(to, Purpose.HANDOVER)) {
      paging.staff(member.get(), Purpose.HANDOVER, null, draft.policy().formalAck());
    }
    return draft.accept();
  }

  static Decision accept(Draft draft) {
    Crew crew = draft.state().crew();
    var staff = draft.staff();
    if (crew.handover() == null || staff.isEmpty() || crew.lead() == null) {
      return staff.isPresent() && staff.get().equals(crew.lead())
          ? draft.accept()
          : draft.refuse(Refusal.NO_HANDOVER_OFFERED);
    }
    if (crew.handover().to() != null && !crew.handover().to().equals(staff.get())) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    StaffId from = crew.lead();
    engage(draft);
    draft.add(new HandoverAccepted(from, staff.get()));
    new Paging(draft)
        .cancel(page -> page.purpose() == Purpose.HANDOVER, Cancellation.TAKEN_BY_ANOTHER);
    return draft.accept();
  }
}
