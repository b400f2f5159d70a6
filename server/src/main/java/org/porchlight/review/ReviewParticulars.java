package org.porchlight.review;

import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent;

/// What the events of a review say beyond their type.
final class ReviewParticulars {
  private ReviewParticulars() {}

  static Particulars of(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewMet met -> {
        var waiver = met.waiver();
        yield Particulars.NONE
            .outcome(met.family())
            .person(waiver == null ? null : waiver.who())
            .reason(waiver == null ? null : waiver.how());
      }
      case ReviewEvent.ChangeAccepted accepted ->
          Particulars.NONE.outcome("accepted").detail(accepted.change().value());
      case ReviewEvent.ChangeSetAside aside ->
          Particulars.NONE.outcome("set_aside").detail(aside.change().value());
      case ReviewEvent.DraftWritten written -> Particulars.NONE.outcome(written.draft().toString());
      case ReviewEvent.DebriefNoted noted ->
          Particulars.NONE.staff(noted.staff()).outcome(noted.debrief());
      case ReviewEvent.SummaryOffered offered ->
          Particulars.NONE.person(offered.person()).way(Particulars.code(offered.way()));
      case ReviewEvent.SummaryUndelivered missed ->
          Particulars.NONE.person(missed.person()).reason(missed.why());
      case ReviewEvent.SummaryTold told -> Particulars.NONE.person(told.person());
      case ReviewEvent.MonthChecked checked -> whereabouts(checked.reached(), checked.where());
      case ReviewEvent.SixWeeksChecked checked -> whereabouts(checked.reached(), checked.where());
      case ReviewEvent.HarmSeen(var what, var when) ->
          Particulars.NONE.outcome(what).detail(Particulars.code(when));
      case ReviewEvent.RespondersReached _, ReviewEvent.FamilyRated _ -> Particulars.NONE;
    };
  }

  private static Particulars whereabouts(boolean reached, LivingSituation where) {
    return Particulars.NONE
        .outcome(reached ? "reached" : "not_reached")
        .detail(Particulars.code(where));
  }
}
