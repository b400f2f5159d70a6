package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Keyword;
import org.porchlight.plan.PhoneNumber;

/// Telephones that the simulated carrier lets no text through to, and which server was told so.
final class Blocklist {
  /// Carriers take it for "start".
  private static final String YES = "yes";

  /// By when whoever asked has the carrier's answer.
  private static final Duration ANSWERED_BY = Duration.ofSeconds(5);

  /// For how long a server remembers it, at least.
  private static final Duration REMEMBERED = Duration.ofMinutes(55);

  /// How late a server may hear that somebody wants texts again.
  private static final Duration HEARD_BY = Duration.ofMinutes(5);

  private final Map<Pair, Told> pairs = new HashMap<>();
  private final Map<Pair, Instant> startedAt = new HashMap<>();

  private record Pair(PhoneNumber ours, PhoneNumber theirs) {}

  /// @param server null while nobody was told
  private record Told(@Nullable Object server, Instant known) {
    static final Told NOBODY = new Told(null, Instant.MAX);
  }

  /// A text that says so blocks what it answers, or lets it through again.
  void passesOn(PhoneNumber from, PhoneNumber to, String body, Instant now) {
    String word = body.toLowerCase(Locale.ROOT);
    if (Keyword.STOP.words().contains(word)) {
      pairs.putIfAbsent(new Pair(to, from), Told.NOBODY);
    } else if (Keyword.START.words().contains(word) || word.equals(YES)) {
      pairs.remove(new Pair(to, from));
      startedAt.put(new Pair(to, from), now);
    }
  }

  boolean has(PhoneNumber ours, PhoneNumber theirs) {
    return pairs.containsKey(new Pair(ours, theirs));
  }

  /// A text is refused for it. True when the server that asks was told so before, and asks all the
  /// same.
  boolean toldBefore(PhoneNumber ours, PhoneNumber theirs, @Nullable Object server, Instant now) {
    var pair = new Pair(ours, theirs);
    Told told = pairs.getOrDefault(pair, Told.NOBODY);
    boolean known = server != null && server.equals(told.server());
    if (known && now.isBefore(told.known().plus(REMEMBERED))) {
      Instant started = startedAt.getOrDefault(pair, Instant.MIN);
      return now.isAfter(told.known())
          && (started.equals(Instant.MIN) || now.isAfter(started.plus(HEARD_BY)));
    }
    pairs.put(pair, new Told(server, now.plus(ANSWERED_BY)));
    return false;
  }
}
