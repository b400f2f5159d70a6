package org.porchlight.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.auditor.AuditSettings;
import org.porchlight.incident.Services;
import org.porchlight.operations.HeartbeatSettings;
import org.porchlight.operations.OperatorSettings;
import org.porchlight.operations.ProbeSettings;
import org.porchlight.plan.PhoneNumber;

/// Reads the settings of what watches the line, and of its second way to the network.
final class WatchReader {
  private final SettingKeys keys;

  WatchReader(SettingKeys keys) {
    this.keys = keys;
  }

  WatchSettings watch() {
    return new WatchSettings(
        new OperatorSettings(phone("operator.phone"), address("operator.url")),
        new HeartbeatSettings(
            address("heartbeat.url"), keys.duration("heartbeat.every", Duration.ofMinutes(1))),
        new ProbeSettings(
            phone("probe.to"),
            keys.duration("probe.every", Duration.ofMinutes(5)),
            phone("probe.call-to"),
            keys.duration("probe.call-every", Duration.ofMinutes(15)),
            keys.duration("probe.patience", Duration.ofMinutes(1))),
        new AuditSettings(
            keys.duration("auditor.late-after", Duration.ofSeconds(30)),
            keys.duration("auditor.errand-after", Duration.ofMinutes(2)),
            keys.duration("auditor.every", Duration.ofSeconds(10))),
        new CalendarSettings(
            keys.duration("oncall.calendars-every", Duration.ofMinutes(15)),
            keys.duration("oncall.calendars-silent", Duration.ofHours(1))),
        keys.decimal("telephony.balance-min", 20, 0, 1_000_000),
        keys.duration("telephony.balance-every", Duration.ofHours(1)));
  }

  /// Lines of others that may be brought into a call.
  Services services() {
    return new Services(
        phone("console.interpreter"), phone("console.lifeline"), phone("console.mobile-crisis"));
  }

  /// @param first where the first account is, for a second that says nothing else
  SecondLine second(CarrierSettings first) {
    String sid =
        keys.text(
            "telephony.second.account-sid",
            "",
            "AC[0-9a-f]{32}",
            "nothing, or AC and 32 hexadecimal digits");
    List<String> tokens = keys.secrets("telephony.second.auth-tokens", List.of());
    URI api = address("telephony.second.api-url");
    var number = phone("line.second-number");
    var pagesNumber = phone("line.second-pages-number");
    if (sid.isEmpty() && tokens.isEmpty() && api == null) {
      return new SecondLine(number, pagesNumber, null);
    }
    if (!isWhole(sid, tokens, number, pagesNumber)) {
      return SecondLine.NONE;
    }
    return new SecondLine(
        number, pagesNumber, new CarrierSettings(sid, tokens, api == null ? first.apiUrl() : api));
  }

  /// Half an account would be found out in the night in which the first one fails.
  private boolean isWhole(
      String sid,
      List<String> tokens,
      @Nullable PhoneNumber number,
      @Nullable PhoneNumber pagesNumber) {
    boolean whole = true;
    whole &= has(!sid.isEmpty(), "telephony.second.account-sid", "the id of the second account");
    whole &= has(!tokens.isEmpty(), "telephony.second.auth-tokens", "its token");
    whole &= has(number != null, "line.second-number", "a number of the second account");
    whole &= has(pagesNumber != null, "line.second-pages-number", "another number of it");
    return whole;
  }

  private boolean has(boolean there, String key, String what) {
    if (!there) {
      keys.fault(key, "nothing", what + ", or nothing of a second account at all");
    }
    return there;
  }

  private @Nullable PhoneNumber phone(String key) {
    String text =
        keys.text(key, "", "\\+[1-9][0-9]{6,14}", "nothing, or a number such as +12025550103");
    return text.isEmpty() ? null : new PhoneNumber(text);
  }

  private @Nullable URI address(String key) {
    String text =
        keys.text(
            key,
            "",
            "https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9/._~?&=%-]*)?",
            "nothing, or an address such as https://watch.example.org/ping");
    return text.isEmpty() ? null : URI.create(text);
  }
}
