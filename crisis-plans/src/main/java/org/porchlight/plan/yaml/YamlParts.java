package org.porchlight.plan.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.yaml.YamlNode.Entry;
import org.porchlight.plan.yaml.YamlNode.Items;
import org.porchlight.plan.yaml.YamlNode.Keys;
import org.porchlight.plan.yaml.YamlNode.Words;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/// Builds the parts of one document from YAML events, within limits and without aliases.
///
/// Anchors, aliases and tags are refused: a plan says what it means where it means it.
final class YamlParts {
  private final Iterator<Event> events;
  private final Faults faults;
  private int nodes;

  YamlParts(Iterator<Event> events, Faults faults) {
    this.events = events;
    this.faults = faults;
  }

  /// Ends the reading at once, after its fault was noted.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("the fault is noted", null, false, false);
    }
  }

  Optional<YamlNode> document() {
    try {
      var root = (YamlNode) null;
      for (var event = events.next(); !(event instanceof StreamEndEvent); event = events.next()) {
        if (event instanceof DocumentStartEvent) {
          if (root != null) {
            throw refused(event, "a second document", "one document in a file");
          }
          root = node(events.next(), 1);
        }
      }
      if (root == null) {
        faults.add(1, "", "an empty file", "schema: crisis-plan/1 or schema: family/1");
      }
      return Optional.ofNullable(root);
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private YamlNode node(Event event, int depth) {
    if (depth > YamlLimits.DEPTH_MAX) {
      throw refused(event, "more than " + YamlLimits.DEPTH_MAX + " levels", "fewer");
    }
    nodes++;
    if (nodes > YamlLimits.NODES_MAX) {
      throw refused(event, "more than " + YamlLimits.NODES_MAX + " values", "fewer");
    }
    if (event instanceof AliasEvent || (event instanceof NodeEvent at && at.getAnchor() != null)) {
      throw refused(event, "an anchor or alias", "the value itself, written out");
    }
    return switch (event) {
      case ScalarEvent scalar -> words(scalar);
      case SequenceStartEvent start -> items(start, depth);
      case MappingStartEvent start -> keys(start, depth);
      default -> throw refused(event, "broken YAML", "a value");
    };
  }

  private Words words(ScalarEvent event) {
    refuseTag(event, event.getTag());
    var text = event.getValue();
    if (text.length() > YamlLimits.TEXT_CHARACTERS_MAX) {
      faults.add(
          line(event),
          "",
          text.length() + " characters",
          "at most " + YamlLimits.TEXT_CHARACTERS_MAX + " characters");
      text = "";
    }
    return new Words(text, event.getScalarStyle() != ScalarStyle.PLAIN, line(event));
  }

  private Items items(SequenceStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    var items = new ArrayList<YamlNode>();
    for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new Items(items, line(start));
  }

  private Keys keys(MappingStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    var entries = new ArrayList<Entry>();
    var lines = new HashMap<String, Integer>();
    for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      var key = node(event, depth + 1);
      var value = node(events.next(), depth + 1);
      if (!(key instanceof Words(var name, _, var line)) || name.isBlank()) {
        faults.add(key.line(), "", key.called() + " as a key", "a word as a key");
        continue;
      }
      var earlier = lines.putIfAbsent(name, line);
      if (earlier != null) {
        faults.add(line, name, "the key twice", "it once; it is also on line " + earlier);
        continue;
      }
      entries.add(new Entry(name, line, value));
    }
    return new Keys(entries, line(start));
  }

  private void refuseTag(Event event, @Nullable String tag) {
    if (tag != null) {
      throw refused(event, "the tag " + Faults.quote(tag), "a value without a tag");
    }
  }

  private Refused refused(Event event, String got, String expected) {
    faults.add(line(event), "", got, expected);
    return new Refused();
  }

  private static int line(Event event) {
    var mark = event.getStartMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }
}
