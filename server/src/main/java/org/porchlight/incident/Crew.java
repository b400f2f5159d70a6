package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DutyEvent.*;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// The staff who carry the incident.
///
/// @param engaged everybody who took it, in order
/// @param lead whose it is now; null while nobody's
/// @param handover the offer that waits for a yes; null when there is none
/// @param humanWordBy when somebody else is paged for want of a human word; null when it was said
/// @param attentionAt when somebody else is paged for want of anything logged; null before that
/// @param privateEar who is away from the call, listening to prompts; null when nobody
/// @param alleged who may be hurting a child, so that nothing automatic reaches them; null when
///   nobody
public record Crew(
    List<StaffId> engaged,
    @Nullable StaffId lead,
    @Nullable HandoverOffered handover,
    @Nullable Instant humanWordBy,
    @Nullable Instant attentionAt,
    @Nullable StaffId privateEar,
    @Nullable PersonId alleged) {
  /// How long staff may be silent between steps before somebody else looks in (R5).
  static final Duration BETWEEN_STEPS = Duration.ofMinutes(10);

  static final Crew NOBODY = new Crew(List.of(), null, null, null, null, null, null);

  public Crew {
    engaged = List.copyOf(engaged);
  }

  public boolean has(StaffId staff) {
    return engaged.contains(staff);
  }

  Crew evolve(DutyEvent event) {
    return switch (event) {
      case StaffEngaged taken ->
          new Crew(
              has(taken.staff()) ? engaged : Lists.with(engaged, taken.staff()),
              lead == null ? taken.staff() : lead,
              handover,
              lead == null ? taken.humanWordBy() : humanWordBy,
              attentionAt,
              privateEar,
              alleged);
      case HandoverOffered offered ->
          new Crew(engaged, lead, offered, humanWordBy, attentionAt, privateEar, alleged);
      case HandoverAccepted accepted ->
          new Crew(engaged, accepted.to(), null, humanWordBy, attentionAt, privateEar, alleged);
      case AttentionSought sought ->
          switch (sought.about()) {
            case HUMAN_WORD ->
                new Crew(
                    engaged, lead, handover, sought.againAt(), attentionAt, privateEar, alleged);
            case ATTENTION ->
                new Crew(
                    engaged, lead, handover, humanWordBy, sought.againAt(), privateEar, alleged);
            case CALLBACK,
                BACKUP,
                SUPERVISOR,
                ANSWER_LIMIT,
                SCREENING,
                STEP_LIMIT,
                GATE,
                PAGE_ANSWER,
                PAGE_RECEIPT,
                LOST_CONTACT,
                FOLLOW_UP,
                REVIEW ->
                this;
          };
      case PrivateEarOpened opened ->
          new Crew(engaged, lead, handover, humanWordBy, attentionAt, opened.staff(), alleged);
      case PrivateEarClosed _ ->
          new Crew(engaged, lead, handover, humanWordBy, attentionAt, null, alleged);
      case HarmReported harm ->
          new Crew(
              engaged,
              lead,
              handover,
              humanWordBy,
              attentionAt,
              privateEar,
              harm.alleged() != null ? harm.alleged() : alleged);
      case SupervisorCalled _, ThirdPartyNoted _ -> this;
    };
  }

  /// The family heard a person.
  Crew speakingIn(ContactEvent event) {
    return event instanceof ContactEvent.ContactAnswered
        ? new Crew(engaged, lead, handover, null, attentionAt, privateEar, alleged)
        : this;
  }

  /// Staff did something: the wait begins again, and ends no earlier than `notBefore`.
  Crew active(Instant at, @Nullable Instant notBefore) {
    Instant next = at.plus(BETWEEN_STEPS);
    return new Crew(
        engaged,
        lead,
        handover,
        humanWordBy,
        notBefore != null && notBefore.isAfter(next) ? notBefore : next,
        privateEar,
        alleged);
  }

  Crew settled() {
    return new Crew(engaged, lead, null, null, null, null, alleged);
  }
}
