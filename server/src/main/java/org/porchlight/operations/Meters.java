package org.porchlight.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.Recipient;
import org.porchlight.line.TurnListener;
import org.porchlight.telephony.CarrierAnswer;

/// Counts and times what the line does, by folding the state before and after each turn.
///
/// Only the server that stored a turn hears of it, so nothing is counted twice. Every meter is
/// registered at the start: one that shows zero was watched. Safe for several threads.
public final class Meters implements TurnListener {
  private enum Paged {
    STAFF,
    SUPPORT
  }

  private enum CarrierClass {
    TAKEN,
    BUSY,
    REFUSED,
    UNKNOWN
  }

  private final InstantSource clock;
  private final Timer timeToHuman;
  private final Map<Paged, Timer> acknowledgeTimes;
  private final Map<DeadlineKind, Timer> lateness;
  private final Map<End, Timer> turns;
  private final Map<CarrierClass, Counter> carrierAnswers;
  private final Counter signaturesRefused;
  private final Counter textsPutAside;
  private final Counter contactsFoundLate;

  public Meters(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    this.timeToHuman =
        Timer.builder("time.to.human")
            .description("From a contact to the first word of a person")
            .serviceLevelObjectives(
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(120),
                Duration.ofMinutes(10))
            .register(registry);
    this.acknowledgeTimes =
        each(
            Paged.class,
            paged ->
                timer("page.acknowledge.time", "From a page to its yes", "kind", paged)
                    .register(registry));
    this.lateness =
        each(
            DeadlineKind.class,
            kind ->
                timer("deadlines.late", "From a deadline to what it caused", "kind", kind)
                    .register(registry));
    this.turns =
        each(
            End.class,
            end ->
                timer("turns", "One turn, its wait included", "outcome", end).register(registry));
    this.carrierAnswers =
        each(
            CarrierClass.class,
            answer ->
                Counter.builder("carrier.answers")
                    .description("What the carrier made of requests")
                    .tag("class", word(answer))
                    .register(registry));
    this.signaturesRefused =
        Counter.builder("signatures.refused")
            .description("Webhooks turned away at the edge")
            .register(registry);
    this.textsPutAside =
        Counter.builder("texts.put.aside")
            .description("Texts kept on disk because the store did not take them")
            .register(registry);
    this.contactsFoundLate =
        Counter.builder("contacts.found.late")
            .description("Contacts that never reached us and were found in the carrier's lists")
            .register(registry);
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    // A drill is scored by itself.
    if (after.drill().began()) {
      return;
    }
    Instant now = clock.instant();
    firstWord(before, after, now);
    after.pages().all().stream()
        .filter(Page::taken)
        .filter(page -> before.pages().find(page.id()).filter(Page::taken).isEmpty())
        .forEach(
            page -> record(acknowledgeTimes, paged(page.to()), Duration.between(page.at(), now)));
    Map<?, Instant> still = Deadlines.of(after);
    Deadlines.of(before)
        .forEach((key, due) -> {
          // What had fallen due and is gone or moved now is what this turn answered.
          if (!due.isAfter(now) && !due.equals(still.get(key))) {
            record(lateness, key.kind(), Duration.between(due, now));
          }
        });
  }

  private void firstWord(IncidentState before, IncidentState after, Instant now) {
    Instant openedAt = after.openedAt();
    if (openedAt != null && after.contacts().anyAnswered() && !before.contacts().anyAnswered()) {
      timeToHuman.record(notNegative(Duration.between(openedAt, now)));
    }
  }

  private static Paged paged(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty _ -> Paged.STAFF;
      case Recipient.OnTeam _ -> Paged.SUPPORT;
    };
  }

  @Override
  public void ended(End end, Duration took) {
    record(turns, end, took);
  }

  /// A webhook was turned away at the edge.
  public void signatureRefused() {
    signaturesRefused.increment();
  }

  /// The store did not take a text, and it is kept on disk.
  public void textPutAside() {
    textsPutAside.increment();
  }

  /// A contact never reached us, and was found in the carrier's lists.
  public void contactFoundLate() {
    contactsFoundLate.increment();
  }

  /// The carrier answered a request.
  public void carrierAnswered(CarrierAnswer answer) {
    CarrierClass named =
        switch (answer) {
          case CarrierAnswer.Taken _ -> CarrierClass.TAKEN;
          case CarrierAnswer.Busy _ -> CarrierClass.BUSY;
          case CarrierAnswer.Refused _ -> CarrierClass.REFUSED;
          case CarrierAnswer.Unknown _ -> CarrierClass.UNKNOWN;
        };
    Counter counter = carrierAnswers.get(named);
    if (counter != null) {
      counter.increment();
    }
  }

  private static <E extends Enum<E>> void record(Map<E, Timer> timers, E tag, Duration took) {
    Timer timer = timers.get(tag);
    if (timer != null) {
      timer.record(notNegative(took));
    }
  }

  /// Clocks of two servers differ a little.
  private static Duration notNegative(Duration took) {
    return took.isNegative() ? Duration.ZERO : took;
  }

  private static Timer.Builder timer(String name, String description, String tag, Enum<?> value) {
    return Timer.builder(name).description(description).tag(tag, word(value));
  }

  private static <E extends Enum<E>, M> Map<E, M> each(Class<E> tags, Function<E, M> make) {
    var meters = new EnumMap<E, M>(tags);
    for (E tag : tags.getEnumConstants()) {
      meters.put(tag, make.apply(tag));
    }
    return meters;
  }

  private static String word(Enum<?> tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }
}
