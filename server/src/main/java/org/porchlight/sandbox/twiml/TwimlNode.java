package org.porchlight.sandbox.twiml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One element of a TwiML document.
///
/// @param text all character data inside it, white space folded, markup within dropped
public record TwimlNode(
    String name, Map<String, String> attributes, String text, List<TwimlNode> children) {
  public TwimlNode {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// Returns an attribute; empty text if the document does not set it.
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public String attribute(String attribute, String usual) {
    return attributes.getOrDefault(attribute, usual);
  }

  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /// Reads `true` or `false`; anything else means `usual`.
  public boolean flag(String attribute, boolean usual) {
    return switch (attribute(attribute)) {
      case "true" -> true;
      case "false" -> false;
      default -> usual;
    };
  }

  /// Reads a whole number; anything else means `usual`.
  public int number(String attribute, int usual) {
    String value = attribute(attribute);
    return value.matches("-?[0-9]{1,9}") ? Integer.parseInt(value) : usual;
  }

  public Optional<TwimlNode> child(String childName) {
    return children.stream().filter(child -> child.name().equals(childName)).findFirst();
  }
}
