package org.porchlight.console;

import java.util.HashMap;
import java.util.Map;
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
import org.porchlight.telephony.Wording;

/// What a person said or wrote in an event; empty where nobody did.
public final class SpokenWords {
  private static final Map<String, String> OPEN = Map.of("slot", "", "when", "…", "language", "…");

  private SpokenWords() {}

  static String in(IncidentEvent event, Wording wording) {
    return switch (event) {
      case MessageEvent message -> message(message, wording);
      case WalkEvent walk -> walk(walk);
      case DutyEvent duty -> duty(duty);
      case EndingEvent ending -> ending(ending);
      case ReviewEvent learned -> learned(learned);
      case PageEvent page -> page(page);
      case CallEvent.GuestInvited invited -> invited.brief();
      case ContactEvent.ThirdPartyMarked(_, _, var rule) -> rule;
      case ContactEvent.PublishedNumberChosen chosen -> chosen.source();
      case ContactEvent.ThirdPartyTold told -> told.reason();
      case ContactEvent _, SubjectEvent _, DrillEvent _, CallEvent _ -> "";
    };
  }

  private static String message(MessageEvent event, Wording wording) {
    return switch (event) {
      case MessageEvent.MessageReceived received -> received.text();
      case MessageEvent.MessageQueued queued -> text(queued, wording);
      case MessageEvent.NoteAdded note -> note.words();
      case MessageEvent.MessageSent _,
          MessageEvent.MessageDelivered _,
          MessageEvent.MessageUndelivered _,
          MessageEvent.AutomaticTextsStopped _,
          MessageEvent.AutomaticTextsResumed _,
          MessageEvent.TaskLeft _ ->
          "";
    };
  }

  /// What a text of ours says, in the language it goes out in.
  public static String text(MessageEvent.MessageQueued queued, Wording wording) {
    return switch (queued.words()) {
      case Words.Own(var own) -> own;
      case Words.Wording(var key, var values) -> {
        // What is known only when it is sent is left open: a page's reply slot above all.
        var all = new HashMap<>(OPEN);
        all.putAll(values);
        yield wording.text(queued.language(), key, all);
      }
    };
  }

  private static String walk(WalkEvent event) {
    return switch (event) {
      case WalkEvent.StepEnded ended -> ended.words();
      case WalkEvent.StepStarted started -> started.reason();
      case WalkEvent.ScreeningSkipped skipped -> skipped.reason();
      case WalkEvent.ScreeningDone done -> done.screen().where();
      case WalkEvent.GateOpened opened -> opened.reason();
      case WalkEvent.StepMarked marked -> marked.reason();
      case WalkEvent.SomethingElseDone done -> done.words();
      case WalkEvent.DangerOverridden danger -> danger.condition();
      case WalkEvent.StepOverdue _,
          WalkEvent.StepSkipped _,
          WalkEvent.LevelRaised _,
          WalkEvent.StepConfirmed _,
          WalkEvent.StepSeconded _,
          WalkEvent.GateStoodIn _,
          WalkEvent.GateLifted _ ->
          "";
    };
  }

  /// Minutes, or what they are needed for.
  private static String page(PageEvent event) {
    return switch (event) {
      case PageEvent.PageComing coming -> coming.eta().toMinutes() + " min";
      case PageEvent.PageQueued queued ->
          queued.need() == null ? "" : queued.need().replace('_', ' ');
      case PageEvent.PageUndelivered _,
          PageEvent.PageChannelAdded _,
          PageEvent.PageSent _,
          PageEvent.PageDelivered _,
          PageEvent.PageAcknowledged _,
          PageEvent.PageDeclined _,
          PageEvent.PageArrived _,
          PageEvent.ArrivalAsked _,
          PageEvent.PageDisowned _,
          PageEvent.PageTimedOut _,
          PageEvent.PageUnreached _,
          PageEvent.PageCancelled _,
          PageEvent.PageSuppressed _,
          PageEvent.ResponderJoined _,
          PageEvent.ResponderLeft _ ->
          "";
    };
  }

  private static String duty(DutyEvent event) {
    return switch (event) {
      case DutyEvent.HarmReported harm -> harm.words();
      case DutyEvent.HarmTold told -> told.reference();
      case DutyEvent.SupervisorCalled called -> called.reason();
      case DutyEvent.WelfareCheckDecided decided -> decided.reason();
      case DutyEvent.ThirdPartyNoted noted -> noted.kind() + ": " + noted.rule();
      case DutyEvent.StaffEngaged _,
          DutyEvent.AttentionSought _,
          DutyEvent.AttentionWarned _,
          DutyEvent.HandoverOffered _,
          DutyEvent.HandoverAccepted _,
          DutyEvent.PrivateEarOpened _,
          DutyEvent.PrivateEarClosed _ ->
          "";
    };
  }

  private static String learned(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ChangeAccepted accepted -> accepted.words();
      case ReviewEvent.ChangeSetAside aside -> aside.reason();
      case ReviewEvent.DebriefNoted noted -> noted.words();
      case ReviewEvent.MonthChecked checked -> checked.words();
      case ReviewEvent.SixWeeksChecked checked -> checked.words();
      case ReviewEvent.ReviewMet _,
          ReviewEvent.DraftWritten _,
          ReviewEvent.SummaryOffered _,
          ReviewEvent.SummaryUndelivered _,
          ReviewEvent.SummaryTold _,
          ReviewEvent.HarmSeen _,
          ReviewEvent.RespondersReached _,
          ReviewEvent.FamilyRated _ ->
          "";
    };
  }

  private static String ending(EndingEvent event) {
    return switch (event) {
      case EndingEvent.IncidentResolved resolved -> resolved.resolution().words();
      case EndingEvent.FollowupReached reached -> reached.words();
      case EndingEvent.ReviewDecided decided -> decided.review().reason();
      case EndingEvent.FollowupNotReached _,
          EndingEvent.FollowupAnswered _,
          EndingEvent.FollowupDue _,
          EndingEvent.FollowupPutOff _,
          EndingEvent.ReviewOverdue _,
          EndingEvent.IncidentClosed _ ->
          "";
    };
  }
}
