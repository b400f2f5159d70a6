package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Medium;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Sample.Contact;

/// How people reached somebody: M2 to M8.
final class ContactMeasures {
  /// A text sooner than this after the last one of a crisis that is over goes on with its thread.
  static final Duration NEW_THREAD_AFTER = Duration.ofHours(4);

  private final Sample sample;

  ContactMeasures(Sample sample) {
    this.sample = sample;
  }

  List<Line> offered() {
    return List.of(
        Line.of("calls", new Figure.Count(calls().size())),
        Line.of("threads", new Figure.Count(threads().size())));
  }

  List<Line> speedOfAnswer() {
    var times = calls().stream().filter(ContactFact::answered).map(ContactFact::toAnswer).toList();
    return List.of(Line.of("to_answer", Figure.Times.of(times)));
  }

  List<Line> serviceLevel() {
    return List.of(
        Line.of(
            "within_goal",
            ofStaying(call ->
                call.answered()
                    && call.toAnswer().compareTo(sample.ground().goals().answerWithin()) <= 0)));
  }

  List<Line> leftUnanswered() {
    long early = calls().stream().filter(this::leftEarly).count();
    return List.of(
        Line.of("left", ofStaying(ContactFact::leftUnanswered)),
        Line.of("left_early", new Figure.Count(early)));
  }

  List<Line> firstText() {
    var times =
        threads().stream()
            .filter(thread -> thread.firstTextAt() != null)
            .map(thread ->
                Duration.between(thread.offeredAt(), Objects.requireNonNull(thread.firstTextAt())))
            .toList();
    return List.of(
        Line.of("to_first_text", Figure.Times.of(times)),
        Line.of("texted", new Figure.Share(times.size(), threads().size())));
  }

  List<Line> timeToPlan() {
    var times =
        answered().stream()
            .filter(one -> one.family() != null && one.planAt() != null)
            .map(one -> between(one.answeredAt().orElseThrow(), one.planAt()))
            .toList();
    var without = answered().stream().filter(one -> one.planAt() == null).count();
    return List.of(
        Line.of("to_plan", Figure.Times.of(times)),
        Line.of("no_plan", new Figure.Share(without, answered().size())));
  }

  List<Line> screened() {
    Duration within = sample.ground().goals().screenedWithin();
    Predicate<IncidentFacts> inTime =
        one ->
            one.screenedAt() != null
                && between(one.answeredAt().orElseThrow(), one.screenedAt()).compareTo(within) <= 0;
    return List.of(Line.of("screened", sample.share(answered().stream(), inTime)));
  }

  private List<IncidentFacts> answered() {
    return sample.incidents().filter(one -> one.answeredAt().isPresent()).toList();
  }

  /// What was done before the answer took no time of it.
  private static Duration between(Instant answer, @Nullable Instant then) {
    return then == null || then.isBefore(answer) ? Duration.ZERO : Duration.between(answer, then);
  }

  private List<ContactFact> calls() {
    return sample
        .contacts()
        .map(Contact::fact)
        .filter(one -> one.medium() == Medium.VOICE)
        .toList();
  }

  private Figure.Share ofStaying(Predicate<ContactFact> part) {
    var staying = calls().stream().filter(call -> !leftEarly(call)).toList();
    return new Figure.Share(staying.stream().filter(part).count(), staying.size());
  }

  private boolean leftEarly(ContactFact call) {
    return call.leftUnanswered()
        && call.toLeaving().compareTo(sample.ground().goals().leftEarly()) < 0;
  }

  private List<ContactFact> threads() {
    return sample
        .contacts()
        .map(Contact::fact)
        .filter(one -> one.medium() == Medium.TEXT && !goesOn(one))
        .toList();
  }

  /// Whether it is the thread of an earlier crisis still.
  private boolean goesOn(ContactFact thread) {
    var follows = thread.follows();
    Instant last = follows == null ? null : sample.ground().lastTexts().get(follows);
    return last != null
        && Duration.between(last, thread.offeredAt()).compareTo(NEW_THREAD_AFTER) < 0;
  }
}
