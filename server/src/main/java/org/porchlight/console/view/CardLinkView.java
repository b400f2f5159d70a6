package org.porchlight.console.view;

import java.util.List;

/// The form for a link to the card for responders, or the link that was made.
///
/// @param mayMake false while nobody chose whom it is about
/// @param kinds of recipients
/// @param made empty before; its address, code and end are shown once
public record CardLinkView(
    String incident, boolean mayMake, List<String> kinds, List<Made> made, boolean closed) {
  public CardLinkView {
    kinds = List.copyOf(kinds);
    made = List.copyOf(made);
  }

  /// @param code to be spoken, never written
  public record Made(String link, String address, String code, String until) {}
}
