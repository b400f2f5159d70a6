package org.porchlight.incident;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewEvent.*;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// What a review came to, beside the plan decision.
///
/// @param met who was at the meeting; null until it was held
/// @param changes what became of each proposed change, the last word of several
/// @param draft the version they became; null while there is none
/// @param debriefs of the staff, by whom they are about
/// @param told what became of each person's summary
/// @param month the check after thirty days; null until it was made
/// @param sixWeeks the check six weeks after a mobile team came; null until it was made
public record Learning(
    @Nullable ReviewMet met,
    Map<ChangeId, ChangeWord> changes,
    @Nullable PlanRef draft,
    Map<StaffId, DebriefNoted> debriefs,
    Map<PersonId, ReviewEvent> told,
    @Nullable MonthChecked month,
    @Nullable SixWeeksChecked sixWeeks) {
  static final Learning NONE = new Learning(null, Map.of(), null, Map.of(), Map.of(), null, null);

  public Learning {
    changes = Map.copyOf(changes);
    debriefs = Map.copyOf(debriefs);
    told = Map.copyOf(told);
  }

  /// What was said of one proposed change.
  ///
  /// @param words of an accepted change, or why it was not taken
  public record ChangeWord(boolean accepted, String words) {}

  /// Whether the family was there, or let the meeting be without them (P7, R20).
  public boolean withFamily() {
    return met != null && met.family() != FamilyPresence.NOT_PRESENT;
  }

  Learning evolve(ReviewEvent event) {
    return switch (event) {
      case ReviewMet meeting ->
          new Learning(meeting, changes, draft, debriefs, told, month, sixWeeks);
      case ChangeAccepted(var change, var words) -> with(change, new ChangeWord(true, words));
      case ChangeSetAside(var change, var reason) -> with(change, new ChangeWord(false, reason));
      case DraftWritten(var written) ->
          new Learning(met, changes, written, debriefs, told, month, sixWeeks);
      case DebriefNoted noted ->
          new Learning(
              met, changes, draft, and(debriefs, noted.staff(), noted), told, month, sixWeeks);
      case SummaryOffered offered -> told(offered.person(), offered);
      case SummaryUndelivered missed -> told(missed.person(), missed);
      case SummaryTold heard -> told(heard.person(), heard);
      case HarmSeen _, RespondersReached _, FamilyRated _ -> this;
      case MonthChecked checked ->
          new Learning(met, changes, draft, debriefs, told, checked, sixWeeks);
      case SixWeeksChecked checked ->
          new Learning(met, changes, draft, debriefs, told, month, checked);
    };
  }

  private Learning with(ChangeId change, ChangeWord word) {
    return new Learning(met, and(changes, change, word), draft, debriefs, told, month, sixWeeks);
  }

  private Learning told(PersonId person, ReviewEvent what) {
    return new Learning(met, changes, draft, debriefs, and(told, person, what), month, sixWeeks);
  }

  private static <K, V> Map<K, V> and(Map<K, V> all, K key, V value) {
    var more = new HashMap<K, V>(all);
    more.put(key, value);
    return more;
  }
}
