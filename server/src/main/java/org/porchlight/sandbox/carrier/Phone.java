package org.porchlight.sandbox.carrier;

import org.jspecify.annotations.Nullable;

/// A handset and the person who carries it.
///
/// @param number E.164, or a short number such as 988
/// @param language BCP 47, for the spoken words on the phones page
/// @param group under which heading the page shows it
/// @param listed whether it stands in the phones file
public record Phone(String number, String name, String language, String group, boolean listed) {
  static Phone unlisted(String number) {
    return new Phone(number, number, "en-US", "Other phones", false);
  }

  /// One handset with what it does when it rings; null means it rings until someone answers.
  public record Habit(Phone phone, @Nullable Behaviour behaviour) {}
}
