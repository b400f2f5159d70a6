package org.porchlight.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a YAML file flat: every value by its dotted path, with the line it stands on.
///
/// `staff: [{id: S1}]` gives `staff[0].id`. An empty list or a key without a value gives the path
/// itself with an empty text.
final class YamlValues {
  private static final long FILE_BYTES_MAX = 512L * 1024;
  private static final int DEPTH_MAX = 12;

  private final Map<String, Given> values = new LinkedHashMap<>();
  private final JsonParser parser;
  private final String file;
  private final List<Fault> faults;

  private YamlValues(JsonParser parser, String file, List<Fault> faults) {
    this.parser = parser;
    this.file = file;
    this.faults = faults;
  }

  /// The values of `file`; what cannot be read is added to `faults`, and the rest is still given.
  static Map<String, Given> read(Path file, List<Fault> faults) {
    try {
      var size = Files.size(file);
      if (size > FILE_BYTES_MAX) {
        faults.add(new Fault(file.toString(), "", size + " bytes", "at most " + FILE_BYTES_MAX));
        return Map.of();
      }
      return parse(Files.readString(file), file.toString(), faults);
    } catch (IOException unreadable) {
      faults.add(
          new Fault(file.toString(), "", unreadable.getClass().getSimpleName(), "a readable file"));
      return Map.of();
    }
  }

  /// The values of `text`; `file` is the name that faults carry.
  static Map<String, Given> parse(String text, String file, List<Fault> faults) {
    try (var parser = new YAMLFactory().createParser(text)) {
      var reader = new YamlValues(parser, file, faults);
      reader.document();
      return reader.values;
    } catch (JsonProcessingException broken) {
      faults.add(
          new Fault(at(file, broken.getLocation()), "", "no YAML", "YAML of two-space steps"));
      return Map.of();
    } catch (IOException impossible) {
      throw new IllegalStateException("reading text from memory", impossible);
    }
  }

  private void document() throws IOException {
    var first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      faults.add(new Fault(here(), "", "a single value or a list", "keys and values"));
      return;
    }
    object("", 1);
  }

  private void object(String path, int depth) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      value(path.isEmpty() ? name : path + "." + name, depth);
    }
  }

  private void array(String path, int depth) throws IOException {
    var origin = here();
    var index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(path + "[" + index + "]", depth);
      index++;
    }
    if (index == 0) {
      put(path, new Given("", origin));
    }
  }

  private void value(String path, int depth) throws IOException {
    var token = parser.currentToken();
    if (depth > DEPTH_MAX && token.isStructStart()) {
      faults.add(new Fault(here(), path, "deeper nesting", "at most " + DEPTH_MAX + " levels"));
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      object(path, depth + 1);
    } else if (token == JsonToken.START_ARRAY) {
      array(path, depth + 1);
    } else {
      put(path, new Given(token == JsonToken.VALUE_NULL ? "" : parser.getText(), here()));
    }
  }

  private void put(String path, Given given) {
    var earlier = values.putIfAbsent(path, given);
    if (earlier != null) {
      faults.add(
          new Fault(given.origin(), path, "this key again", "it once; first " + earlier.origin()));
    }
  }

  private String here() {
    return at(file, parser.currentTokenLocation());
  }

  private static String at(String file, @Nullable JsonLocation location) {
    return location == null ? file : file + ":" + location.getLineNr();
  }
}
