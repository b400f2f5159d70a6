package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.ContactEvent.ContactLeft;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Harm;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.MonthChecked;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SafetyScreen.Answer;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.ScreeningDone;
import org.porchlight.incident.WalkEvent.ScreeningSkipped;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.incident.Words;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;

/// Reads what measures need from one log.
final class FactsOfLog {
  /// A raise so long after a sign of danger came late.
  static final Duration DANGER_RAISED_WITHIN = Duration.ofMinutes(5);

  private final Happenings log;

  FactsOfLog(List<Entry> entries) {
    this.log = new Happenings(entries);
  }

  IncidentFacts of(IncidentId incident) {
    var own = log.last(PlanPinned.class, pin -> pin.source() == PlanSource.OWN);
    var youth = log.last(PlanPinned.class, pin -> pin.youth() != null);
    return new IncidentFacts(
        incident,
        log.begun(),
        log.any(DrillBegan.class, _ -> true),
        log.last(IncidentLinked.class, _ -> true).map(IncidentLinked::family).orElse(null),
        youth.map(PlanPinned::youth).orElse(null),
        own.map(PlanPinned::plan).orElse(null),
        log.first(PlanPinned.class, pin -> pin.source() == PlanSource.OWN).orElse(null),
        log.last(ScenarioChosen.class, _ -> true).map(ScenarioChosen::scenario).orElse(null),
        earliest(
            log.first(ScreeningDone.class, _ -> true).orElse(null),
            log.first(ScreeningSkipped.class, _ -> true).orElse(null)),
        contacts(),
        new FactsOfSteps(log).all(),
        new FactsOfPages(log).all(),
        danger(),
        new FactsOfEnding(log).all());
  }

  private List<ContactFact> contacts() {
    Map<ContactId, Language> spoken = new HashMap<>();
    log.all(LanguageChosen.class)
        .forEach(one -> spoken.put(one.event().contact(), one.event().language()));
    var facts = new ArrayList<ContactFact>();
    for (var one : log.all(ContactOffered.class)) {
      ContactOffered offered = one.event();
      ContactId id = offered.contact();
      Optional<Instant> theirs =
          log.lastAt(MessageReceived.class, text -> text.contact().equals(id));
      Optional<Instant> ours = log.lastAt(MessageQueued.class, text -> isOwnWordTo(id, text));
      facts.add(
          new ContactFact(
              offered.medium(),
              spoken.getOrDefault(id, offered.language()),
              one.at(),
              log.first(ContactAnswered.class, answer -> answer.contact().equals(id)).orElse(null),
              log.first(ContactLeft.class, left -> left.contact().equals(id)).orElse(null),
              log.first(MessageQueued.class, text -> isOwnWordTo(id, text)).orElse(null),
              latest(theirs.orElse(null), ours.orElse(null)),
              offered.follows()));
    }
    return facts;
  }

  /// An automatic reply is nobody's word.
  private static boolean isOwnWordTo(ContactId contact, MessageQueued text) {
    return contact.equals(text.contact()) && text.words() instanceof Words.Own;
  }

  private IncidentFacts.Danger danger() {
    Instant told =
        earliest(
            log.first(ScreeningDone.class, done -> done.screen().danger()).orElse(null),
            log.first(DangerOverridden.class, _ -> true).orElse(null));
    Optional<Instant> walking = log.first(StepStarted.class, _ -> true);
    Optional<Instant> raised = log.first(StepStarted.class, FactsOfLog::isHigh);
    boolean began = walking.isPresent() && !walking.equals(raised);
    boolean overLimit =
        raised.isPresent()
            && log.first(StepOverdue.class, _ -> true).filter(raised.get()::isAfter).isPresent();
    boolean longTold =
        raised.isPresent()
            && told != null
            && Duration.between(told, raised.get()).compareTo(DANGER_RAISED_WITHIN) > 0;
    return new IncidentFacts.Danger(
        told,
        log.any(DangerOverridden.class, _ -> true),
        (walking.isPresent() && harmSince(walking.get())) || seen(Harm.Moment.DURING_STEPS),
        harmBefore(walking.orElse(Instant.MAX))
            || seen(Harm.Moment.BEFORE_STEPS)
            || seen(Harm.Moment.AFTERWARDS)
            || missingLater(),
        raised.isPresent(),
        longTold || (began && overLimit));
  }

  private boolean seen(Harm.Moment when) {
    return log.any(HarmSeen.class, harm -> harm.when() == when);
  }

  /// Without any step, all of it was outside of the walk.
  private boolean harmBefore(Instant walking) {
    boolean said =
        log.all(ScreeningDone.class).stream()
            .filter(one -> !one.at().isAfter(walking))
            .anyMatch(one -> harm(one.event().screen()));
    boolean gone =
        walking.equals(Instant.MAX)
            && log.any(IncidentResolved.class, end -> missing(end.resolution()));
    return said || gone;
  }

  private boolean missingLater() {
    return log.any(FollowupReached.class, one -> one.where() == LivingSituation.MISSING)
        || log.any(MonthChecked.class, one -> one.where() == LivingSituation.MISSING)
        || log.any(SixWeeksChecked.class, one -> one.where() == LivingSituation.MISSING);
  }

  private static boolean isHigh(StepStarted step) {
    return step.level().number() >= Level.SOMEONE_COMES.number();
  }

  private boolean harmSince(Instant walking) {
    boolean said =
        log.all(ScreeningDone.class).stream()
            .filter(one -> one.at().isAfter(walking))
            .anyMatch(one -> harm(one.event().screen()));
    return said || log.any(IncidentResolved.class, end -> missing(end.resolution()));
  }

  private static boolean harm(SafetyScreen screen) {
    return screen.someoneHurt() == Answer.YES || screen.everyoneInSight() == Answer.NO;
  }

  private static boolean missing(Resolution end) {
    return end.disposition() == Disposition.MISSING_REPORTED
        || end.where() == Resolution.LivingSituation.MISSING;
  }

  static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
