package org.porchlight.duty;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;

/// What the room knows about the agency whose roster it keeps.
///
/// @param account names the sending account, whose calls leave one by one
/// @param perCall from one call of the account to its next
public record DutySettings(
    AgencyId agency, PhoneNumber pagesNumber, String account, Duration perCall) {
  public DutySettings {
    requireNonNull(agency, "agency");
    requireNonNull(pagesNumber, "pagesNumber");
    requireNonNull(account, "account");
    if (perCall.isNegative()) {
      throw new IllegalArgumentException("perCall: " + perCall + " (expected: 0 or longer)");
    }
  }
}
