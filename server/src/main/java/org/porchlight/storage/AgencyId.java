package org.porchlight.storage;

import java.util.regex.Pattern;

/// Names the agency that a number, family, plan or incident belongs to; part of every stored key.
public record AgencyId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  public AgencyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "agency id: \""
              + value
              + "\" (expected: lower-case letters, digits and hyphens, at most 31)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
