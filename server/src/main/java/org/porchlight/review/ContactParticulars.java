package org.porchlight.review;

import org.porchlight.incident.ContactEvent;

/// What a timeline row says of a caller and the line, beside when and by whom.
final class ContactParticulars {
  private ContactParticulars() {}

  static Particulars of(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactOffered offered ->
          Particulars.NONE.way(Particulars.code(offered.medium()));
      case ContactEvent.ContactAnswered answered ->
          Particulars.NONE.way(Particulars.code(answered.medium())).staff(answered.staff());
      case ContactEvent.CallbackPlaced placed -> Particulars.NONE.staff(placed.staff());
      case ContactEvent.ContactKeyed keyed -> Particulars.NONE.outcome(keyed.yes() ? "yes" : "no");
      case ContactEvent.CallbackMissed missed ->
          Particulars.NONE.way("voice").delivery("undelivered").reason(missed.why());
      case ContactEvent.LanguageChosen chosen ->
          Particulars.NONE.outcome(Particulars.code(chosen.language()));
      case ContactEvent.ThirdPartyMarked marked -> Particulars.NONE.outcome(marked.kind());
      case ContactEvent.ThirdPartyTold told -> Particulars.NONE.reason(told.rule());
      case ContactEvent.AnsweringStarted _,
          ContactEvent.AnswerLimitReached _,
          ContactEvent.ContactLeft _,
          ContactEvent.SilenceWatched _,
          ContactEvent.ContactLost _,
          ContactEvent.ContactSilenced _,
          ContactEvent.CallbackAsked _,
          ContactEvent.CrisisLineChosen _,
          ContactEvent.VoicemailLeft _,
          ContactEvent.ContactEscalated _,
          ContactEvent.CallbackJoined _,
          ContactEvent.ContactMoved _,
          ContactEvent.CallersKeptApart _,
          ContactEvent.PublishedNumberChosen _,
          ContactEvent.ContactRejoined _,
          ContactEvent.SecondContactNoticed _ ->
          Particulars.NONE;
    };
  }
}
