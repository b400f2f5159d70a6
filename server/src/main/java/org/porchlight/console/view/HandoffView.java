package org.porchlight.console.view;

import java.util.List;

/// What is handed on, to be read aloud in half a minute, and what it was made of.
///
/// @param aloud at most 75 words
/// @param withheld what of it the reader may not read, a sentence each
/// @param parts each under its heading, whole
public record HandoffView(
    String incident, Standing standing, List<String> withheld, String aloud, List<Part> parts) {
  public HandoffView {
    withheld = List.copyOf(withheld);
    parts = List.copyOf(parts);
  }

  /// Items under one heading.
  public record Part(String title, List<String> items) {
    public Part {
      items = List.copyOf(items);
    }
  }
}
