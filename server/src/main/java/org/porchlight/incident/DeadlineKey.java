package org.porchlight.incident;

/// Names one deadline within its incident: a kind, and which of that kind (0 where there is one).
///
/// Its text form, such as `PAGE_ANSWER:3`, is what stores keep.
public record DeadlineKey(DeadlineKind kind, int subject) {
  public static DeadlineKey of(DeadlineKind kind) {
    return new DeadlineKey(kind, 0);
  }

  /// Reads the text form.
  public static DeadlineKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("deadline key: \"" + text + "\" (expected: KIND:number)");
    }
    return new DeadlineKey(
        DeadlineKind.valueOf(text.substring(0, colon)),
        Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return kind + ":" + subject;
  }
}
