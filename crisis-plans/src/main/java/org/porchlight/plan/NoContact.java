package org.porchlight.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person who gets help like anybody, and never this family's news.
///
/// @param person their alias when they are among the family's people; null otherwise
/// @param numbers the telephones known to be theirs; may be empty
/// @param reason such as `court order`
/// @param until the last day it holds; null when it has no end
public record NoContact(
    String name,
    @Nullable PersonId person,
    List<PhoneNumber> numbers,
    String reason,
    @Nullable LocalDate until) {
  /// Copies its collections.
  public NoContact {
    numbers = List.copyOf(numbers);
  }
}
