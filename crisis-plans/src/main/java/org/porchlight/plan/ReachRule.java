package org.porchlight.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How one person wants to be asked: by which ways, in which order, how long apart.
///
/// Written `text, call 60s, call 3m`: a text at once, a call a minute later, another after three
/// more. `text+call` is both together. The first try never waits.
///
/// @param tries at least one
public record ReachRule(List<Try> tries) {
  private static final int TRIES_MAX = 10;
  private static final Duration WAIT_MIN = Duration.ofSeconds(15);
  private static final Duration WAIT_MAX = Duration.ofMinutes(30);
  private static final Pattern TRY =
      Pattern.compile("(text|call|text\\+call|call\\+text)(?: ([1-9][0-9]{0,3})(s|m))?");

  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

  /// @throws IllegalArgumentException for no tries, a first one that waits, or a wait out of bounds
  public ReachRule {
    tries = List.copyOf(tries);
    if (tries.isEmpty() || tries.size() > TRIES_MAX) {
      throw new IllegalArgumentException(
          "tries: " + tries.size() + " (expected: 1 to " + TRIES_MAX + ")");
    }
    if (!tries.getFirst().after().isZero()) {
      throw new IllegalArgumentException("first try: waits (expected: at once)");
    }
    for (Try later : tries.subList(1, tries.size())) {
      if (later.after().compareTo(WAIT_MIN) < 0 || later.after().compareTo(WAIT_MAX) > 0) {
        throw new IllegalArgumentException(
            "wait: " + later.after() + " (expected: " + WAIT_MIN + " to " + WAIT_MAX + ")");
      }
    }
  }

  /// A way to reach a telephone.
  public enum Way {
    TEXT,
    CALL
  }

  /// @param after from the try before
  public record Try(Set<Way> ways, Duration after) {
    public Try {
      ways = Collections.unmodifiableSet(new TreeSet<>(ways));
      if (ways.isEmpty()) {
        throw new IllegalArgumentException("ways: none (expected: text, call or both)");
      }
    }

    @Override
    public String toString() {
      String names =
          new TreeSet<>(ways)
              .stream()
                  .map(way -> way == Way.TEXT ? "text" : "call")
                  .collect(Collectors.joining("+"));
      return after.isZero() ? names : names + " " + after.toSeconds() + "s";
    }
  }

  /// Reads the form above; empty for anything else.
  public static Optional<ReachRule> parse(String text) {
    var tries = new ArrayList<Try>();
    for (String part : BETWEEN.split(text.strip(), TRIES_MAX + 1)) {
      Matcher read = TRY.matcher(part);
      if (!read.matches()) {
        return Optional.empty();
      }
      tries.add(new Try(ways(read.group(1)), wait(read)));
    }
    try {
      return Optional.of(new ReachRule(tries));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Set<Way> ways(String names) {
    var ways = new TreeSet<Way>();
    if (names.contains("text")) {
      ways.add(Way.TEXT);
    }
    if (names.contains("call")) {
      ways.add(Way.CALL);
    }
    return ways;
  }

  private static Duration wait(Matcher read) {
    if (read.group(2) == null) {
      return Duration.ZERO;
    }
    long number = Long.parseLong(read.group(2));
    return read.group(3).equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
  }

  /// The try with this number, from 0; empty behind the last.
  public Optional<Try> at(int number) {
    return number < tries.size() ? Optional.of(tries.get(number)) : Optional.empty();
  }

  public Try last() {
    return tries.getLast();
  }

  @Override
  public String toString() {
    return tries.stream().map(Try::toString).collect(Collectors.joining(", "));
  }
}
