package org.porchlight.incident;

/// Names one errand for good: the version of the event that asked for it, and which one of it.
public record ErrandId(long version, int index) {
  public static ErrandId parse(String text) {
    int dot = text.indexOf('.');
    return new ErrandId(
        Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return version + "." + index;
  }
}
