package org.porchlight.incident;

import java.util.regex.Pattern;

/// Names one incident for good: 26 characters of Crockford base 32, in order of creation.
public record IncidentId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

  public IncidentId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "incident id: \"" + value + "\" (expected: 26 characters of Crockford base 32)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
