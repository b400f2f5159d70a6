package org.porchlight.simulation;

import java.time.Instant;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.MessageEvent.TaskLeft;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.Task;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent;

/// Notes what happened to the line that only its logs tell.
final class SeenInLogs {
  private final Sightings sightings = new Sightings();
  private final org.porchlight.incident.Policy policy;

  SeenInLogs(Grounds grounds) {
    policy = grounds.policy();
  }

  Sightings sightings() {
    return sightings;
  }

  void turned(StoredTurn turn) {
    for (Entry entry : turn.entries()) {
      switch (entry.event()) {
        case IncidentLinked linked when isCorrected(turn, linked) ->
            sightings.saw(Behaviour.TAKEN_FOR_ANOTHER_FAMILY);
        case LanguageChosen _ -> sightings.saw(Behaviour.LANGUAGE_CHOSEN_BY_KEY);
        case IncidentResolved resolved when waits(resolved, entry.at()) ->
            sightings.saw(Behaviour.CHECK_IN_MEETS_A_NIGHT);
        case TaskLeft(var task) when task == Task.STEP_REACHES_NOBODY ->
            sightings.saw(Behaviour.STEP_REACHES_NOBODY);
        case MessageUndelivered missed when isTheOnlyContact(turn, missed) ->
            sightings.saw(Behaviour.ONLY_CONTACT_BLOCKED);
        case CallEvent _,
            ContactEvent _,
            DrillEvent _,
            DutyEvent _,
            EndingEvent _,
            MessageEvent _,
            PageEvent _,
            ReviewEvent _,
            SubjectEvent _,
            WalkEvent _ -> {}
      }
    }
  }

  private static boolean isCorrected(StoredTurn turn, IncidentLinked linked) {
    var before = turn.before().subject().family();
    return before != null && !before.equals(linked.family());
  }

  private boolean waits(IncidentResolved resolved, Instant at) {
    return !resolved.followUpsAt().isEmpty()
        && !resolved.followUpsAt().getFirst().equals(at.plus(policy.followupFirst()));
  }

  /// Whoever only texts is blocked by the carrier: nothing of ours reaches the family any more.
  private static boolean isTheOnlyContact(StoredTurn turn, MessageUndelivered missed) {
    return missed.why() == Undelivery.OPTED_OUT
        && turn.before().messages().toFamily().containsKey(missed.message())
        && turn.before().contacts().all().size() == 1;
  }
}
