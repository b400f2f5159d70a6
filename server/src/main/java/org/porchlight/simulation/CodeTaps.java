package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Medium;
import org.porchlight.notification.PhoneCodes.Asked;
import org.porchlight.notification.PhoneCodes.Told;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// Staff who verify families' telephones: a code goes there, and what its person reads out is typed
/// in, right or wrong, in time or too late.
final class CodeTaps {
  private static final String STAFF = "S1";
  private static final int CODES = 1_000_000;

  private final List<FamilyRecord> families;
  private final Street street;
  private final Chance chance;
  private final Pace pace;
  private final PhoneWatch watch;
  private final Set<PhoneNumber> busy = new HashSet<>();

  CodeTaps(Grounds grounds, Street street, Pace pace, PhoneWatch watch) {
    this.families = grounds.plans().families();
    this.street = street;
    this.chance = street.chance().aside("codes");
    this.pace = pace;
    this.watch = watch;
  }

  /// One telephone that is being verified.
  private record Try(FamilyRecord family, ContactPoint point, CodePromise promise) {
    FamilyId id() {
      return family.id();
    }

    PhoneNumber number() {
      return point.number();
    }
  }

  /// From here on until it is calm.
  void begin() {
    street.untilCalm(this::rest, this::tap);
  }

  private Duration rest() {
    return pace.isLong() ? chance.seconds(3600, 100_000) : chance.seconds(15, 70);
  }

  private void tap() {
    FamilyRecord family = chance.of(families);
    var people =
        family.people().values().stream()
            .filter(person -> !person.contactPoints().isEmpty())
            .toList();
    if (!people.isEmpty()) {
      var point = chance.of(chance.of(people).contactPoints());
      if (busy.add(point.number())) {
        asks(family, point, 1);
      }
    }
  }

  /// Now and then again and again, by somebody who cannot wait.
  private void asks(FamilyRecord family, ContactPoint point, int times) {
    SimulatedServer server = street.teller().server();
    if (server == null) {
      busy.remove(point.number());
      return;
    }
    boolean byText = chance.happens(60);
    chance.sightings().saw(byText ? Behaviour.CODE_GOES_BY_TEXT : Behaviour.CODE_GOES_BY_CALL);
    street.audit().phones().codes().forget(point.number());
    Instant now = street.queue().instant();
    var trial = new Try(family, point, new CodePromise(now));
    var answer =
        server
            .codes()
            .send(
                family.id(),
                point.number(),
                byText ? Medium.TEXT : Medium.VOICE,
                family.languages().getFirst(),
                STAFF);
    after(
        chance.seconds(20, 100),
        () -> {
          if (!answer.succeeded()) {
            busy.remove(point.number());
          } else if (answer.result() == Asked.TOO_MANY) {
            tooMany(trial, now);
          } else if (times < 4 && chance.happens(again())) {
            asks(family, point, times + 1);
          } else {
            types(trial);
          }
        });
  }

  private double again() {
    return chance.seeks(Behaviour.CODES_ARE_TOO_MANY) ? 95 : 30;
  }

  private void tooMany(Try trial, Instant now) {
    chance.sightings().saw(Behaviour.CODES_ARE_TOO_MANY);
    busy.remove(trial.number());
    if (!watch.hadThreeCodes(trial.id(), trial.number(), now)) {
      street.audit().breaks("contact points: a code that was due is kept back");
    }
  }

  private void types(Try trial) {
    String read = street.audit().phones().codes().last(trial.number()).orElse(null);
    if (read == null) {
      guesses(trial, 1, _ -> busy.remove(trial.number()));
    } else if (chance.draws(Behaviour.CODE_TYPED_TOO_LATE, 20)) {
      after(chance.seconds(620, 800), () -> type(trial, read, true, this::isOver));
    } else if (chance.draws(Behaviour.CODE_TYPED_WRONG, 30)) {
      guesses(trial, chance.of(List.of(1, 2, 3)), one -> type(one, read, true, this::isOver));
    } else {
      type(
          trial,
          read,
          true,
          chance.draws(Behaviour.CODE_TYPED_TWICE, 25)
              ? one -> type(one, read, true, this::isOver)
              : this::isOver);
    }
  }

  private void isOver(Try trial) {
    busy.remove(trial.number());
  }

  /// Somebody heard it wrong, or makes it up.
  private void guesses(Try trial, int times, Consumer<Try> then) {
    String guess = String.format(Locale.ROOT, "%06d", chance.random().nextInt(CODES));
    boolean right =
        street.audit().phones().codes().last(trial.number()).filter(guess::equals).isPresent();
    type(
        trial,
        guess,
        right,
        one -> {
          if (times > 1) {
            guesses(one, times - 1, then);
          } else {
            then.accept(one);
          }
        });
  }

  private void type(Try trial, String code, boolean right, Consumer<Try> then) {
    SimulatedServer server = street.teller().server();
    if (server == null) {
      isOver(trial);
      return;
    }
    Instant typed = street.queue().instant();
    boolean counted = watch.isVerified(trial.id(), trial.family(), trial.point(), typed);
    var answer = server.codes().read(trial.id(), trial.number(), code, STAFF);
    after(
        chance.seconds(5, 20),
        () -> {
          if (answer.succeeded()) {
            said(trial, right, typed, answer.result(), counted);
          } else {
            trial.promise().lost();
          }
          then.accept(trial);
        });
  }

  private void said(Try trial, boolean right, Instant typed, Told told, boolean counted) {
    @Nullable Told expected = trial.promise().broken(right, typed, told);
    if (expected != null) {
      street
          .audit()
          .breaks("contact points: a code is worth " + told + " (expected: " + expected + ")");
    }
    if (told == Told.MATCHED) {
      Instant now = street.queue().instant();
      if (!watch.isVerified(trial.id(), trial.family(), trial.point(), now)) {
        street.audit().breaks("contact points: a code told back verifies; " + trial.number());
      }
      boolean again = trial.point().verifiedOn() != null && !counted;
      chance.sightings().saw(again ? Behaviour.VERIFIED_ANEW : Behaviour.VERIFIED_BY_CODE);
    }
  }

  private void after(Duration wait, Runnable task) {
    street.queue().after(wait, Life.FOREVER, task);
  }
}
