package org.porchlight.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keys that somebody wrote and nobody asks for.
final class UnknownKeys {
  private UnknownKeys() {}

  /// A fault for each key that is retired or unknown.
  static List<Fault> faults(
      Map<String, Given> given, Set<String> known, Map<String, String> retired) {
    var strangers = new LinkedHashMap<>(given);
    strangers.keySet().removeIf(path -> known.contains(path.replaceFirst("\\[[0-9]+]$", "")));
    var faults = new ArrayList<Fault>();
    strangers.forEach((path, written) -> {
      var instead = retired.get(path);
      faults.add(
          instead == null
              ? new Fault(written.origin(), path, "an unknown key", nearest(path, known))
              : new Fault(written.origin(), path, "a retired key", instead));
    });
    return faults;
  }

  private static String nearest(String path, Set<String> known) {
    var end = path.substring(path.lastIndexOf('.') + 1);
    return known.stream()
        .filter(key -> key.endsWith("." + end) || key.startsWith(path))
        .findFirst()
        .map(key -> "one of the keys of config/porchlight.yaml, perhaps " + key)
        .orElse("one of the keys of config/porchlight.yaml");
  }
}
