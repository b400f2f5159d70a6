package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.exchange.ApiAccount;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Wording;

/// Why a line that real people would call must not start yet.
///
/// Real is whatever has a real carrier behind it, whatever the settings call it: a demo that can
/// text a stranger is no demo.
final class LiveReadiness {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Pattern FICTIONAL = Pattern.compile("\\+1[0-9]{3}55501[0-9]{2}");
  private static final List<String> DEMO_PINS = List.of("246801", "246802", "246803", "246811");
  private static final String DEMO_ACCOUNT = "AC" + "0".repeat(32);
  private static final Path SAMPLES = Path.of("crisis-plans/samples");

  private final List<Fault> faults = new ArrayList<>();

  private LiveReadiness() {}

  /// Whether this line has to be fit for real people.
  static boolean isAsked(Settings settings) {
    return isReal(settings.mode(), settings.carrier());
  }

  static boolean isReal(Mode mode, CarrierSettings carrier) {
    return mode == Mode.LIVE || !isOnThisMachine(carrier.apiUrl());
  }

  /// Everything of the demo that is still in it; empty for a line that may start, and for a demo on
  /// the sandbox. Tries the demo's PINs, so it takes seconds.
  static List<Fault> faults(Settings settings, OnCallStaff staff, Wording wording) {
    if (!isAsked(settings)) {
      return List.of();
    }
    var readiness = new LiveReadiness();
    readiness.settings(settings);
    readiness.staff(settings, staff);
    readiness.wording(settings, wording);
    return List.copyOf(readiness.faults);
  }

  private void settings(Settings settings) {
    expect(settings.mode() == Mode.LIVE, "mode", "demo", "live, with a carrier that is real");
    var carrier = settings.carrier();
    expect(
        !carrier.accountSid().equals(DEMO_ACCOUNT),
        "telephony.twilio.account-sid",
        "the demo's",
        "your account");
    expect(
        !isOnThisMachine(carrier.apiUrl()),
        "telephony.twilio.api-url",
        "the sandbox",
        "https://api.twilio.com");
    var publicUrl = settings.server().publicUrl();
    expect(
        "https".equals(publicUrl.getScheme()) && !isOnThisMachine(publicUrl),
        "server.public-url",
        publicUrl.toString(),
        "an https address that the carrier reaches");
    var issuer = settings.console().signIn().issuer();
    expect(
        issuer == null || "https".equals(issuer.issuer().getScheme()),
        "sign-in.issuer",
        "an address that is not https",
        "https");
    for (var key : settings.inlineSecrets()) {
      expect(false, key, "a secret in the open", "secret:// and its name in server.secrets");
    }
    for (var account : settings.exchange().accounts()) {
      var key = account.name().equals(ApiAccount.USUAL) ? "api.token" : "api.accounts";
      var token = account.token();
      expect(
          token.length() >= ApiAccountsReader.TOKEN_LENGTH_MIN,
          key,
          token.equals(ApiAccountsReader.DEMO_TOKEN) ? "the demo's" : "a short one",
          "one of your own, of at least " + ApiAccountsReader.TOKEN_LENGTH_MIN + " characters");
    }
    expect(
        !settings.storage().masterKey().isEmpty(),
        "storage.master-key",
        "nothing",
        "file:/path of your key, of which you hold a copy");
    expect(
        !settings.server().plans().normalize().endsWith(SAMPLES),
        "server.plans",
        "the sample families",
        "the folder of your plans");
    expect(
        settings.policy().stepMinutesScale() == 1.0,
        "step.minutes-scale",
        Double.toString(settings.policy().stepMinutesScale()),
        "1.0 outside of drills");
    real("line.number", settings.line().familiesNumber());
    real("line.pages-number", settings.line().pagesNumber());
    real("line.fallback-number", settings.line().fallbackNumber());
  }

  private void staff(Settings settings, OnCallStaff staff) {
    var answering = staff.roster().answering();
    // Nobody can sign in yet: the line starts, so that its set-up code can be shown.
    boolean first = settings.console().signIn().issuer() == null && staff.nobodyHasPin();
    for (var member : staff.roster().staff()) {
      real("oncall.roster " + member.id(), member.phone());
      expect(
          first || !answering.contains(member.id()) || staff.pins().knows(member.id()),
          "oncall.roster " + member.id(),
          "on call without a PIN",
          "a PIN hash, for the telephone");
    }
    boolean sealed =
        staff.calendars().stream()
            .allMatch(calendar ->
                !(calendar instanceof CalendarSource.AtAddress(var address, _))
                    || "https".equals(address.getScheme()));
    expect(sealed, "oncall.roster calendars", "an address that is not https", "https");
    expect(
        !staff.pins().anyIs(DEMO_PINS), "oncall.roster", "a PIN of the demo", "PINs of your own");
  }

  private void wording(Settings settings, Wording wording) {
    for (var language : settings.line().languages()) {
      expect(
          !wording.book(language).approved().equals("demo"),
          "line.wording " + language.code(),
          "approved: demo",
          "who approved these words and when");
    }
  }

  private void real(String key, PhoneNumber number) {
    expect(!FICTIONAL.matcher(number.e164()).matches(), key, "a made-up number", "a real one");
  }

  private void expect(boolean holds, String key, String got, String expected) {
    if (!holds) {
      faults.add(new Fault("live", key, got, expected));
    }
  }

  private static boolean isOnThisMachine(URI address) {
    return LOOPBACK.contains(address.getHost());
  }
}
