package org.porchlight.rights;

import java.util.Optional;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.WalkEvent;
import org.porchlight.incident.Words;

/// Of which part of a page the words are that people said or wrote in an event.
public final class WhoseWords {
  private WhoseWords() {}

  /// Empty where nobody said anything, or the words are the line's own, which tell of no family.
  public static Optional<Field> in(IncidentEvent event) {
    return switch (event) {
      case MessageEvent message -> message(message);
      case WalkEvent walk -> Optional.of(walk(walk));
      case DutyEvent duty -> duty(duty);
      case ReviewEvent learned -> Optional.of(learned(learned));
      case CallEvent.GuestInvited _ -> Optional.of(Field.RELAY_WORDS);
      case ContactEvent.PublishedNumberChosen _, ContactEvent.ThirdPartyTold _, EndingEvent _ ->
          Optional.of(Field.CASE_NOTES);
      case PageEvent _, ContactEvent _, SubjectEvent _, DrillEvent _, CallEvent _ ->
          Optional.empty();
    };
  }

  /// What the family wrote is what whoever comes to help must know; what staff wrote by hand, or
  /// passed on, is between two people.
  private static Optional<Field> message(MessageEvent event) {
    return switch (event) {
      case MessageEvent.MessageReceived _, MessageEvent.NoteAdded _ ->
          Optional.of(Field.CASE_NOTES);
      case MessageEvent.MessageQueued queued when queued.words() instanceof Words.Own ->
          Optional.of(Field.RELAY_WORDS);
      case MessageEvent.MessageQueued _,
          MessageEvent.MessageSent _,
          MessageEvent.MessageDelivered _,
          MessageEvent.MessageUndelivered _,
          MessageEvent.AutomaticTextsStopped _,
          MessageEvent.AutomaticTextsResumed _,
          MessageEvent.TaskLeft _ ->
          Optional.empty();
    };
  }

  private static Field walk(WalkEvent event) {
    return switch (event) {
      // The condition is one that the plan names.
      case WalkEvent.DangerOverridden _ -> Field.PLAN_WORDS;
      case WalkEvent.StepEnded _,
          WalkEvent.StepStarted _,
          WalkEvent.ScreeningSkipped _,
          WalkEvent.ScreeningDone _,
          WalkEvent.GateOpened _,
          WalkEvent.StepMarked _,
          WalkEvent.SomethingElseDone _,
          WalkEvent.StepOverdue _,
          WalkEvent.StepSkipped _,
          WalkEvent.LevelRaised _,
          WalkEvent.StepConfirmed _,
          WalkEvent.StepSeconded _,
          WalkEvent.GateStoodIn _,
          WalkEvent.GateLifted _ ->
          Field.CASE_NOTES;
    };
  }

  private static Optional<Field> duty(DutyEvent event) {
    return switch (event) {
      case DutyEvent.HarmReported _, DutyEvent.HarmTold _ -> Optional.of(Field.HARM_REPORT);
      case DutyEvent.SupervisorCalled _, DutyEvent.WelfareCheckDecided _ ->
          Optional.of(Field.CASE_NOTES);
      case DutyEvent.ThirdPartyNoted _,
          DutyEvent.StaffEngaged _,
          DutyEvent.AttentionSought _,
          DutyEvent.AttentionWarned _,
          DutyEvent.HandoverOffered _,
          DutyEvent.HandoverAccepted _,
          DutyEvent.PrivateEarOpened _,
          DutyEvent.PrivateEarClosed _ ->
          Optional.empty();
    };
  }

  private static Field learned(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ChangeAccepted _ -> Field.PLAN_WORDS;
      case ReviewEvent.DebriefNoted _ -> Field.STAFF_WELLBEING;
      case ReviewEvent.ChangeSetAside _,
          ReviewEvent.MonthChecked _,
          ReviewEvent.SixWeeksChecked _,
          ReviewEvent.ReviewMet _,
          ReviewEvent.DraftWritten _,
          ReviewEvent.SummaryOffered _,
          ReviewEvent.SummaryUndelivered _,
          ReviewEvent.SummaryTold _,
          ReviewEvent.HarmSeen _,
          ReviewEvent.RespondersReached _,
          ReviewEvent.FamilyRated _ ->
          Field.CASE_NOTES;
    };
  }
}
