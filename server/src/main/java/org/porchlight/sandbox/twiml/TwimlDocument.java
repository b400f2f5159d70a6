package org.porchlight.sandbox.twiml;

import java.util.List;

/// A readable TwiML document.
///
/// @param url where it came from; relative addresses in it resolve against this
/// @param method how it was fetched, `GET` or `POST`
/// @param warnings what was unknown in it and skipped
public record TwimlDocument(
    String url, String method, List<TwimlNode> verbs, List<String> warnings) {
  public TwimlDocument {
    verbs = List.copyOf(verbs);
    warnings = List.copyOf(warnings);
  }
}
