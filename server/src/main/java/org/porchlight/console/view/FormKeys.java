package org.porchlight.console.view;

/// The one-time keys of a page's forms. Each form has its own: sent twice it changes nothing twice,
/// and two forms of one page are two taps, also when the first is still on its way.
public final class FormKeys {
  private final String page;
  private int given;

  /// @param page unguessable, and of no other page
  public FormKeys(String page) {
    this.page = page;
  }

  /// Of a page whose forms change nothing.
  public static FormKeys none() {
    return new FormKeys("");
  }

  public String next() {
    given++;
    return page + "." + given;
  }
}
