package org.porchlight.incident;

/// The name of one proposed change of a plan, such as `move_later:H1`.
public record ChangeId(String value) {
  private static final int CHARACTERS_MAX = 80;

  public ChangeId {
    if (!value.matches("[A-Za-z0-9_.:-]{1," + CHARACTERS_MAX + "}")) {
      throw new IllegalArgumentException(
          "change: \"" + value + "\" (expected: such as move_later:H1)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
