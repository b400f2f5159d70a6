package org.porchlight.console.view;

/// One thing that can be tapped.
///
/// @param value what the form sends
/// @param detail what helps to choose; may be empty
/// @param suggested whether the line suggests it; never chosen by itself
public record Choice(String value, String label, String detail, boolean suggested) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "", false);
  }
}
