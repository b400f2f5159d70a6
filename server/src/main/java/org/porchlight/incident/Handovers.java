package org.porchlight.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DutyEvent.HandoverAccepted;
import org.porchlight.incident.DutyEvent.HandoverOffered;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;

/// Whose an incident is next: offered and accepted, or taken over from who is not there (R16).
final class Handovers {
  private Handovers() {}

  /// The incident stays with who has it until somebody accepts.
  static Decision offer(Draft draft, @Nullable StaffId to) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    DutyDecider.engage(draft);
    var paging = new Paging(draft);
    HandoverOffered open = draft.state().crew().handover();
    boolean asked =
        draft.state().pages().open().stream().anyMatch(page -> page.purpose() == Purpose.HANDOVER);
    if (open != null && asked && Objects.equals(open.to(), to)) {
      return draft.accept();
    }
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

  /// Whoever leads is not on call any more: they are told how to hand over, and nothing is taken
  /// from them.
  static Decision shiftOver(Draft draft, StaffId staff) {
    Crew crew = draft.state().crew();
    boolean theirs = staff.equals(crew.lead()) && crew.handover() == null;
    var now = draft.world.onCall();
    if (theirs && !draft.state().ending().resolved() && now.member(staff).isEmpty()) {
      now.known(staff).ifPresent(member -> MessageDecider.notice(draft, member, Texts.SHIFT_OVER));
    }
    return draft.accept();
  }

  static Decision accept(Draft draft) {
    Crew crew = draft.state().crew();
    var staff = draft.staff();
    if (staff.isPresent() && staff.get().equals(crew.lead())) {
      return draft.accept();
    }
    if (crew.handover() == null || staff.isEmpty() || crew.lead() == null) {
      return draft.refuse(Refusal.NO_HANDOVER_OFFERED);
    }
    if (crew.handover().to() != null && !crew.handover().to().equals(staff.get())) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    goes(draft, crew.lead(), staff.get());
    return draft.accept();
  }

  private static void goes(Draft draft, StaffId from, StaffId to) {
    DutyDecider.engage(draft);
    draft.add(new HandoverAccepted(from, to));
    new LettingGo(draft)
        .cancel(page -> page.purpose() == Purpose.HANDOVER, Cancellation.TAKEN_BY_ANOTHER);
    new Connecting(draft).leadChanged();
  }

  /// Whoever leads and is not in the conversation is relieved by a colleague's own yes, a
  /// supervisor relieves anybody; whoever had it hears at once who has it now.
  static Decision takeOver(Draft draft, @Nullable StaffId from) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    StaffId me = draft.staff().orElseThrow();
    StaffId lead = draft.state().crew().lead();
    if (from != null && lead != null && !lead.equals(from) && !lead.equals(me)) {
      return draft.refuse(Refusal.TAKEN_BY_ANOTHER);
    }
    boolean supervisor =
        draft.member().map(member -> member.duty() == Duty.SUPERVISOR).orElse(false);
    if (lead != null && !lead.equals(me)) {
      if (draft.state().talks(lead) && !supervisor) {
        return draft.refuse(Refusal.TAKEN_BY_ANOTHER);
      }
      goes(draft, lead, me);
      draft
          .world
          .onCall()
          .known(lead)
          .ifPresent(member ->
              MessageDecider.notice(draft, member, Texts.PAGE_TAKEN, Map.of("who", me.value())));
    } else {
      DutyDecider.engage(draft);
    }
    return draft.accept();
  }

  /// Rings whoever leads, so that a colleague can talk with them; a colleague who is on no
  /// telephone is rung into the same conversation.
  static Decision callLead(Draft draft) {
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    StaffId lead = draft.state().crew().lead();
    if (lead == null) {
      return draft.refuse(Refusal.NOBODY_ON_CALL);
    }
    StaffId me = draft.staff().orElseThrow();
    if (lead.equals(me)) {
      return draft.accept();
    }
    if (!draft.state().talks(lead)) {
      new Paging(draft).lead();
    }
    return draft.channel() == Channel.VOICE || draft.state().talks(me)
        ? draft.accept()
        : CallDecider.bringIn(draft, me);
  }
}
