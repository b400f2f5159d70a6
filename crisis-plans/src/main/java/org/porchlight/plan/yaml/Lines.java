package org.porchlight.plan.yaml;

import java.util.HashMap;
import java.util.Map;
import org.porchlight.plan.yaml.YamlNode.Items;
import org.porchlight.plan.yaml.YamlNode.Keys;
import org.porchlight.plan.yaml.YamlNode.Words;

/// The line of every path of a file.
final class Lines {
  private final Map<String, Integer> lines = new HashMap<>();

  Lines(YamlNode root) {
    add("", root);
  }

  /// The line of this path, or of the nearest part around it that the file has.
  int of(String path) {
    for (var at = path; !at.isEmpty(); at = around(at)) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private void add(String path, YamlNode node) {
    lines.put(path, node.line());
    switch (node) {
      case Words _ -> {}
      case Items(var items, _) -> {
        for (var index = 0; index < items.size(); index++) {
          add(path + "[" + index + "]", items.get(index));
        }
      }
      case Keys(var entries, _) -> {
        for (var entry : entries) {
          var key = path.isEmpty() ? entry.key() : path + "." + entry.key();
          add(key, entry.value());
          lines.put(key, entry.line());
        }
      }
    }
  }
}
