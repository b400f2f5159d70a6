package org.porchlight.telephony.twilio;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Fits what a call hears to the account it runs over: numbers shown are that account's own, and a
/// conversation that is held at the other account is joined by calling in there.
///
/// A conference exists within one account only. It is held where its caller is, who cannot be
/// moved; without a caller, at the first account. Whoever was rung by the other account is put
/// through to the pages number, and shows their own number there: so a support is known, and staff
/// give their PIN. The carrier lets a call show the number it is made from or to (its error 13214).
final class AcrossAccounts {
  private static final Duration RING = Duration.ofSeconds(30);

  private final SecondAccount second;
  private final Sightings sightings;

  private AcrossAccounts(SecondAccount second, Sightings sightings) {
    this.second = second;
    this.sightings = sightings;
  }

  /// Null where all numbers belong to the first account.
  static @Nullable AcrossAccounts of(SecondAccount second, String first, Sightings sightings) {
    return second.accountSid().equals(first) ? null : new AcrossAccounts(second, sightings);
  }

  /// @param account over which the call runs
  /// @param phone whose telephone it is; empty where that is not shown
  Heard fit(Heard heard, String account, Optional<PhoneNumber> phone) {
    var verbs = heard.verbs().stream().map(verb -> fit(verb, account, phone)).toList();
    return new Heard(heard.token(), verbs);
  }

  private Spoken fit(Spoken verb, String account, Optional<PhoneNumber> phone) {
    return switch (verb) {
      case Spoken.Join join -> fit(join, account, phone);
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

  private Spoken fit(Spoken.Join join, String account, Optional<PhoneNumber> phone) {
    if (!join.starts()) {
      sightings.home(join.conference(), account);
      return join;
    }
    boolean here = isSecond(account);
    boolean there = sightings.home(join.conference()).map(this::isSecond).orElse(false);
    return here == there
        ? join
        : new Spoken.Dial(
            there ? ofSecond(second.pagesNumber()) : second.pagesNumber(),
            phone.orElseGet(() -> own(second.pagesNumber(), account)),
            RING,
            join.thenPath());
  }

  private PhoneNumber own(PhoneNumber number, String account) {
    return isSecond(account) ? ofSecond(number) : number;
  }

  /// The number that stands for `number` of the first account at the second.
  private PhoneNumber ofSecond(PhoneNumber number) {
    return second.numbers().getOrDefault(number, number);
  }

  private boolean isSecond(String account) {
    return account.equals(second.accountSid());
  }
}
