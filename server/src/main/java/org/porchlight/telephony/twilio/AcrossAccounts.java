package org.porchlight.telephony.twilio;

import java.time.Duration;
import java.util.List;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Spoken;

/// Fits what a call hears to the account it runs over: numbers shown are that account's own, and a
/// conversation that is held at the other account is joined by calling in there.
///
/// A conference exists within one account only. Staff who were rung by the other one are put
/// through to the pages number of its account, where they give their PIN.
final class AcrossAccounts {
  private static final Duration RING = Duration.ofSeconds(30);

  private final SecondAccount second;
  private final Sightings sightings;

  AcrossAccounts(SecondAccount second, Sightings sightings) {
    this.second = second;
    this.sightings = sightings;
  }

  /// @param account over which the call runs
  List<Spoken> fit(List<Spoken> verbs, String account) {
    return verbs.stream().map(verb -> fit(verb, account)).toList();
  }

  private Spoken fit(Spoken verb, String account) {
    return switch (verb) {
      case Spoken.Join join -> fit(join, account);
      case Spoken.Dial(var to, var callerId, var ring, var thenPath) ->
          new Spoken.Dial(to, own(callerId, account), ring, thenPath);
      case Spoken.DialShort(var number, var callerId, var ring, var thenPath) ->
          new Spoken.DialShort(number, own(callerId, account), ring, thenPath);
      case Spoken.Say _,
          Spoken.Pause _,
          Spoken.SpokenMenu _,
          Spoken.TakeMessage _,
          Spoken.Redirect _,
          Spoken.Hangup _ ->
          verb;
    };
  }

  private Spoken fit(Spoken.Join join, String account) {
    if (join.tellsEvents()) {
      sightings.home(join.conference(), account);
      return join;
    }
    String home = sightings.home(join.conference()).orElse(account);
    return home.equals(account) || !join.starts()
        ? join
        : new Spoken.Dial(
            own(second.pagesNumber(), home),
            own(second.pagesNumber(), account),
            RING,
            join.thenPath());
  }

  /// The number that stands for `number` of the first account at `account`.
  private PhoneNumber own(PhoneNumber number, String account) {
    return account.equals(second.accountSid())
        ? second.numbers().getOrDefault(number, number)
        : number;
  }
}
