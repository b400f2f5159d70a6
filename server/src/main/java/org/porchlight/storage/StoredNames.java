package org.porchlight.storage;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.care.AgendaSource;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Errand;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.Guest;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Words;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.duty.Change;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.review.measures.Figure;

/// The stored name of every variant of a sealed type; a name is for ever.
final class StoredNames {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          entry(AgendaSource.OfReview.class, "of_review"),
          entry(AgendaSource.OfStaff.class, "of_staff"),
          entry(AgendaSource.OfMissedDate.class, "of_missed_date"),
          entry(DraftEdit.Write.class, "write"),
          entry(DraftEdit.AddStep.class, "add_step"),
          entry(DraftEdit.MoveStep.class, "move_step"),
          entry(DraftEdit.RemoveStep.class, "remove_step"),
          entry(DraftEdit.AddScenario.class, "add_scenario"),
          entry(DraftEdit.RemoveScenario.class, "remove_scenario"),
          entry(DraftEdit.AddPerson.class, "add_person"),
          entry(DraftEdit.RemovePerson.class, "remove_person"),
          entry(DraftEdit.AddItem.class, "add_item"),
          entry(DraftEdit.RemoveItem.class, "remove_item"),
          entry(DraftEdit.WriteWhole.class, "write_whole"),
          entry(ShiftOverride.Replace.class, "replace"),
          entry(ShiftOverride.Swap.class, "swap"),
          entry(ShiftOverride.Add.class, "add"),
          entry(ShiftOverride.Remove.class, "remove"),
          entry(Change.OfShift.class, "of_shift"),
          entry(Change.Away.class, "away"),
          entry(Actor.Caller.class, "caller"),
          entry(Actor.Staff.class, "staff"),
          entry(Actor.Support.class, "support"),
          entry(Actor.Timer.class, "timer"),
          entry(Actor.Carrier.class, "carrier"),
          entry(Actor.Line.class, "line"),
          entry(Errand.SendText.class, "send_text"),
          entry(Errand.PlaceCall.class, "place_call"),
          entry(Errand.EndCall.class, "end_call"),
          entry(Errand.TurnCall.class, "turn_call"),
          entry(Errand.HoldCaller.class, "hold_caller"),
          entry(Errand.About.OfPage.class, "page"),
          entry(Errand.About.OfMessage.class, "message"),
          entry(Errand.About.OfCallback.class, "callback"),
          entry(Errand.About.OfGuest.class, "guest"),
          entry(Errand.About.OfCallbackStaff.class, "callback_staff"),
          entry(Guest.Who.Colleague.class, "colleague"),
          entry(Guest.Who.TeamMember.class, "team_member"),
          entry(Guest.Who.Outside.class, "outside"),
          entry(Guest.Who.Service.class, "service"),
          entry(Guest.Who.Interpreters.class, "interpreters"),
          entry(Figure.Share.class, "share"),
          entry(Figure.Count.class, "count"),
          entry(Figure.Rate.class, "rate"),
          entry(Figure.Mean.class, "mean"),
          entry(Figure.Times.class, "times"),
          entry(Figure.NotRecorded.class, "not_recorded"),
          entry(Figure.Withheld.class, "withheld"),
          entry(Recipient.OnDuty.class, "on_duty"),
          entry(Recipient.OnTeam.class, "on_team"),
          entry(Words.Wording.class, "wording"),
          entry(Words.Own.class, "own"),
          entry(PageTarget.Person.class, "person"),
          entry(PageTarget.OnCallSupervisor.class, "on_call_supervisor"));

  private StoredNames() {}

  static String of(Class<?> variant) {
    if (IncidentEvent.class.isAssignableFrom(variant)) {
      return EventTypes.nameOf(variant.asSubclass(IncidentEvent.class));
    }
    var name = NAMES.get(variant);
    if (name == null) {
      throw new IllegalArgumentException(
          "stored type: " + variant.getSimpleName() + " (expected: one that has a name here)");
    }
    return name;
  }
}
