package org.porchlight.telephony.twilio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.CameBy;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

/// More numbers of the same line, and the account they belong to.
///
/// @param accountSid the first account's own where the numbers belong to it
/// @param authTokens sign webhooks of this account
/// @param numbers of the first, each with the one that stands for it
/// @param pagesNumber of the first, on which staff call in
/// @param cameBy hears who texted which number
public record SecondAccount(
    String accountSid,
    List<Secret> authTokens,
    Map<PhoneNumber, PhoneNumber> numbers,
    PhoneNumber pagesNumber,
    CameBy cameBy) {
  public SecondAccount {
    authTokens = List.copyOf(authTokens);
    numbers = Map.copyOf(numbers);
  }

  /// The second numbers, each with the first that it stands for.
  Map<PhoneNumber, PhoneNumber> aliases() {
    var aliases = new HashMap<PhoneNumber, PhoneNumber>();
    numbers.forEach((own, other) -> aliases.put(other, own));
    return aliases;
  }
}
