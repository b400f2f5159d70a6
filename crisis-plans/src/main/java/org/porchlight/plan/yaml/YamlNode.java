package org.porchlight.plan.yaml;

import java.util.List;

/// A part of a YAML file, with the line it begins on, and every scalar as the text it is.
sealed interface YamlNode {
  /// The line this part begins on, from 1.
  int line();

  /// What an author would call this part.
  String called();

  /// Text, quoted or not.
  record Words(String text, boolean quoted, int line) implements YamlNode {
    /// Whether it says nothing: `null`, `~` or empty, and not quoted.
    boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String called() {
      return isNothing() ? "nothing" : Faults.quote(text);
    }
  }

  /// A list.
  record Items(List<YamlNode> items, int line) implements YamlNode {
    @Override
    public String called() {
      return "a list of " + items.size();
    }
  }

  /// Keys with values, in file order, each key once.
  record Keys(List<Entry> entries, int line) implements YamlNode {
    @Override
    public String called() {
      return "keys with values";
    }
  }

  /// One key and its value.
  record Entry(String key, int line, YamlNode value) {}
}
