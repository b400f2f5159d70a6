package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Hands out settings by key and type, and collects every fault on the way.
///
/// A key is known because it is asked for here; [#finish()] then finds those nobody asked for. A
/// value that cannot be used gives the default and a fault, so that all faults are seen at once.
final class SettingKeys {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  private final Map<String, Given> given;
  private final Map<String, String> retired;
  private final Secrets secrets;
  private final List<Fault> faults;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> inlineSecrets = new TreeSet<>();
  private final Map<String, InForce> inForce = new TreeMap<>();

  /// @param retired keys that are gone, each with what to write instead
  SettingKeys(
      Map<String, Given> given, Map<String, String> retired, Secrets secrets, List<Fault> faults) {
    this.given = given;
    this.retired = retired;
    this.secrets = secrets;
    this.faults = faults;
  }

  /// The value of `key` as `read` makes it; `read` throws on text that is not `expected`.
  <T extends @Nullable Object> T value(
      String key, T unset, String expected, Function<String, T> read) {
    known.add(key);
    var written = given.get(key);
    if (written == null || written.text().isEmpty()) {
      inForce.put(key, InForce.of(key, unset, null));
      return unset;
    }
    try {
      var value = read.apply(written.text());
      inForce.put(key, InForce.of(key, value, written));
      return value;
    } catch (IllegalArgumentException | DateTimeException unusable) {
      faults.add(new Fault(written.origin(), key, '"' + written.text() + '"', expected));
      return unset;
    }
  }

  String text(String key, String unset, String shape, String expected) {
    return value(key, unset, expected, text -> require(text.matches(shape), text));
  }

  Duration duration(String key, Duration unset) {
    return value(
        key,
        unset,
        "a time from 100ms to 30d, such as 20s, 5m or 24h",
        text -> TimeText.read(text, TimeText.LONGEST));
  }

  List<Duration> durations(String key, List<Duration> unset, Duration longest) {
    return list(
        key, unset, "times up to " + longest.toDays() + "d", text -> TimeText.read(text, longest));
  }

  /// Settings that are good each for itself, and not together.
  void fault(String key, String got, String expected) {
    faults.add(new Fault("settings", key, got, expected));
  }

  int port(String key, int unset) {
    return value(
        key,
        unset,
        "a port from 1 to 65535",
        text -> {
          var port = Integer.parseInt(require(WHOLE.matcher(text).matches(), text));
          return require(port >= 1 && port <= 65_535, port);
        });
  }

  double decimal(String key, double unset, double least, double most) {
    return value(
        key,
        unset,
        "a number from " + least + " to " + most,
        text -> {
          require(DECIMAL.matcher(text).matches(), text);
          var number = Double.parseDouble(text);
          return require(number >= least && number <= most, number);
        });
  }

  Mode mode(String key, Mode unset) {
    return value(
        key,
        unset,
        "demo or live",
        text -> {
          require(text.equals(text.toLowerCase(Locale.ROOT)), text);
          return Mode.valueOf(text.toUpperCase(Locale.ROOT));
        });
  }

  ZoneId zone(String key, ZoneId unset) {
    return value(key, unset, "a time zone such as America/New_York", ZoneId::of);
  }

  PhoneNumber phone(String key, PhoneNumber unset) {
    return value(key, unset, "a number such as +12025550103", PhoneNumber::new);
  }

  Path path(String key, Path unset) {
    return value(key, unset, "the path of a file or folder", Path::of);
  }

  /// An address without a slash at its end, so that paths can be put behind it.
  URI address(String key, URI unset) {
    return value(
        key,
        unset,
        "an address such as https://line.example.org",
        text -> {
          var address = URI.create(text);
          var scheme = address.getScheme();
          require("http".equals(scheme) || "https".equals(scheme), text);
          require(address.getHost() != null && !text.endsWith("/"), text);
          return require(address.getQuery() == null && address.getFragment() == null, address);
        });
  }

  List<Language> languages(String key, List<Language> unset) {
    return list(key, unset, "languages such as [en, es]", text -> Language.of(text).orElseThrow());
  }

  /// Secrets as they are, or by name (`secret://name`), which is how a live line has to have them.
  List<String> secrets(String key, List<String> unset) {
    known.add(key);
    var written = written(key);
    inForce.put(key, InForce.hidden(key, written));
    if (written.isEmpty()) {
      if (!unset.isEmpty()) {
        inlineSecrets.add(key);
      }
      return unset;
    }
    var values = new ArrayList<String>();
    for (var one : written) {
      if (!one.text().startsWith(Secrets.PREFIX)) {
        inlineSecrets.add(key);
        values.add(one.text());
      } else {
        secrets.read(one, key, faults).ifPresent(values::add);
      }
    }
    return values.isEmpty() ? unset : values;
  }

  /// The names that stand under `key`, each with settings of its own, in the order of the alphabet.
  Set<String> names(String key) {
    known.add(key);
    if (!written(key).isEmpty()) {
      fault(key, "a single value", "names, each with its settings");
    }
    var names =
        given.keySet().stream()
            .filter(path -> path.startsWith(key + "."))
            .map(path -> path.substring(key.length() + 1).split("[.\\[]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    inForce.put(key, InForce.of(key, List.copyOf(names), null));
    return names;
  }

  <T> List<T> list(String key, List<T> unset, String expected, Function<String, T> read) {
    known.add(key);
    var values = new ArrayList<T>();
    for (var one : written(key)) {
      try {
        values.add(read.apply(one.text()));
      } catch (RuntimeException unusable) {
        faults.add(new Fault(one.origin(), key, '"' + one.text() + '"', expected));
      }
    }
    var value = values.isEmpty() ? unset : List.copyOf(values);
    inForce.put(key, InForce.of(key, value, values.isEmpty() ? null : written(key).getFirst()));
    return value;
  }

  // A list is written as YAML items, or, on the command line, with commas between.
  private List<Given> written(String key) {
    var values = new ArrayList<Given>();
    var whole = given.get(key);
    if (whole != null) {
      for (var part : whole.text().split(",", -1)) {
        values.add(new Given(part.strip(), whole.origin()));
      }
      values.removeIf(one -> one.text().isEmpty());
      return values;
    }
    for (var item = given.get(key + "[0]"); item != null; ) {
      values.add(item);
      item = given.get(key + "[" + values.size() + "]");
    }
    return values;
  }

  /// Every key that was asked for.
  Set<String> known() {
    return known;
  }

  /// Every key that was asked for, as it counts.
  List<InForce> inForce() {
    return List.copyOf(inForce.values());
  }

  /// Keys of secrets that stand in the open or are the demo's.
  Set<String> inlineSecrets() {
    return inlineSecrets;
  }

  /// Adds a fault for each key that is retired or unknown. To be called when all were asked for.
  void finish() {
    faults.addAll(UnknownKeys.faults(given, known, retired));
  }

  private static <T> T require(boolean holds, T value) {
    if (!holds) {
      throw new IllegalArgumentException("not as expected");
    }
    return value;
  }
}
