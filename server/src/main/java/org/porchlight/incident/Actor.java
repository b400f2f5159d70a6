package org.porchlight.incident;

import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// Who did a thing.
public sealed interface Actor {
  /// Whoever made the contact, known or not.
  record Caller(ContactId contact) implements Actor {}

  record Staff(StaffId staff) implements Actor {}

  /// Someone the plan names, acting on a page.
  record Support(PersonId person) implements Actor {}

  /// A deadline that fell due. Never raises to level 5 (P4).
  record Timer() implements Actor {}

  /// The telephone network, reporting.
  record Carrier() implements Actor {}

  /// The line itself, on its own rules.
  record Line() implements Actor {}

  static Staff staff(String id) {
    return new Staff(new StaffId(id));
  }

  /// True for somebody of flesh and blood.
  default boolean isPerson() {
    return switch (this) {
      case Caller _, Staff _, Support _ -> true;
      case Timer _, Carrier _, Line _ -> false;
    };
  }
}
