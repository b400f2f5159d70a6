package org.porchlight.incident;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/// The stored and public name of every event, such as `page.acknowledged`.
///
/// A name is for ever: an event may be renamed in the code, never here.
public final class EventTypes {
  private static final Map<Class<? extends IncidentEvent>, String> NAMES =
      Map.ofEntries(
          // Contacts.
          entry(ContactEvent.ContactOffered.class, "contact.offered"),
          entry(ContactEvent.AnsweringStarted.class, "answering.started"),
          entry(ContactEvent.ContactAnswered.class, "contact.answered"),
          entry(ContactEvent.AnswerLimitReached.class, "answering.limit_reached"),
          entry(ContactEvent.ContactLeft.class, "contact.left"),
          entry(ContactEvent.SilenceWatched.class, "contact.silence_watched"),
          entry(ContactEvent.ContactLost.class, "contact.lost"),
          entry(ContactEvent.ContactSilenced.class, "contact.silenced"),
          entry(ContactEvent.ContactKeyed.class, "contact.keyed"),
          entry(ContactEvent.CallbackAsked.class, "callback.asked"),
          entry(ContactEvent.CallbackPlaced.class, "callback.placed"),
          entry(ContactEvent.CrisisLineChosen.class, "crisis_line.chosen"),
          entry(ContactEvent.VoicemailLeft.class, "voicemail.left"),
          entry(ContactEvent.ContactEscalated.class, "contact.escalated"),
          entry(ContactEvent.CallbackJoined.class, "callback.joined"),
          entry(ContactEvent.ContactRejoined.class, "contact.rejoined"),
          entry(ContactEvent.CallbackMissed.class, "callback.missed"),
          entry(ContactEvent.LanguageChosen.class, "contact.language_chosen"),
          entry(ContactEvent.ContactMoved.class, "contact.moved"),
          entry(ContactEvent.CallersKeptApart.class, "callers.kept_apart"),
          entry(ContactEvent.SecondContactNoticed.class, "contact.second_noticed"),
          entry(ContactEvent.ThirdPartyMarked.class, "third_party.marked"),
          entry(ContactEvent.PublishedNumberChosen.class, "third_party.number_chosen"),
          entry(ContactEvent.ThirdPartyTold.class, "third_party.told"),
          // Texts, notes and tasks.
          entry(MessageEvent.MessageReceived.class, "message.received"),
          entry(MessageEvent.MessageQueued.class, "message.queued"),
          entry(MessageEvent.MessageSent.class, "message.sent"),
          entry(MessageEvent.MessageDelivered.class, "message.delivered"),
          entry(MessageEvent.MessageUndelivered.class, "message.undelivered"),
          entry(MessageEvent.AutomaticTextsStopped.class, "automatic_texts.stopped"),
          entry(MessageEvent.AutomaticTextsResumed.class, "automatic_texts.resumed"),
          entry(MessageEvent.NoteAdded.class, "note.added"),
          entry(MessageEvent.TaskLeft.class, "task.left"),
          // Who and about whom.
          entry(SubjectEvent.SpeakerChosen.class, "speaker.chosen"),
          entry(SubjectEvent.IncidentLinked.class, "incident.linked"),
          entry(SubjectEvent.PlanPinned.class, "plan.pinned"),
          entry(SubjectEvent.ScenarioChosen.class, "scenario.chosen"),
          entry(SubjectEvent.IdentityConfirmed.class, "identity.confirmed"),
          // The walk.
          entry(WalkEvent.ScreeningDone.class, "screening.done"),
          entry(WalkEvent.ScreeningSkipped.class, "screening.skipped"),
          entry(WalkEvent.DangerOverridden.class, "danger.overridden"),
          entry(WalkEvent.StepStarted.class, "step.started"),
          entry(WalkEvent.StepOverdue.class, "step.overdue"),
          entry(WalkEvent.StepEnded.class, "step.ended"),
          entry(WalkEvent.StepSkipped.class, "step.skipped"),
          entry(WalkEvent.LevelRaised.class, "level.raised"),
          entry(WalkEvent.GateOpened.class, "gate.opened"),
          entry(WalkEvent.StepConfirmed.class, "step.confirmed"),
          entry(WalkEvent.StepSeconded.class, "step.seconded"),
          entry(WalkEvent.GateStoodIn.class, "gate.stood_in"),
          entry(WalkEvent.GateLifted.class, "gate.lifted"),
          entry(WalkEvent.StepMarked.class, "step.marked"),
          entry(WalkEvent.SomethingElseDone.class, "something_else.done"),
          // Pages.
          entry(PageEvent.PageQueued.class, "page.queued"),
          entry(PageEvent.PageChannelAdded.class, "page.channel_added"),
          entry(PageEvent.PageSent.class, "page.sent"),
          entry(PageEvent.PageDelivered.class, "page.delivered"),
          entry(PageEvent.PageUndelivered.class, "page.undelivered"),
          entry(PageEvent.PageAcknowledged.class, "page.acknowledged"),
          entry(PageEvent.PageDeclined.class, "page.declined"),
          entry(PageEvent.PageDisowned.class, "page.disowned"),
          entry(PageEvent.PageComing.class, "page.coming"),
          entry(PageEvent.PageArrived.class, "page.arrived"),
          entry(PageEvent.ArrivalAsked.class, "page.arrival_asked"),
          entry(PageEvent.PageTimedOut.class, "page.timed_out"),
          entry(PageEvent.PageUnreached.class, "page.unreached"),
          entry(PageEvent.PageCancelled.class, "page.cancelled"),
          entry(PageEvent.PageSuppressed.class, "page.suppressed"),
          entry(PageEvent.ResponderJoined.class, "responder.joined"),
          entry(PageEvent.ResponderLeft.class, "responder.left"),
          // Duty.
          entry(DutyEvent.StaffEngaged.class, "staff.engaged"),
          entry(DutyEvent.AttentionSought.class, "attention.sought"),
          entry(DutyEvent.AttentionWarned.class, "attention.warned"),
          entry(DutyEvent.SupervisorCalled.class, "supervisor.called"),
          entry(DutyEvent.HandoverOffered.class, "handover.offered"),
          entry(DutyEvent.HandoverAccepted.class, "handover.accepted"),
          entry(DutyEvent.PrivateEarOpened.class, "private_ear.opened"),
          entry(DutyEvent.PrivateEarClosed.class, "private_ear.closed"),
          entry(DutyEvent.HarmReported.class, "harm.reported"),
          entry(DutyEvent.HarmTold.class, "harm.told"),
          entry(DutyEvent.ThirdPartyNoted.class, "third_party.noted"),
          entry(DutyEvent.WelfareCheckDecided.class, "welfare_check.decided"),
          // Who else is in the call.
          entry(CallEvent.GuestInvited.class, "guest.invited"),
          entry(CallEvent.GuestRung.class, "guest.rung"),
          entry(CallEvent.GuestJoined.class, "guest.joined"),
          entry(CallEvent.GuestMissed.class, "guest.missed"),
          entry(CallEvent.StaffCalledIn.class, "staff.called_in"),
          entry(CallEvent.LegLeft.class, "leg.left"),
          entry(CallEvent.CallerHeld.class, "caller.held"),
          entry(CallEvent.CallerTakenBack.class, "caller.taken_back"),
          entry(CallEvent.CallerKeptCompany.class, "caller.kept_company"),
          // The ending.
          entry(EndingEvent.IncidentResolved.class, "incident.resolved"),
          entry(EndingEvent.FollowupReached.class, "followup.reached"),
          entry(EndingEvent.FollowupNotReached.class, "followup.not_reached"),
          entry(EndingEvent.FollowupAnswered.class, "followup.answered"),
          entry(EndingEvent.FollowupDue.class, "followup.due"),
          entry(EndingEvent.FollowupPutOff.class, "followup.put_off"),
          entry(EndingEvent.ReviewOverdue.class, "review.overdue"),
          entry(EndingEvent.ReviewDecided.class, "review.decided"),
          entry(EndingEvent.IncidentClosed.class, "incident.closed"),
          // The review.
          entry(ReviewEvent.ReviewMet.class, "review.met"),
          entry(ReviewEvent.ChangeAccepted.class, "change.accepted"),
          entry(ReviewEvent.ChangeSetAside.class, "change.set_aside"),
          entry(ReviewEvent.DraftWritten.class, "draft.written"),
          entry(ReviewEvent.DebriefNoted.class, "debrief.noted"),
          entry(ReviewEvent.SummaryOffered.class, "summary.offered"),
          entry(ReviewEvent.SummaryUndelivered.class, "summary.undelivered"),
          entry(ReviewEvent.SummaryTold.class, "summary.told"),
          entry(ReviewEvent.MonthChecked.class, "month.checked"),
          entry(ReviewEvent.SixWeeksChecked.class, "six_weeks.checked"),
          entry(ReviewEvent.HarmSeen.class, "harm.seen"),
          entry(ReviewEvent.RespondersReached.class, "responders.reached"),
          entry(ReviewEvent.FamilyRated.class, "family.rated"),
          // Drills.
          entry(DrillEvent.DrillBegan.class, "drill.began"),
          entry(DrillEvent.DrillEnded.class, "drill.ended"));

  private static final Map<String, Class<? extends IncidentEvent>> CLASSES =
      NAMES.entrySet().stream().collect(toUnmodifiableMap(Entry::getValue, Entry::getKey));

  private EventTypes() {}

  /// The name of this event's type.
  public static String nameOf(IncidentEvent event) {
    return nameOf(event.getClass());
  }

  /// The name of a type of event.
  ///
  /// @throws IllegalArgumentException for a type without a name
  public static String nameOf(Class<? extends IncidentEvent> type) {
    var name = NAMES.get(type);
    if (name == null) {
      throw new IllegalArgumentException(
          "event type: " + type.getSimpleName() + " (expected: one that has a name here)");
    }
    return name;
  }

  /// The type of event with this name; empty for a name that this version does not know.
  public static Optional<Class<? extends IncidentEvent>> named(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }

  /// Every name there is.
  public static Set<String> names() {
    return CLASSES.keySet();
  }
}
