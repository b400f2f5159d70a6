package org.porchlight.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.porchlight.incident.Keyword;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Bounded;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

/// Telephones to which the carrier lets no text of ours through, since their people told it so.
///
/// A text to one is not sent at all: what waits for it goes on by another channel at once. Known
/// until they text that they want texts again, and by this server alone; after an hour the carrier
/// is asked anew, for they may have said so to another server.
public final class BlockedPhones {
  static final Duration KNOWN_FOR = Duration.ofHours(1);

  private static final int PHONES_MAX = 10_000;

  /// What carriers take for "start" beside the line's own words.
  private static final Set<String> AGAIN = Set.of("yes");

  private final InstantSource clock;
  private final Map<Pair, Instant> since =
      Collections.synchronizedMap(Bounded.ofLatest(PHONES_MAX));

  public BlockedPhones(InstantSource clock) {
    this.clock = clock;
  }

  private record Pair(PhoneNumber ours, PhoneNumber theirs) {}

  /// The carrier refused a text for this.
  void refused(PhoneNumber ours, PhoneNumber theirs) {
    since.put(new Pair(ours, theirs), clock.instant());
  }

  /// Whether a text from `ours` to `theirs` would be refused.
  boolean bar(PhoneNumber ours, PhoneNumber theirs) {
    Instant known = since.get(new Pair(ours, theirs));
    return known != null && clock.instant().isBefore(known.plus(KNOWN_FOR));
  }

  /// Somebody texted: when it says so, texts go to them again.
  public void hear(Incoming.Text text) {
    String word = text.body().strip().toLowerCase(Locale.ROOT);
    boolean again = Keyword.START.words().contains(word) || AGAIN.contains(word);
    if (again && text.from() instanceof Address.Known(var theirs)) {
      since.remove(new Pair(text.to(), theirs));
    }
  }
}
