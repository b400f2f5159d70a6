package org.porchlight.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.family.Barrier;
import org.porchlight.family.Reach;
import org.porchlight.family.SummarySharing;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewCommand.*;
import org.porchlight.incident.ReviewCommand.CheckSixWeeks;
import org.porchlight.incident.ReviewCommand.ConfirmResponders;
import org.porchlight.incident.ReviewCommand.NoteHarm;
import org.porchlight.incident.ReviewCommand.RateHelp;
import org.porchlight.incident.ReviewEvent.*;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// The review after a crisis: without the family, or their word, nothing of the plan changes (R20).
final class ReviewDecider {
  private ReviewDecider() {}

  static Decision decide(Draft draft, ReviewCommand command) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    return switch (command) {
      case NoteHarm(var what, var when) -> add(draft, new HarmSeen(what, when));
      case ConfirmResponders _ ->
          draft.state().walk().levelReached() == Level.EMERGENCY.number()
              ? add(draft, new RespondersReached())
              : draft.refuse(Refusal.NO_EMERGENCY_BEGUN);
      case HoldReview _,
          AcceptChange _,
          SetChangeAside _,
          WriteDraft _,
          NoteDebrief _,
          OfferSummaries _,
          TellSummary _,
          CheckMonth _,
          CheckSixWeeks _,
          RateHelp _ ->
          draft.state().ending().resolved()
              ? afterwards(draft, command)
              : draft.refuse(Refusal.NOT_RESOLVED);
    };
  }

  private static Decision afterwards(Draft draft, ReviewCommand command) {
    return switch (command) {
      case NoteDebrief noted -> debrief(draft, noted);
      case CheckMonth month -> {
        draft.add(
            month.words().strip(),
            month.confidence(),
            words -> new MonthChecked(month.reached(), month.where(), words));
        yield draft.accept();
      }
      case CheckSixWeeks weeks -> {
        draft.add(
            weeks.words().strip(),
            weeks.confidence(),
            words -> new SixWeeksChecked(weeks.reached(), weeks.where(), words));
        yield draft.accept();
      }
      case RateHelp(var rating) -> add(draft, new FamilyRated(rating));
      case TellSummary(var person) -> told(draft, person);
      case HoldReview _, AcceptChange _, SetChangeAside _, WriteDraft _, OfferSummaries _ ->
          coordinates(draft)
              ? byCoordinator(draft, command)
              : draft.refuse(Refusal.ONLY_A_COORDINATOR);
      case NoteHarm _, ConfirmResponders _ -> decide(draft, command);
    };
  }

  private static boolean coordinates(Draft draft) {
    return draft.member().map(one -> one.duty() == Duty.COORDINATOR).orElse(false);
  }

  private static Decision byCoordinator(Draft draft, ReviewCommand command) {
    return switch (command) {
      case HoldReview(var family, var waiver) ->
          family == FamilyPresence.WAIVED && waiver == null
              ? draft.refuse(Refusal.WAIVER_NEEDED)
              : add(draft, new ReviewMet(family, family == FamilyPresence.WAIVED ? waiver : null));
      case AcceptChange(var change, var words) ->
          plan(draft, new ChangeAccepted(change, words.strip()));
      case SetChangeAside(var change, var reason, var confidence) -> {
        if (reason.isBlank()) {
          yield draft.refuse(Refusal.REASON_NEEDED);
        }
        draft.keepApart(reason, confidence);
        yield plan(draft, new ChangeSetAside(change, draft.told(reason.strip(), confidence)));
      }
      case WriteDraft(var version) ->
          draft.state().ending().learning().changes().values().stream()
                  .noneMatch(Learning.ChangeWord::accepted)
              ? draft.refuse(Refusal.NO_SUCH_CHANGE)
              : plan(draft, new DraftWritten(version));
      case OfferSummaries _ -> summaries(draft);
      case NoteDebrief _,
          CheckMonth _,
          CheckSixWeeks _,
          TellSummary _,
          RateHelp _,
          NoteHarm _,
          ConfirmResponders _ ->
          decide(draft, command);
    };
  }

  private static Decision add(Draft draft, ReviewEvent event) {
    draft.add(event);
    return draft.accept();
  }

  /// What belongs to changing the plan: with the family or their waiver, and before the decision.
  private static Decision plan(Draft draft, ReviewEvent event) {
    if (!draft.state().ending().learning().withFamily()) {
      return draft.refuse(Refusal.FAMILY_NOT_PRESENT);
    }
    return draft.state().ending().review() == null
        ? add(draft, event)
        : draft.refuse(Refusal.ALREADY_CLOSED);
  }

  /// Of oneself, or of those one leads.
  private static Decision debrief(Draft draft, NoteDebrief noted) {
    StaffId actor = draft.staff().orElseThrow();
    StaffId about = noted.staff() == null ? actor : noted.staff();
    boolean leads = draft.member().map(one -> one.duty() == Duty.SUPERVISOR).orElse(false);
    if (!about.equals(actor) && !leads) {
      return draft.refuse(Refusal.ONLY_A_SUPERVISOR);
    }
    draft.add(
        Restriction.STAFF_PRIVATE, new DebriefNoted(about, noted.debrief(), noted.words().strip()));
    return draft.accept();
  }

  /// Each by their own way as the records stand now (R8); what is sent says only to call (P6).
  private static Decision summaries(Draft draft) {
    if (draft.state().ending().review() == null) {
      return draft.refuse(Refusal.REVIEW_NEEDED);
    }
    family(draft)
        .ifPresent(family -> {
          var day = draft.world.now().atZone(family.timezone()).toLocalDate();
          var texts = new HashMap<PhoneNumber, MessageId>();
          family.people().keySet().stream()
              .filter(person -> !draft.state().ending().learning().told().containsKey(person))
              .filter(person -> !alleged(draft, person))
              .filter(person -> !SummarySharing.of(family, person, day).isEmpty())
              .forEach(person -> offer(draft, family, person, texts));
        });
    return draft.accept();
  }

  private static boolean alleged(Draft draft, PersonId person) {
    return person.equals(draft.state().crew().alleged());
  }

  /// @param texts that left already; people who share a telephone share its text
  private static void offer(
      Draft draft, FamilyRecord family, PersonId person, Map<PhoneNumber, MessageId> texts) {
    var telephones = draft.world.elsewhere().telephones(family.id());
    switch (Reach.of(family, person, draft.world.now(), telephones)) {
      case Reach.Open(var number, var language, var text, _) -> {
        if (text && !texts.containsKey(number)) {
          texts.put(number, draft.state().messages().nextId());
          MessageDecider.notice(draft, number, language, Texts.SUMMARY, Map.of());
        }
        draft.add(
            text ? new SummaryOffered(person, Medium.TEXT, texts.get(number)) : byVoice(person));
      }
      case Reach.Closed(var why) ->
          draft.add(
              why == Barrier.OUT_OF_HOURS ? byVoice(person) : new SummaryUndelivered(person, why));
    }
  }

  private static SummaryOffered byVoice(PersonId person) {
    return new SummaryOffered(person, Medium.VOICE, null);
  }

  /// Whoever was asked by a text that did not arrive is called.
  static void notArrived(Draft draft, MessageId text) {
    draft.state().ending().learning().told().values().stream()
        .filter(SummaryOffered.class::isInstance)
        .map(SummaryOffered.class::cast)
        .filter(offered -> text.equals(offered.text()))
        .forEach(offered -> draft.add(byVoice(offered.person())));
  }

  private static Optional<FamilyRecord> family(Draft draft) {
    return draft.world.family(draft.state().subject().family());
  }

  /// Whoever may know nothing is told nothing, whoever reads it out.
  private static Decision told(Draft draft, PersonId person) {
    var family = family(draft);
    if (family.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_FAMILY);
    }
    var day = draft.world.now().atZone(family.get().timezone()).toLocalDate();
    return SummarySharing.of(family.get(), person, day).isEmpty() || alleged(draft, person)
        ? draft.refuse(Refusal.NO_CONSENT)
        : add(draft, new SummaryTold(person));
  }
}
