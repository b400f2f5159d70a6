package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.family.Disclosure;
import org.porchlight.plan.PhoneNumber;

/// The institution that somebody in contact speaks for: a school, the police, a hospital (R22).
///
/// They are helped at once. Nothing is told to them of anybody, and nobody is confirmed, until they
/// picked up on a published number of theirs and staff said which rule allows it.
///
/// @param published the number that staff had rung; null before they did
/// @param rung whether the last call back went to that number
/// @param reached whether somebody picked up there
/// @param told the rule by which they may be told something; null while nothing may be
public record ThirdParty(
    Recipient kind,
    @Nullable PhoneNumber published,
    boolean rung,
    boolean reached,
    Disclosure.@Nullable Rule told) {
  static ThirdParty of(Recipient kind) {
    return new ThirdParty(kind, null, false, false, null);
  }

  /// Another number proves nothing of the one before.
  ThirdParty at(PhoneNumber number) {
    return new ThirdParty(kind, number, false, reached && number.equals(published), told);
  }

  ThirdParty rung(PhoneNumber number) {
    return new ThirdParty(kind, published, number.equals(published), reached, told);
  }

  ThirdParty pickedUp() {
    return new ThirdParty(kind, published, rung, reached || rung, told);
  }

  ThirdParty told(Disclosure.Rule rule) {
    return new ThirdParty(kind, published, rung, reached, rule);
  }
}
