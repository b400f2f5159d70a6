package org.porchlight.plan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.plan.Language;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.yaml.YamlNode.Entry;
import org.porchlight.plan.yaml.YamlNode.Items;
import org.porchlight.plan.yaml.YamlNode.Keys;
import org.porchlight.plan.yaml.YamlNode.Words;

/// Keys with values at one place of a file, read one key at a time.
///
/// A fault is noted and a stand-in returned, so that one reading finds every fault. The keys asked
/// for are the keys known: [#end()] notes every other one.
final class Section {
  private static final String WORDS = "words per language such as {en: ..., es: ...}";

  private final Faults faults;
  private final String path;
  private final int line;
  private final List<Entry> entries;
  private final Set<String> known = new LinkedHashSet<>();

  Section(Faults faults, String path, YamlNode node) {
    this.path = path;
    this.line = node.line();
    if (node instanceof Keys(var entries, _)) {
      this.faults = faults;
      this.entries = entries;
    } else {
      faults.add(line, path, node.called(), "keys with values");
      // One fault says it all; that every key is missing too would only hide it.
      this.faults = new Faults("");
      this.entries = List.of();
    }
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /// What is written under `key`; empty when it is absent or says nothing.
  Optional<YamlNode> find(String key) {
    known.add(key);
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .filter(value -> !(value instanceof Words words && words.isNothing()))
        .findFirst();
  }

  <T> T required(String key, Shape<T> shape) {
    return optional(key, shape).orElseGet(() -> missing(key, shape.expected(), shape.standIn()));
  }

  <T> Optional<T> optional(String key, Shape<T> shape) {
    return find(key).map(node -> read(path(key), node, shape));
  }

  /// Text that may be left out, which is the same as empty.
  String text(String key) {
    return optional(key, Shape.TEXT).orElse("");
  }

  boolean truth(String key, boolean otherwise) {
    return optional(key, Shape.TRUTH).orElse(otherwise);
  }

  <T> List<T> list(String key, Shape<T> shape) {
    return items(key).stream().map(item -> read(item.path(), item.node(), shape)).toList();
  }

  /// A list that may be written as the one thing in it.
  <T> List<T> oneOrMore(String key, Shape<T> shape) {
    return find(key).orElse(null) instanceof Words words
        ? List.of(read(path(key), words, shape))
        : list(key, shape);
  }

  /// One item of a list that may be in words or have keys.
  sealed interface Item {}

  /// An item in words.
  record Plain(String words) implements Item {}

  /// An item with keys.
  record Keyed(Section section) implements Item {}

  /// A list whose items may be in words or have keys.
  List<Item> wordsOrSections(String key) {
    return items(key).stream()
        .<Item>map(item ->
            item.node() instanceof Keys
                ? new Keyed(new Section(faults, item.path(), item.node()))
                : new Plain(read(item.path(), item.node(), Shape.TEXT)))
        .toList();
  }

  List<Section> sections(String key) {
    return items(key).stream().map(item -> new Section(faults, item.path(), item.node())).toList();
  }

  Optional<Section> section(String key) {
    return find(key).map(node -> new Section(faults, path(key), node));
  }

  Section requiredSection(String key) {
    return section(key)
        .orElseGet(() ->
            missing(
                key,
                "keys with values",
                new Section(new Faults(""), path(key), new Keys(List.of(), line))));
  }

  /// Words per language; empty when absent.
  LocalText localText(String key) {
    var node = find(key).orElse(null);
    if (node == null) {
      return LocalText.NONE;
    }
    if (!(node instanceof Keys)) {
      faults.add(node.line(), path(key), node.called(), WORDS);
      return LocalText.NONE;
    }
    var section = new Section(faults, path(key), node);
    var words = new LinkedHashMap<Language, String>();
    for (var language : Language.values()) {
      section.optional(language.code(), Shape.TEXT).ifPresent(text -> words.put(language, text));
    }
    section.end();
    return new LocalText(words);
  }

  LocalText requiredLocalText(String key) {
    var text = localText(key);
    var wrong = find(key).filter(node -> !(node instanceof Keys(var words, _) && words.isEmpty()));
    return text.isEmpty() && wrong.isEmpty() ? missing(key, WORDS, text) : text;
  }

  /// Every key as a section of its own, in file order.
  Map<String, Section> named() {
    var named = new LinkedHashMap<String, Section>();
    for (var entry : entries) {
      known.add(entry.key());
      named.put(entry.key(), new Section(faults, path(entry.key()), entry.value()));
    }
    return named;
  }

  /// Every key with its words, in file order; absent is empty.
  Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    for (var entry : entries) {
      known.add(entry.key());
      words.put(entry.key(), read(path(entry.key()), entry.value(), Shape.TEXT));
    }
    return words;
  }

  /// Notes a fault of the section as a whole, or of one of its keys.
  void fault(String key, String got, String expected) {
    var at = entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::line).findFirst();
    faults.add(at.orElse(line), key.isEmpty() ? path : path(key), got, expected);
  }

  /// Notes every key that nobody asked for, with the nearest one that is known.
  void end() {
    for (var entry : entries) {
      if (!known.contains(entry.key())) {
        faults.add(entry.line(), path(entry.key()), "an unknown key", keyMeant(entry.key()));
      }
    }
  }

  private String keyMeant(String key) {
    return NearestWord.to(key, known)
        .map(word -> "the key " + word + "?")
        .orElse("one of the keys " + String.join(" ", known));
  }

  private <T> T missing(String key, String expected, T standIn) {
    faults.add(line, path(key), "nothing", expected);
    return standIn;
  }

  private <T> T read(String at, YamlNode node, Shape<T> shape) {
    if (node instanceof Words(var text, _, _)) {
      var value = shape.read().apply(text);
      if (value.isPresent()) {
        return value.get();
      }
    }
    var got = shape.secret() ? "something else (hidden)" : node.called();
    faults.add(node.line(), at, got, shape.expected());
    return shape.standIn();
  }

  private record Located(String path, YamlNode node) {}

  private List<Located> items(String key) {
    var node = find(key).orElse(null);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Items(var nodes, _))) {
      faults.add(node.line(), path(key), node.called(), "a list");
      return List.of();
    }
    if (nodes.size() > YamlLimits.ITEMS_MAX) {
      faults.add(
          node.line(), path(key), node.called(), "a list of at most " + YamlLimits.ITEMS_MAX);
      return List.of();
    }
    var items = new ArrayList<Located>();
    for (var index = 0; index < nodes.size(); index++) {
      items.add(new Located(path(key) + "[" + index + "]", nodes.get(index)));
    }
    return items;
  }
}
