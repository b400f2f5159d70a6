package org.porchlight.plan.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/// Reads the bytes of a file into its parts; notes a fault instead of throwing.
final class YamlText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlText() {}

  /// The file's one document, empty when a fault was noted.
  static Optional<YamlNode> read(byte[] bytes, Faults faults) {
    if (bytes.length > YamlLimits.FILE_BYTES_MAX) {
      faults.add(1, "", bytes.length + " bytes", "at most " + YamlLimits.FILE_BYTES_MAX + " bytes");
      return Optional.empty();
    }
    return decode(bytes, faults).flatMap(text -> parts(text, faults));
  }

  private static Optional<String> decode(byte[] bytes, Faults faults) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var buffer = ByteBuffer.wrap(bytes);
    try {
      var text = decoder.decode(buffer).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      var line = 1;
      for (var index = 0; index < buffer.position(); index++) {
        line += bytes[index] == '\n' ? 1 : 0;
      }
      faults.add(line, "", "bytes that are not UTF-8", "a text file in UTF-8");
      return Optional.empty();
    }
  }

  private static Optional<YamlNode> parts(String text, Faults faults) {
    var options = new LoaderOptions();
    options.setCodePointLimit(YamlLimits.FILE_BYTES_MAX);
    try {
      var events = new Yaml(options).parse(new StringReader(text)).iterator();
      return new YamlParts(events, faults).document();
    } catch (ReaderException strange) {
      var before = text.substring(0, Math.min(text.length(), strange.getPosition()));
      var line = 1 + (int) before.chars().filter(character -> character == '\n').count();
      faults.add(line, "", "a character YAML does not allow", "printable text");
    } catch (MarkedYAMLException broken) {
      note(broken, text, faults);
    } catch (YAMLException broken) {
      faults.add(1, "", "what YAML cannot read", "key: value, or - item");
    }
    return Optional.empty();
  }

  /// What YAML says is not what an author would, so the common mistakes have words of their own.
  private static void note(MarkedYAMLException broken, String text, Faults faults) {
    var problem = Objects.requireNonNullElse(broken.getProblem(), "").strip();
    var context = Objects.requireNonNullElse(broken.getContext(), "");
    var at = line(broken.getProblemMark());
    if (problem.startsWith("mapping values are not allowed")) {
      faults.add(at, "", "a colon inside words", "words with a colon in quotes");
    } else if (problem.contains("TAB") || beginsWithTab(text, at)) {
      faults.add(at, "", "a tab", "blanks, for YAML takes no tabs at the beginning of a line");
    } else if (context.contains("quoted scalar")) {
      var opened = line(broken.getContextMark());
      faults.add(opened, "", "a quote that is never closed", "a quote at the end of the words");
    } else if (context.contains("flow")) {
      var opened = line(broken.getContextMark());
      faults.add(
          opened, "", "a list or {...} that is not closed", "a comma, quote, ] or } by line " + at);
    } else if (problem.contains("<block end>") || problem.startsWith("could not find expected")) {
      faults.add(at, "", "a line that begins too far left or right", "a key or item in its column");
    } else {
      faults.add(at, "", "what YAML cannot read (" + problem + ")", "key: value, or - item");
    }
  }

  private static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static boolean beginsWithTab(String text, int line) {
    return text.lines().skip(line - 1L).findFirst().filter(of -> of.startsWith("\t")).isPresent();
  }
}
