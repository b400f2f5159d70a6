package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DutyEvent.AttentionSought;
import org.porchlight.incident.DutyEvent.AttentionWarned;
import org.porchlight.incident.DutyEvent.HandoverAccepted;
import org.porchlight.incident.DutyEvent.HandoverOffered;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.incident.DutyEvent.PrivateEarClosed;
import org.porchlight.incident.DutyEvent.PrivateEarOpened;
import org.porchlight.incident.DutyEvent.StaffEngaged;
import org.porchlight.incident.DutyEvent.SupervisorCalled;
import org.porchlight.incident.DutyEvent.ThirdPartyNoted;
import org.porchlight.incident.DutyEvent.WelfareCheckDecided;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// The staff who carry the incident.
///
/// @param engaged everybody who took it, in order
/// @param lead whose it is now; null while nobody's
/// @param leadSince since when it is theirs; null while nobody's
/// @param handover the offer that waits for a yes; null when there is none
/// @param humanWordBy when somebody else is paged for want of a human word; null when it was said
/// @param attentionAt when somebody else is paged for want of anything logged; null before that
/// @param warnAt when whoever leads is told that somebody else is paged soon; null when they were
/// @param privateEar who is away from the call, listening to prompts; null when nobody
/// @param harm what stands of a report that someone may be hurting a child
public record Crew(
    List<StaffId> engaged,
    @Nullable StaffId lead,
    @Nullable Instant leadSince,
    @Nullable HandoverOffered handover,
    @Nullable Instant humanWordBy,
    @Nullable Instant attentionAt,
    @Nullable Instant warnAt,
    @Nullable StaffId privateEar,
    HarmReport harm) {
  /// How long staff may be silent between steps before somebody else looks in (R5).
  static final Duration BETWEEN_STEPS = Duration.ofMinutes(10);

  /// How long before that whoever leads is told of it.
  static final Duration WARN_BEFORE = Duration.ofMinutes(2);

  static final Crew NOBODY =
      new Crew(List.of(), null, null, null, null, null, null, null, HarmReport.NONE);

  public Crew {
    engaged = List.copyOf(engaged);
  }

  /// Who may be hurting a child, so that nothing automatic reaches them; null when nobody.
  public @Nullable PersonId alleged() {
    return harm.alleged();
  }

  public boolean has(StaffId staff) {
    return engaged.contains(staff);
  }

  Crew evolve(DutyEvent event, Instant at) {
    return switch (event) {
      case StaffEngaged taken -> taken(taken, at);
      case HandoverOffered offered ->
          new Crew(
              engaged,
              lead,
              leadSince,
              offered,
              humanWordBy,
              attentionAt,
              warnAt,
              privateEar,
              harm);
      case HandoverAccepted accepted ->
          new Crew(
              engaged, accepted.to(), at, null, humanWordBy, attentionAt, warnAt, privateEar, harm);
      case AttentionSought sought -> sought(sought);
      case AttentionWarned _ -> waiting(humanWordBy, attentionAt, null);
      case PrivateEarOpened opened -> hearing(opened.staff());
      case PrivateEarClosed _ -> hearing(null);
      case HarmReported reported -> with(harm.opened(reported, at));
      case HarmTold told -> with(harm.told(told));
      case SupervisorCalled _, ThirdPartyNoted _, WelfareCheckDecided _ -> this;
    };
  }

  private Crew taken(StaffEngaged taken, Instant at) {
    boolean first = lead == null;
    return new Crew(
        has(taken.staff()) ? engaged : Lists.with(engaged, taken.staff()),
        first ? taken.staff() : lead,
        first ? at : leadSince,
        handover,
        first ? taken.humanWordBy() : humanWordBy,
        attentionAt,
        warnAt,
        privateEar,
        harm);
  }

  private Crew sought(AttentionSought sought) {
    return switch (sought.about()) {
      case HUMAN_WORD -> waiting(sought.againAt(), attentionAt, warnAt);
      case ATTENTION -> waiting(humanWordBy, sought.againAt(), null);
      case CALLBACK,
          BACKUP,
          SUPERVISOR,
          ANSWER_LIMIT,
          SCREENING,
          STEP_LIMIT,
          GATE,
          PAGE_ANSWER,
          PAGE_RECEIPT,
          PAGE_NEXT,
          PAGE_ARRIVAL,
          ATTENTION_SOON,
          INTERPRETER,
          LOST_CONTACT,
          UNREAD,
          GUEST_ANSWER,
          FOLLOW_UP,
          REVIEW ->
          this;
    };
  }

  /// The family heard a person.
  Crew speakingIn(ContactEvent event) {
    return event instanceof ContactEvent.ContactAnswered
        ? waiting(null, attentionAt, warnAt)
        : this;
  }

  /// Whoever leaves the call is not in the private ear either.
  Crew leaving(PageEvent event, Pages pages) {
    boolean theirs =
        event instanceof PageEvent.ResponderLeft
            && pages.find(event.page()).stream()
                .anyMatch(page ->
                    page.to() instanceof Recipient.OnDuty(var staff, _)
                        && staff.equals(privateEar));
    return theirs ? hearing(null) : this;
  }

  /// Staff did something: the wait begins again; while a step runs in time, the step's holds.
  Crew active(Instant at, @Nullable Instant stepAttentionAt) {
    Instant sought =
        stepAttentionAt != null && stepAttentionAt.isAfter(at)
            ? stepAttentionAt
            : at.plus(BETWEEN_STEPS);
    Instant warn = sought.minus(WARN_BEFORE);
    return waiting(humanWordBy, sought, warn.isAfter(at) ? warn : null);
  }

  Crew without(CallEvent event, Room before) {
    boolean theirs =
        event instanceof CallEvent.LegLeft left
            && before.leg(left.carrierId()).stream()
                .anyMatch(leg -> leg.staff() != null && leg.staff().equals(privateEar));
    return theirs ? hearing(null) : this;
  }

  Crew settled() {
    return new Crew(engaged, lead, leadSince, null, null, null, null, null, harm);
  }

  private Crew waiting(
      @Nullable Instant humanWordBy, @Nullable Instant attentionAt, @Nullable Instant warnAt) {
    return new Crew(
        engaged, lead, leadSince, handover, humanWordBy, attentionAt, warnAt, privateEar, harm);
  }

  private Crew with(HarmReport harm) {
    return new Crew(
        engaged, lead, leadSince, handover, humanWordBy, attentionAt, warnAt, privateEar, harm);
  }

  private Crew hearing(@Nullable StaffId privateEar) {
    return new Crew(
        engaged, lead, leadSince, handover, humanWordBy, attentionAt, warnAt, privateEar, harm);
  }
}
