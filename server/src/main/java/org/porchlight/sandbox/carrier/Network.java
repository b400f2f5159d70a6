package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything the message, voice, REST and control parts share.
public record Network(
    Account account,
    @Nullable Account second,
    VirtualClock clock,
    Sids sids,
    Faults faults,
    NumberBook numbers,
    Applications applications,
    WebhookSender webhooks,
    Alerts alerts,
    Changes changes) {

  /// The version of the REST API, part of every path and every webhook.
  public static final String API_VERSION = "2010-04-01";

  /// The account that owns one of these numbers; the first for any others.
  public Account accountOf(String from, String to) {
    boolean ofSecond =
        Stream.of(from, to)
            .flatMap(number -> numbers.owned(number).stream())
            .anyMatch(number -> number.setting("account").equals("second"));
    return ofSecond && second != null ? second : account;
  }

  public Instant now() {
    return clock.now();
  }

  /// Writes one line into the debugger.
  public void alert(int code, String subject, String url, String text) {
    alerts.add(new Alerts.Alert(now(), code, subject, url, text));
  }
}
