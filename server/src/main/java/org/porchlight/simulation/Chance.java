package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What falls as it may; the same seed falls the same way. Faults can be switched off.
///
/// What is sought falls in most cases, until it was thrown often enough for one run.
final class Chance {
  private static final double SOUGHT_PERCENT = 60;
  private static final int SOUGHT_TIMES = 2;

  private final Random random;
  private final long seed;
  private final Sightings sightings;
  private final Set<Behaviour> sought;
  private boolean faulty = true;

  Chance(long seed) {
    this(seed, Set.of());
  }

  Chance(long seed, Set<Behaviour> sought) {
    this(new Random(seed), seed, new Sightings(), sought);
  }

  private Chance(Random random, long seed, Sightings sightings, Set<Behaviour> sought) {
    this.random = random;
    this.seed = seed;
    this.sightings = sightings;
    this.sought = sought;
  }

  /// A stream of its own, so that draws from it move no others; it knows no calm.
  ///
  /// @param what it is for: the same always falls the same way
  Chance aside(String what) {
    long own = ~seed * 31 + what.hashCode();
    return new Chance(new Random(own), own, sightings, sought);
  }

  /// No more faults from here on; people do as they like.
  void calm() {
    faulty = false;
  }

  boolean calmed() {
    return !faulty;
  }

  Random random() {
    return random;
  }

  /// What was drawn so far.
  Sightings sightings() {
    return sightings;
  }

  /// True in `percent` of a hundred cases.
  boolean happens(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  /// As `happens`, and noted when it is so.
  boolean draws(Behaviour behaviour, double percent) {
    boolean drawn = happens(odds(percent, behaviour));
    if (drawn) {
      sightings.saw(behaviour);
    }
    return drawn;
  }

  /// As `draws`, and never once it is calm.
  boolean fault(Behaviour behaviour, double percent) {
    return fault(odds(percent, behaviour)) && draws(behaviour, 100);
  }

  /// As `happens`, and never once it is calm.
  boolean fault(double percent) {
    return happens(percent) && faulty;
  }

  /// Whether one of these is sought, and was not thrown often enough yet.
  boolean seeks(Behaviour... any) {
    return Stream.of(any)
        .anyMatch(one -> sought.contains(one) && sightings.times(one) < SOUGHT_TIMES);
  }

  /// As `percent`, or what is sought falls by when one of these is.
  double odds(double percent, Behaviour... any) {
    return seeks(any) ? Math.max(percent, SOUGHT_PERCENT) : percent;
  }

  Duration millis(int least, int most) {
    return Duration.ofMillis(random.nextInt(least, most + 1));
  }

  Duration seconds(int least, int most) {
    return millis(least * 1000, most * 1000);
  }

  /// Some time up to `most`, by the second.
  Duration upTo(Duration most) {
    return Duration.ofSeconds(random.nextLong(most.toSeconds() + 1));
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// As `of`; what it shows is noted.
  ///
  /// @param shows null for nothing that has a name
  <T> T of(List<T> choices, Function<T, @Nullable Behaviour> shows) {
    T drawn = of(choices);
    List<T> wanted = choices.stream().filter(one -> seeks(shows, one)).toList();
    T chosen = wanted.isEmpty() || !happens(SOUGHT_PERCENT) ? drawn : of(wanted);
    Behaviour shown = shows.apply(chosen);
    if (shown != null) {
      sightings.saw(shown);
    }
    return chosen;
  }

  private <T> boolean seeks(Function<T, @Nullable Behaviour> shows, T one) {
    Behaviour shown = shows.apply(one);
    return shown != null && seeks(shown);
  }
}
