package org.porchlight.review.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;
import org.porchlight.review.lessons.Evidence.Sign;

/// What the logs tell of each step of one version, and of each person it asks.
///
/// Steps count for the version they ran in alone: other words are another step.
final class StepSigns {
  record Beside(StepId after, String words, Evidence evidence) {}

  record Asked(StepId step, PersonId person) {}

  private final PlanRef plan;
  private final Map<StepId, List<Evidence>> ofSteps = new LinkedHashMap<>();
  private final Map<Asked, List<Evidence>> notReached = new LinkedHashMap<>();
  private final List<PersonId> reached = new ArrayList<>();
  private final List<Beside> beside = new ArrayList<>();
  private final List<StepId> helped = new ArrayList<>();

  // Of the log that is being read.
  private final Map<PageId, Asked> pages = new HashMap<>();
  private @Nullable StepId last;
  private @Nullable StepOutcome lastOutcome;
  private boolean ofPlan;

  StepSigns(PlanRef plan, List<Crisis> crises) {
    this.plan = plan;
    crises.forEach(this::read);
  }

  List<StepId> steps() {
    return List.copyOf(ofSteps.keySet());
  }

  List<Evidence> of(StepId step, Sign sign) {
    return ofSteps.getOrDefault(step, List.of()).stream()
        .filter(one -> one.sign() == sign)
        .toList();
  }

  /// Whether it ever worked, in part or in whole.
  boolean everHelped(StepId step) {
    return helped.contains(step);
  }

  Stream<Map.Entry<Asked, List<Evidence>>> neverReached() {
    return notReached.entrySet().stream().filter(one -> !reached.contains(one.getKey().person()));
  }

  List<Beside> beside() {
    return List.copyOf(beside);
  }

  private void read(Crisis crisis) {
    pages.clear();
    last = null;
    lastOutcome = null;
    ofPlan = false;
    for (Entry entry : crisis.entries()) {
      walked(crisis, entry);
      if (entry.event() instanceof PageEvent page) {
        page(crisis, entry, page);
      }
    }
  }

  private void walked(Crisis crisis, Entry entry) {
    IncidentEvent event = entry.event();
    if (event instanceof StepStarted started) {
      ofPlan = started.plan().equals(plan);
      last = ofPlan ? started.step() : last;
      lastOutcome = null;
    } else if (event instanceof StepEnded ended && ofPlan) {
      lastOutcome = ended.outcome();
      ended(crisis, entry, ended);
    } else if (event instanceof StepSkipped skipped && skipped.plan().equals(plan)) {
      notTried(crisis, entry, skipped.step(), skipped.why());
    } else if (event instanceof SomethingElseDone(var words) && last != null && isForAll(entry)) {
      beside.add(new Beside(last, words, evidence(crisis, entry, Sign.DONE_BESIDE)));
    } else if (event instanceof IncidentResolved
        && last != null
        && lastOutcome == StepOutcome.WORKED) {
      add(last, evidence(crisis, entry, Sign.RESOLVED));
    }
  }

  private void ended(Crisis crisis, Entry entry, StepEnded ended) {
    switch (ended.outcome()) {
      case WORKED, PARTLY -> helped.add(ended.step());
      case DID_NOT_WORK -> add(ended.step(), evidence(crisis, entry, Sign.DID_NOT_WORK));
      case NOT_TRIED -> notTried(crisis, entry, ended.step(), ended.notTriedWhy());
    }
  }

  private void notTried(Crisis crisis, Entry entry, StepId step, @Nullable NotTriedReason why) {
    switch (why) {
      case DECLINED_BY_FAMILY, DECLINED_BY_YOUTH ->
          add(step, evidence(crisis, entry, Sign.DECLINED));
      case RESOURCE_MISSING, UNSAFE_NOW, NOT_RELEVANT, STAFF_CONCERN ->
          add(step, evidence(crisis, entry, Sign.NOT_DOABLE));
      case PERSON_UNREACHABLE,
          OUT_OF_HOURS,
          OVERTAKEN,
          DANGER_OVERRIDE,
          ALREADY_TRIED,
          NOT_SAID -> {}
      case null -> {}
    }
  }

  private void page(Crisis crisis, Entry entry, PageEvent event) {
    switch (event) {
      case PageEvent.PageQueued queued -> {
        if (queued.step() != null && queued.to() instanceof Recipient.OnTeam(_, var person)) {
          pages.put(queued.page(), new Asked(queued.step(), person));
        }
      }
      case PageEvent.PageAcknowledged yes -> answered(yes.page());
      case PageEvent.PageDeclined no -> answered(no.page());
      case PageEvent.PageComing coming -> answered(coming.page());
      case PageEvent.PageTimedOut out -> missed(crisis, entry, out.page());
      case PageEvent.PageUnreached missed -> missed(crisis, entry, missed.page());
      case PageEvent.PageDisowned wrong -> missed(crisis, entry, wrong.page());
      case PageEvent.PageSuppressed kept -> {
        if (kept.step() != null && kept.to() instanceof Recipient.OnTeam(_, var person)) {
          missed(crisis, entry, new Asked(kept.step(), person));
        }
      }
      case PageEvent.PageChannelAdded _,
          PageEvent.PageSent _,
          PageEvent.PageDelivered _,
          PageEvent.PageUndelivered _,
          PageEvent.PageArrived _,
          PageEvent.ArrivalAsked _,
          PageEvent.PageCancelled _,
          PageEvent.ResponderJoined _,
          PageEvent.ResponderLeft _ -> {}
    }
  }

  /// Not tonight is an answer: somebody was reached.
  private void answered(PageId page) {
    var asked = pages.get(page);
    if (asked != null) {
      reached.add(asked.person());
    }
  }

  private void missed(Crisis crisis, Entry entry, PageId page) {
    var asked = pages.get(page);
    if (asked != null) {
      missed(crisis, entry, asked);
    }
  }

  private void missed(Crisis crisis, Entry entry, Asked asked) {
    notReached
        .computeIfAbsent(asked, _ -> new ArrayList<>())
        .add(evidence(crisis, entry, Sign.NOT_REACHED));
  }

  private void add(StepId step, Evidence evidence) {
    ofSteps.computeIfAbsent(step, _ -> new ArrayList<>()).add(evidence);
  }

  /// A plan is read by the whole family: what a youth said in confidence never comes to stand in
  /// it.
  private static boolean isForAll(Entry entry) {
    return entry.restriction() == Restriction.NONE;
  }

  private static Evidence evidence(Crisis crisis, Entry entry, Sign sign) {
    return new Evidence(crisis.incident(), entry.at(), sign);
  }
}
