package org.porchlight.plan.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.yaml.YamlNode.Items;
import org.porchlight.plan.yaml.YamlNode.Keys;
import org.porchlight.plan.yaml.YamlNode.Words;

/// The text of a plan that need not be whole, as maps, lists and words, and back.
public final class PlanText {
  private PlanText() {}

  /// What the text says, whatever it is worth as a plan; empty when it is no YAML of keys.
  public static Optional<Map<String, Object>> form(String text) {
    return root(text).filter(Keys.class::isInstance).map(keys -> map((Keys) keys));
  }

  /// Writes such a form; reading it gives an equal one.
  public static String write(Map<String, Object> form) {
    return PlanYaml.written("crisis-plan-1", form);
  }

  /// The line of a path, or of the nearest part around it, from 1.
  public static int line(String text, String path) {
    return root(text).map(root -> new Lines(root).of(path)).orElse(1);
  }

  private static Optional<YamlNode> root(String text) {
    return YamlText.read(text.getBytes(StandardCharsets.UTF_8), new Faults(""));
  }

  private static Map<String, Object> map(Keys keys) {
    var map = new LinkedHashMap<String, Object>();
    for (var entry : keys.entries()) {
      var value = value(entry.value());
      if (value != null) {
        map.put(entry.key(), value);
      }
    }
    return map;
  }

  private static @Nullable Object value(YamlNode node) {
    return switch (node) {
      case Keys keys -> map(keys);
      case Items(var items, _) -> {
        var list = new ArrayList<Object>();
        for (var item : items) {
          var value = value(item);
          list.add(value == null ? "" : value);
        }
        yield list;
      }
      case Words words -> words.isNothing() ? null : word(words);
    };
  }

  /// A number or truth that was written plainly is written plainly again.
  private static Object word(Words words) {
    var text = words.text();
    if (words.quoted()) {
      return text;
    }
    if (text.matches("0|[1-9][0-9]{0,5}")) {
      return Integer.valueOf(text);
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }
}
