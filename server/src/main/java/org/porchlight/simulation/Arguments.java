package org.porchlight.simulation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the simulator is asked for on the command line.
///
/// @param seed of the first run
/// @param seeds how many runs, each with the next seed
/// @param scene what every run plays
/// @param plans the folder of the sample plans
/// @param wording the folder that has a file of words for each language
record Arguments(long seed, int seeds, Scene scene, Path plans, Path wording) {
  private static final int CRISES = 4;
  private static final int CRISES_MAX = 10_000;
  private static final int SEEDS_MAX = 1_000_000;
  private static final int DAYS_MAX = 366;
  private static final String KNOWN =
      "--seed, --seeds, --crises, --days, --seek, --plans or --wording";

  /// @param otherwise the seed where none is given
  /// @throws IllegalArgumentException that says what was got, and what is expected
  static Arguments read(List<String> arguments, long otherwise) {
    var read =
        new Arguments(
            otherwise,
            1,
            Scene.of(CRISES, 0),
            Path.of("crisis-plans/samples"),
            Path.of("config/wording"));
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String name = words.next();
      read = read.with(name, words);
    }
    return read;
  }

  private Arguments with(String name, Iterator<String> words) {
    return switch (name) {
      case "--seed" ->
          new Arguments(number(name, words, 0, Long.MAX_VALUE / 2), seeds, scene, plans, wording);
      case "--seeds" ->
          new Arguments(seed, (int) number(name, words, 1, SEEDS_MAX), scene, plans, wording);
      case "--crises" ->
          playing(
              new Scene((int) number(name, words, 0, CRISES_MAX), scene.days(), scene.sought()));
      case "--days" ->
          playing(
              new Scene(scene.crises(), (int) number(name, words, 0, DAYS_MAX), scene.sought()));
      case "--seek" -> playing(scene.seeking(behaviours(value(name, words))));
      case "--plans" -> new Arguments(seed, seeds, scene, Path.of(value(name, words)), wording);
      case "--wording" -> new Arguments(seed, seeds, scene, plans, Path.of(value(name, words)));
      default ->
          throw new IllegalArgumentException("unknown: " + name + " (expected: " + KNOWN + ")");
    };
  }

  private Arguments playing(Scene other) {
    return new Arguments(seed, seeds, other, plans, wording);
  }

  private static Set<Behaviour> behaviours(String names) {
    return Stream.of(names.split(",")).map(Arguments::behaviour).collect(Collectors.toSet());
  }

  private static Behaviour behaviour(String name) {
    return Stream.of(Behaviour.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--seek: " + name + " (expected: names of behaviours with commas between)"));
  }

  private static String value(String name, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(name + ": nothing behind it (expected: a value)");
    }
    return words.next();
  }

  private static long number(String name, Iterator<String> words, long least, long most) {
    String value = value(name, words);
    String expected =
        name + ": " + value + " (expected: a whole number, " + least + " to " + most + ")";
    try {
      long number = Long.parseLong(value);
      if (number < least || number > most) {
        throw new IllegalArgumentException(expected);
      }
      return number;
    } catch (NumberFormatException unreadable) {
      throw new IllegalArgumentException(expected, unreadable);
    }
  }
}
