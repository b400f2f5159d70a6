package org.porchlight.settings;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;

/// The line's second way to the telephone network; each part may be missing.
///
/// @param number the second number families call and text
/// @param pagesNumber the second number of pages
/// @param carrier the account these numbers belong to; null when it is the first account
public record SecondLine(
    @Nullable PhoneNumber number,
    @Nullable PhoneNumber pagesNumber,
    @Nullable CarrierSettings carrier) {
  public static final SecondLine NONE = new SecondLine(null, null, null);
}
