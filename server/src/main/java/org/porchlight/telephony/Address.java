package org.porchlight.telephony;

import org.porchlight.plan.PhoneNumber;

/// Where a contact came from.
public sealed interface Address {
  record Known(PhoneNumber number) implements Address {}

  /// Withheld, or nothing that can be called back.
  record Withheld() implements Address {}
}
