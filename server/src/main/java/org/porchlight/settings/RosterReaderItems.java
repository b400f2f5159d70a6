package org.porchlight.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The values of a roster file, each read once and told with its line when it is not as expected.
final class RosterReaderItems {
  private static final Pattern ITEM = Pattern.compile("([a-z-]+)\\[([0-9]{1,6})]\\.(.+)");
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,6}]$");
  // What may be a number or a PIN that slipped into another line is not repeated.
  private static final Pattern PRIVATE = Pattern.compile("[0-9]{6}|\\$");
  private static final int QUOTED_MAX = 40;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Map<String, Given> given;
  private final String file;
  private final List<Fault> faults;

  RosterReaderItems(Map<String, Given> given, String file, List<Fault> faults) {
    this.given = given;
    this.file = file;
    this.faults = faults;
  }

  int faultCount() {
    return faults.size();
  }

  boolean has(String key) {
    return given.containsKey(key);
  }

  /// What is written under a key, empty if nothing is.
  String text(String key) {
    return given.getOrDefault(key, new Given("", file)).text();
  }

  /// Tells every key that no list and no `plain` one has.
  void strangers(Map<String, Set<String>> lists, Set<String> plain) {
    given.forEach((path, written) -> {
      var match = ITEM.matcher(path);
      var keys = match.matches() ? lists.get(match.group(1)) : null;
      var known =
          keys == null
              ? plain.contains(base(path)) || (lists.containsKey(path) && written.text().isEmpty())
              : keys.contains(base(match.group(3)));
      if (!known) {
        var expected = new TreeSet<>(keys == null ? names(lists, plain) : keys);
        faults.add(new Fault(written.origin(), path, "an unknown key", "one of " + expected));
      }
    });
  }

  private static List<String> names(Map<String, Set<String>> lists, Set<String> plain) {
    return Stream.concat(lists.keySet().stream(), plain.stream()).toList();
  }

  private static String base(String path) {
    return INDEX.matcher(path).replaceFirst("");
  }

  /// The items of a list, each as the path of it, such as `shifts[0]`.
  List<String> items(String list, int countMin, int countMax) {
    var items = new TreeSet<Integer>();
    for (var path : given.keySet()) {
      var match = ITEM.matcher(path);
      if (match.matches() && match.group(1).equals(list)) {
        items.add(Integer.parseInt(match.group(2)));
      }
    }
    if (items.size() < countMin || items.size() > countMax) {
      fault(list, items.size() + " items", countMin + " to " + countMax);
      return List.of();
    }
    return items.stream().map(index -> list + "[" + index + "]").toList();
  }

  /// The values of a list of plain values; one fault for each that is not as expected.
  <T> List<T> values(String list, Function<String, T> read, String expected) {
    var values = new ArrayList<T>();
    for (var index = 0; given.containsKey(list + "[" + index + "]"); index++) {
      read(list + "[" + index + "]", read, expected).ifPresent(values::add);
    }
    return values;
  }

  /// A value that may be somebody's name, number or PIN: a fault does not repeat it.
  <T> Optional<T> readPrivate(String key, Function<String, T> read, String expected) {
    return read(key, read, expected, _ -> "something else");
  }

  <T> Optional<T> read(String key, Function<String, T> read, String expected) {
    return read(key, read, expected, RosterReaderItems::quoted);
  }

  private <T> Optional<T> read(
      String key, Function<String, T> read, String expected, Function<String, String> got) {
    var written = given.getOrDefault(key, new Given("", file));
    if (written.text().isEmpty()) {
      fault(key, "nothing", expected);
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(written.text()));
    } catch (IllegalArgumentException | DateTimeException _) {
      faults.add(new Fault(written.origin(), key, got.apply(written.text()), expected));
      return Optional.empty();
    }
  }

  /// A wall time, or a day for its first minute.
  Optional<LocalDateTime> wallTime(String key) {
    return read(
        key,
        text -> {
          var wall =
              text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
          return require(wall.getYear() >= FIRST_YEAR && wall.getYear() < LAST_YEAR, wall);
        },
        "a wall time such as 2026-12-24T08:00, or a day such as 2026-12-24");
  }

  void fault(String key, String got, String expected) {
    faults.add(new Fault(origin(key), key, got, expected));
  }

  /// The line of a key, else of the first key of the item that lacks it.
  private String origin(String key) {
    var written = given.get(key);
    if (written != null) {
      return written.origin();
    }
    var item = key.contains(".") ? key.substring(0, key.lastIndexOf('.') + 1) : key + "[";
    return given.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(item))
        .findFirst()
        .map(entry -> entry.getValue().origin())
        .orElse(file);
  }

  private static String quoted(String text) {
    if (PRIVATE.matcher(text).find()) {
      return "something else";
    }
    return "\"" + (text.length() > QUOTED_MAX ? text.substring(0, QUOTED_MAX) : text) + "\"";
  }

  static <T> T require(boolean holds, T value) {
    if (!holds) {
      throw new IllegalArgumentException("not as expected");
    }
    return value;
  }
}
