package org.porchlight.storage.redis;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.storage.Append;
import org.porchlight.storage.EventCodec;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.Summary;

/// One append as a call of the function `append`; its arguments are in the order of that file.
final class AppendCall {
  private static final Duration KEY_KEPT = Duration.ofDays(9);
  private static final EventCodec CODEC = new EventCodec();
  private static final JsonForm<Errand> ERRAND = JsonForm.of(Errand.class);
  private static final JsonForm<Summary> SUMMARY = JsonForm.of(Summary.class);

  private final Vault vault;
  private final Place place;
  private final Append append;
  private final IncidentKey key;
  private final String before;
  private String head;

  /// @param before the hash of the entry that this append rests on
  AppendCall(Vault vault, Place place, Append append, IncidentKey key, String before) {
    this.vault = vault;
    this.place = place;
    this.append = append;
    this.key = key;
    this.before = before;
    head = before;
  }

  /// The hash of the last entry, once the call was made.
  String head() {
    return head;
  }

  /// @param newWrapping whether the data key is stored with it
  Call call(boolean newWrapping) {
    var call = new Call("append");
    keys(call);
    call.arg(place)
        .arg(place.incident())
        .arg(append.expectedVersion())
        .arg(before)
        .arg(KEY_KEPT.toMillis())
        .arg(append.owner())
        .arg(Outbox.FRESH_LEASE.toMillis());
    summary(call, append.summary());
    call.arg(Subscription.CHANNEL);
    wrapping(call, newWrapping);
    entries(call);
    deadlines(call);
    errands(call);
    return call;
  }

  /// Where it is kept that something was stored under this natural key.
  static String naturalKey(Vault vault, Place place, NaturalKey key) {
    return place.part("k:" + vault.hash(place.agency(), "natural key", key.value()));
  }

  private void keys(Call call) {
    int partition = place.partition();
    call.key(place.part("log"))
        .key(place.part("state"))
        .key(naturalKey(vault, place, append.key()))
        .key(place.part("key"))
        .key(Keys.open(partition, place.agency()))
        .key(Keys.all(partition, place.agency()))
        .keys(Keys.deadlines(partition))
        .keys(Keys.errands(partition));
  }

  private void summary(Call call, @Nullable Summary summary) {
    if (summary == null) {
      call.arg("").arg(0).arg(0);
      return;
    }
    var sealed = vault.agency(place.agency()).seal(SUMMARY.write(summary), summaryPlace(place));
    call.arg(sealed).arg(summary.openedAt().toEpochMilli()).arg(summary.closed() ? 1 : 0);
  }

  static String summaryPlace(Place place) {
    return "summary|" + place;
  }

  private void wrapping(Call call, boolean newWrapping) {
    if (newWrapping) {
      var wrapped = key.wrapped();
      call.arg(wrapped.bytes().getBytes()).arg(wrapped.stray().getBytes()).arg(wrapped.family());
    } else {
      call.arg("").arg("").arg("");
    }
  }

  private void entries(Call call) {
    call.arg(append.entries().size());
    for (Entry entry : append.entries()) {
      var sealed = key.sealEntry(CODEC.write(entry), place, entry.version());
      head = HashChain.next(head, entry.version(), sealed);
      call.arg(sealed).arg(head);
    }
  }

  private void deadlines(Call call) {
    call.arg(append.set().size());
    append
        .set()
        .forEach(
            deadline -> call.arg(deadline.key()).arg(millisUp(deadline.due())).arg(deadline.due()));
    call.arg(append.cleared().size());
    append.cleared().forEach(call::arg);
  }

  /// Milliseconds, rounded up: a deadline is never early.
  private static long millisUp(Instant due) {
    return due.plusNanos(999_999).toEpochMilli();
  }

  private void errands(Call call) {
    long appended = append.entries().isEmpty() ? 0 : append.entries().getLast().at().toEpochMilli();
    call.arg(append.errands().size());
    for (Errand errand : append.errands()) {
      call.arg(errand.id())
          .arg(Rank.of(errand.priority(), appended))
          .arg(key.seal().seal(ERRAND.write(errand), errandPlace(place.member(errand.id()))));
    }
    call.arg(append.settled().size());
    append.settled().forEach(call::arg);
  }

  static Errand openErrand(IncidentKey key, String member, byte[] sealed) {
    return ERRAND.read(key.seal().open(sealed, errandPlace(member)));
  }

  private static String errandPlace(String member) {
    return "errand|" + member;
  }
}
