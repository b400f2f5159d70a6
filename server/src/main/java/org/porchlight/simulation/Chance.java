package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// What falls as it may; the same seed falls the same way. Faults can be switched off.
final class Chance {
  private final Random random;
  private final long seed;
  private final Sightings sightings;
  private boolean faulty = true;

  Chance(long seed) {
    this(new Random(seed), seed, new Sightings());
  }

  private Chance(Random random, long seed, Sightings sightings) {
    this.random = random;
    this.seed = seed;
    this.sightings = sightings;
  }

  /// A stream of its own, so that draws from it move no others; it knows no calm.
  ///
  /// @param what it is for: the same always falls the same way
  Chance aside(String what) {
    long own = ~seed * 31 + what.hashCode();
    return new Chance(new Random(own), own, sightings);
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
    boolean drawn = happens(percent);
    if (drawn) {
      sightings.saw(behaviour);
    }
    return drawn;
  }

  /// As `draws`, and never once it is calm.
  boolean fault(Behaviour behaviour, double percent) {
    return fault(percent) && draws(behaviour, 100);
  }

  /// As `happens`, and never once it is calm.
  boolean fault(double percent) {
    return happens(percent) && faulty;
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
}
