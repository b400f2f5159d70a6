package org.porchlight.console.view;

import org.jspecify.annotations.Nullable;

/// What surrounds every page.
///
/// @param csrf goes back with every form
/// @param key makes a form's second sending change nothing
/// @param staff name of whoever is signed in; empty before that
/// @param live where changes of this page are told; empty for a page that stands still
/// @param idleSeconds without a tap for so long, the page locks itself; 0 for never
/// @param notice what came of the last tap, when it needs saying; null else
public record Frame(
    Speech say,
    String title,
    String csrf,
    String key,
    String staff,
    String live,
    long idleSeconds,
    @Nullable Notice notice) {
  public boolean signedIn() {
    return !staff.isEmpty();
  }

  public String languageCode() {
    return say.language().code();
  }

  /// The code of the language this page could be read in instead.
  public String otherLanguage() {
    return languageCode().equals("es") ? "en" : "es";
  }

  /// The same page with something to say above it.
  public Frame with(@Nullable Notice notice) {
    return new Frame(say, title, csrf, key, staff, live, idleSeconds, notice);
  }
}
