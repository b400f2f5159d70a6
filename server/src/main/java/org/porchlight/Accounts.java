package org.porchlight;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.line.Line;
import org.porchlight.operations.Operator;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.settings.CarrierSettings;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.porchlight.telephony.Account;
import org.porchlight.telephony.Arrivals;
import org.porchlight.telephony.CameBy;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Notices;
import org.porchlight.telephony.TwoAccounts;
import org.porchlight.telephony.Wording;
import org.porchlight.telephony.twilio.SecondAccount;
import org.porchlight.telephony.twilio.TwilioCarrier;
import org.porchlight.telephony.twilio.TwilioSettings;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;
import org.porchlight.telephony.twilio.TwilioWebhooks;

/// The line's accounts at the carrier, one or two, as one way out and one way in.
final class Accounts {
  /// What the operator is told, and what is over again.
  static final String CANNOT_SEND = "the first account cannot send";

  private final Vertx vertx;
  private final Settings settings;
  private final Wording wording;
  private final EdgeWatch watch;
  private final TwilioSettings twilio;
  private final @Nullable SecondAccount second;
  private final TwilioCarrier own;
  private final @Nullable TwilioCarrier other;
  private final Carrier carrier;
  private final Arrivals arrivals;
  private final Notices notices;
  private final Operator operator;

  Accounts(Vertx vertx, StartUp startUp, byte[] callbackKey, EdgeWatch watch, InstantSource clock) {
    this.vertx = vertx;
    this.settings = startUp.settings();
    this.wording = startUp.wording();
    this.watch = watch;
    var key = new Secret(HexFormat.of().formatHex(callbackKey));
    this.twilio = twilio(settings.carrier(), key);
    this.own = new TwilioCarrier(vertx, twilio, watch);
    this.second = second(clock);
    if (second == null) {
      this.other = null;
      this.carrier = own;
      this.arrivals = own;
      this.notices = own;
    } else {
      CarrierSettings account = settings.second().carrier();
      var likewise = account == null ? settings.carrier() : account;
      this.other = new TwilioCarrier(vertx, twilio(likewise, key), watch, own, second);
      var both =
          new TwoAccounts(
              new TwoAccounts.Side(own, own, own),
              new TwoAccounts.Side(other, other, other),
              second.numbers(),
              second.cameBy(),
              clock,
              new Told());
      this.carrier = both;
      this.arrivals = both;
      this.notices = both;
    }
    var language = settings.line().languages().getFirst();
    this.operator =
        new Operator(
            vertx,
            settings.watch().operator(),
            notices,
            settings.line().pagesNumber(),
            what -> wording.text(language, "text.operator", Map.of("what", what)),
            clock);
  }

  private TwilioSettings twilio(CarrierSettings account, Secret key) {
    return TwilioSettings.of(
            account.accountSid(),
            account.authTokens().stream().map(Secret::new).toList(),
            settings.server().publicUrl(),
            key)
        .withApiUrl(account.apiUrl());
  }

  /// Null when there is neither another account nor another number.
  private @Nullable SecondAccount second(InstantSource clock) {
    var given = settings.second();
    var numbers = new HashMap<PhoneNumber, PhoneNumber>();
    if (given.number() != null) {
      numbers.put(settings.line().familiesNumber(), given.number());
    }
    if (given.pagesNumber() != null) {
      numbers.put(settings.line().pagesNumber(), given.pagesNumber());
    }
    if (numbers.isEmpty()) {
      return null;
    }
    CarrierSettings account = given.carrier() == null ? settings.carrier() : given.carrier();
    return new SecondAccount(
        account.accountSid(),
        account.authTokens().stream().map(Secret::new).toList(),
        numbers,
        settings.line().pagesNumber(),
        new CameBy(clock));
  }

  Carrier carrier() {
    return carrier;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  Notices notices() {
    return notices;
  }

  Operator operator() {
    return operator;
  }

  /// Each account by the word operators know it by.
  Map<String, Account> accounts() {
    var accounts = new LinkedHashMap<String, Account>();
    accounts.put("first", own);
    if (other != null && settings.second().carrier() != null) {
      accounts.put("second", other);
    }
    return accounts;
  }

  /// Everything the carrier calls.
  Router webhooks(Line line, LongSupplier random) {
    return new TwilioWebhooks(
            vertx,
            twilio,
            second,
            line,
            FallbackWords.of(settings.line(), wording),
            own.sightings(),
            watch,
            random)
        .router();
  }

  void close() {
    own.close();
    if (other != null) {
      other.close();
    }
  }

  private final class Told implements TwoAccounts.Trouble {
    @Override
    public void cannotSend() {
      watch.cannotSend();
      var _ = operator.tell(CANNOT_SEND);
    }

    @Override
    public void sendsAgain() {
      operator.over(CANNOT_SEND);
    }
  }
}
