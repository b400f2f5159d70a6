package org.porchlight.plan.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
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
      var mark = broken.getProblemMark();
      var problem = broken.getProblem();
      faults.add(
          mark == null ? 1 : mark.getLine() + 1,
          "",
          problem == null ? "broken YAML" : "broken YAML (" + problem.strip() + ")",
          "YAML");
    } catch (YAMLException broken) {
      faults.add(1, "", "broken YAML", "YAML");
    }
    return Optional.empty();
  }
}
