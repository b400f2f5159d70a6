package org.porchlight.sandbox.voice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.sandbox.twiml.TwimlNode;

/// The nouns of a `Dial` that ring somebody, and where each rings.
final class Dialled {
  private static final Set<String> RUNG = Set.of("Number", "Client", "Sip");

  private Dialled() {}

  /// Who a `Dial` rings; a number may stand in it without a noun.
  static List<TwimlNode> by(TwimlNode dial) {
    List<TwimlNode> numbers =
        dial.children().stream().filter(child -> RUNG.contains(child.name())).toList();
    if (numbers.isEmpty() && dial.children().isEmpty() && !dial.text().isEmpty()) {
      return List.of(new TwimlNode("Number", Map.of(), dial.text(), List.of()));
    }
    return numbers;
  }

  /// A number as digits, a program as `client:name`, anything else as it is written.
  static String address(TwimlNode one) {
    return switch (one.name()) {
      case "Client" ->
          "client:" + one.child("Identity").map(TwimlNode::text).orElse(one.text()).strip();
      case "Sip" -> one.text();
      default -> one.text().replaceAll("[ ()-]", "");
    };
  }
}
