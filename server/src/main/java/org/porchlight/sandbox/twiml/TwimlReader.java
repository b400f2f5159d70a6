package org.porchlight.sandbox.twiml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads TwiML; unknown attributes and verbs are skipped with a warning, as the carrier does.
public final class TwimlReader {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  public TwimlReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /// Reads `xml`, fetched from `url` by `method`.
  ///
  /// @throws UnreadableTwiml if it is no XML or its root is not `Response`
  public TwimlDocument read(String url, String method, String xml) throws UnreadableTwiml {
    List<String> warnings = new ArrayList<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw new UnreadableTwiml("a DOCTYPE is not allowed");
        }
      }
      if (!reader.getLocalName().equals("Response")) {
        throw new UnreadableTwiml("root is " + reader.getLocalName() + " (expected: Response)");
      }
      TwimlNode root = element(reader, warnings);
      while (reader.hasNext()) {
        reader.next();
      }
      return new TwimlDocument(url, method, root.children(), warnings);
    } catch (XMLStreamException malformed) {
      throw new UnreadableTwiml(String.valueOf(malformed.getMessage()));
    }
  }

  private TwimlNode element(XMLStreamReader reader, List<String> warnings)
      throws XMLStreamException {
    String name = reader.getLocalName();
    Map<String, String> attributes = attributes(reader, name, warnings);
    StringBuilder text = new StringBuilder();
    List<TwimlNode> children = new ArrayList<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      } else if (reader.isStartElement()) {
        String childName = reader.getLocalName();
        if (TwimlGrammar.speaks(name)) {
          text.append(spoken(reader));
        } else if (TwimlGrammar.allows(name, childName)) {
          children.add(element(reader, warnings));
        } else {
          warnings.add("<" + childName + "> in <" + name + "> is unknown and was skipped");
          spoken(reader);
        }
      }
    }
    return new TwimlNode(
        name, attributes, text.toString().strip().replaceAll("[ \\t\\r\\n]+", " "), children);
  }

  private static Map<String, String> attributes(
      XMLStreamReader reader, String element, List<String> warnings) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (TwimlGrammar.knows(element, attribute)) {
        attributes.put(attribute, reader.getAttributeValue(i));
      } else {
        warnings.add("attribute " + attribute + " of <" + element + "> is unknown");
      }
    }
    return attributes;
  }

  /// Reads to the end of the present element and returns only its words.
  private static String spoken(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            words.append(reader.getText());
        default -> {}
      }
    }
    return words.toString();
  }
}
