package org.porchlight.review;

import static org.porchlight.review.Particulars.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.WalkEvent;
import org.porchlight.plan.PrivacyRules;

/// An incident's log as people read it: every step, page and delivery state, in order.
///
/// A page's later lines say whom it asked and for which step, as its first one did.
public final class Timeline {
  private final Map<PageId, PageQueued> pages = new HashMap<>();

  private Timeline() {}

  /// The rows of a whole log, in its order: one for each entry.
  ///
  /// @param entries from version 1 on, so that pages are known when their later states come
  public static List<TimelineRow> of(Iterable<Entry> entries) {
    var timeline = new Timeline();
    var rows = new ArrayList<TimelineRow>();
    entries.forEach(entry -> rows.add(timeline.row(entry)));
    return List.copyOf(rows);
  }

  /// The rows that may be handed, sent or read out to caregivers, in order (R11, R21).
  ///
  /// @param rules of the family's policy pack
  public static List<TimelineRow> forFamily(Iterable<Entry> entries, PrivacyRules rules) {
    return of(entries).stream()
        .filter(row -> !row.restriction().keptFromCaregivers(rules))
        .toList();
  }

  private TimelineRow row(Entry entry) {
    Particulars told = particulars(entry.event());
    String way = told.way();
    return new TimelineRow(
        entry.version(),
        entry.at(),
        EventTypes.nameOf(entry.event()),
        actor(entry.by()),
        way == null ? code(entry.channel()) : way,
        entry.program(),
        told.step() == null ? reportedOn(entry) : told.step(),
        told.person(),
        told.outcome(),
        told.delivery(),
        told.reason(),
        told.detail(),
        entry.restriction(),
        entry.event());
  }

  /// What a support says they did belongs to the step that they were paged for last (R13).
  private @Nullable String reportedOn(Entry entry) {
    if (!(entry.event() instanceof MessageEvent.NoteAdded)
        || !(entry.by() instanceof Actor.Support(var person))) {
      return null;
    }
    return pages.values().stream()
        .filter(page -> page.to() instanceof Recipient.OnTeam(_, var asked) && asked.equals(person))
        .filter(page -> page.step() != null)
        .max(Comparator.comparingInt(page -> page.page().number()))
        .map(page -> String.valueOf(page.step()))
        .orElse(null);
  }

  private static String actor(Actor by) {
    return switch (by) {
      case Actor.Staff(var staff) -> staff.value();
      case Actor.Support(var person) -> person.value();
      case Actor.Caller _ -> "caller";
      case Actor.Timer _ -> "timer";
      case Actor.Carrier _ -> "carrier";
      case Actor.Line _ -> "line";
    };
  }

  private Particulars particulars(IncidentEvent event) {
    return switch (event) {
      case ContactEvent contact -> ContactParticulars.of(contact);
      case MessageEvent message -> message(message);
      case SubjectEvent subject -> subject(subject);
      case WalkEvent walk -> WalkParticulars.of(walk);
      case PageEvent page -> page(page);
      case DutyEvent duty -> duty(duty);
      case EndingEvent ending -> ending(ending);
      case ReviewEvent learned -> ReviewParticulars.of(learned);
      case DrillEvent.DrillBegan _ -> Particulars.NONE;
      case DrillEvent.DrillEnded(var why) -> Particulars.NONE.outcome(why);
      case CallEvent call -> CallParticulars.of(call);
    };
  }

  private static Particulars message(MessageEvent event) {
    return switch (event) {
      case MessageEvent.MessageReceived _ -> Particulars.NONE.way("text");
      case MessageEvent.MessageQueued _ -> Particulars.NONE.way("text").delivery("queued");
      case MessageEvent.MessageSent _ -> Particulars.NONE.way("text").delivery("sent");
      case MessageEvent.MessageDelivered _ -> Particulars.NONE.way("text").delivery("delivered");
      case MessageEvent.MessageUndelivered missed ->
          Particulars.NONE.way("text").delivery("undelivered").reason(missed.why());
      case MessageEvent.TaskLeft left -> Particulars.NONE.outcome(left.task());
      case MessageEvent.AutomaticTextsStopped _,
          MessageEvent.AutomaticTextsResumed _,
          MessageEvent.NoteAdded _ ->
          Particulars.NONE;
    };
  }

  private static Particulars subject(SubjectEvent event) {
    return switch (event) {
      case SubjectEvent.SpeakerChosen chosen -> Particulars.NONE.person(chosen.person());
      case SubjectEvent.PlanPinned pinned ->
          Particulars.NONE
              .person(pinned.youth())
              .outcome(pinned.plan().toString())
              .reason(pinned.source());
      case SubjectEvent.ScenarioChosen chosen ->
          Particulars.NONE.outcome(chosen.scenario().value());
      case SubjectEvent.IdentityConfirmed confirmed -> Particulars.NONE.outcome(confirmed.proof());
      case SubjectEvent.IncidentLinked linked -> Particulars.NONE.outcome(linked.family().value());
    };
  }

  private Particulars page(PageEvent event) {
    return switch (event) {
      case PageQueued queued -> {
        pages.put(queued.page(), queued);
        yield asked(queued)
            .delivery("queued")
            .way(ways(queued))
            .reason(queued.purpose())
            .detail(queued.need());
      }
      case PageEvent.PageSuppressed suppressed ->
          Particulars.NONE
              .step(suppressed.step())
              .recipient(suppressed.to())
              .delivery("suppressed")
              .reason(suppressed.why());
      case PageEvent.PageChannelAdded added ->
          of(event).delivery("queued").way(code(added.medium()));
      case PageEvent.PageSent sent -> of(event).delivery("sent").way(code(sent.medium()));
      case PageEvent.PageDelivered delivered ->
          of(event).delivery("delivered").way(code(delivered.medium()));
      case PageEvent.PageUndelivered missed ->
          of(event)
              .delivery("undelivered")
              .way(code(missed.medium()))
              .reason(missed.why())
              .detail(missed.code());
      case PageEvent.PageAcknowledged _ -> of(event).outcome("acknowledged");
      case PageEvent.PageDeclined _ -> of(event).outcome("declined");
      case PageEvent.PageComing coming ->
          of(event).outcome("coming").detail(coming.eta().toMinutes() + "min");
      case PageEvent.ArrivalAsked _ -> of(event).outcome("arrival_asked");
      case PageEvent.PageArrived _ -> of(event).outcome("arrived");
      case PageEvent.PageTimedOut _ -> of(event).outcome("timed_out");
      case PageEvent.PageUnreached _ -> of(event).outcome("unreached");
      case PageEvent.PageCancelled cancelled ->
          of(event).outcome("cancelled").reason(cancelled.why());
      case PageEvent.PageDisowned _ -> of(event).outcome("disowned");
      case PageEvent.ResponderJoined _, PageEvent.ResponderLeft _ -> of(event);
    };
  }

  private Particulars of(PageEvent event) {
    PageQueued queued = pages.get(event.page());
    return queued == null ? Particulars.NONE : asked(queued);
  }

  private static Particulars asked(PageQueued queued) {
    return Particulars.NONE.step(queued.step()).recipient(queued.to());
  }

  private static String ways(PageQueued queued) {
    return queued.media().stream().map(Particulars::code).sorted().collect(Collectors.joining("+"));
  }

  private static Particulars duty(DutyEvent event) {
    return switch (event) {
      case DutyEvent.StaffEngaged engaged -> Particulars.NONE.staff(engaged.staff());
      case DutyEvent.AttentionSought sought -> Particulars.NONE.reason(sought.about());
      case DutyEvent.HandoverOffered offered -> Particulars.NONE.staff(offered.to());
      case DutyEvent.HandoverAccepted accepted -> Particulars.NONE.staff(accepted.to());
      case DutyEvent.PrivateEarOpened opened -> Particulars.NONE.staff(opened.staff());
      case DutyEvent.PrivateEarClosed closed -> Particulars.NONE.staff(closed.staff());
      case DutyEvent.WelfareCheckDecided decided ->
          Particulars.NONE.outcome(decided.asked() ? "asked" : "not_now");
      case DutyEvent.HarmReported harm -> Particulars.NONE.person(harm.alleged());
      case DutyEvent.HarmTold told -> Particulars.NONE.outcome(told.way());
      case DutyEvent.SupervisorCalled _, DutyEvent.ThirdPartyNoted _, DutyEvent.AttentionWarned _ ->
          Particulars.NONE;
    };
  }

  private static Particulars ending(EndingEvent event) {
    return switch (event) {
      case EndingEvent.IncidentResolved resolved ->
          Particulars.NONE.outcome(resolved.resolution().disposition());
      case EndingEvent.FollowupReached reached ->
          Particulars.NONE
              .outcome("reached")
              .detail(reached.where() == null ? null : code(reached.where()));
      case EndingEvent.FollowupNotReached _ -> Particulars.NONE.outcome("not_reached");
      case EndingEvent.ReviewDecided decided ->
          Particulars.NONE.outcome(decided.review().decision());
      case EndingEvent.FollowupAnswered answered ->
          Particulars.NONE.outcome(code(answered.choice()));
      case EndingEvent.FollowupDue _,
          EndingEvent.FollowupPutOff _,
          EndingEvent.ReviewOverdue _,
          EndingEvent.IncidentClosed _ ->
          Particulars.NONE;
    };
  }
}
