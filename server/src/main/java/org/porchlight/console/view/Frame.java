package org.porchlight.console.view;

import org.jspecify.annotations.Nullable;

/// What surrounds every page.
///
/// @param csrf goes back with every form
/// @param keys make a form's second sending change nothing
/// @param staff name of whoever is signed in; empty before that
/// @param live where changes of this page are told; empty for a page that stands still
/// @param idle what it does when nobody taps it
/// @param page such as `sign-in`, where no person's words stand; empty for every other page
/// @param keep whether this device keeps what the page says for a time without a connection: `yes`,
///   `no`, or empty for a page that nobody keeps
/// @param notice what came of the last tap, when it needs saying; null else
public record Frame(
    Speech say,
    String title,
    String csrf,
    FormKeys keys,
    String staff,
    String live,
    Idle idle,
    String page,
    String keep,
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
    return new Frame(say, title, csrf, keys, staff, live, idle, page, keep, notice);
  }

  /// The same page, kept or not.
  public Frame kept(boolean yes) {
    String said = yes ? "yes" : "no";
    return new Frame(say, title, csrf, keys, staff, live, idle, page, said, notice);
  }
}
