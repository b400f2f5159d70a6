package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.Optional;

/// Everything the message, voice, REST and control parts share.
///
/// @param account whose side this is: of whoever asks by REST, else the first
public record Network(
    Account account,
    Owners owners,
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

  /// The same network as another account sees it.
  public Network seenBy(Account other) {
    return new Network(
        other, owners, clock, sids, faults, numbers, applications, webhooks, alerts, changes);
  }

  /// The account that owns this number; the first for any other.
  public Account ownerOf(String number) {
    return numbers.owned(number).map(own -> owners.of(own.sid())).orElse(owners.first());
  }

  /// Says that what has this id belongs to whoever owns this number.
  public void give(String sid, String number) {
    owners.give(sid, ownerOf(number));
  }

  /// Says that what has this id belongs to the account on this side.
  public void claim(String sid) {
    owners.give(sid, account);
  }

  /// Whether the account on this side may see what has this id.
  public boolean sees(String sid) {
    return !owners.isOfAnother(account, sid);
  }

  /// The application of this account with this id.
  public Optional<Application> application(String sid) {
    return applications.find(sid).filter(one -> sees(one.sid()));
  }

  public Instant now() {
    return clock.now();
  }

  /// Writes one line into the debugger.
  public void alert(int code, String subject, String url, String text) {
    alerts.add(new Alerts.Alert(now(), code, subject, url, text));
  }
}
