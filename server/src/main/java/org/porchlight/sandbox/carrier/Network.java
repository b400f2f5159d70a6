package org.porchlight.sandbox.carrier;

import java.time.Instant;

/// Everything the message, voice, REST and control parts share.
public record Network(
    Account account,
    VirtualClock clock,
    Sids sids,
    Faults faults,
    NumberBook numbers,
    WebhookSender webhooks,
    Alerts alerts,
    Changes changes) {

  /// The version of the REST API, part of every path and every webhook.
  public static final String API_VERSION = "2010-04-01";

  public Instant now() {
    return clock.now();
  }

  /// Writes one line into the debugger.
  public void alert(int code, String subject, String url, String text) {
    alerts.add(new Alerts.Alert(now(), code, subject, url, text));
  }
}
