package org.porchlight.sandbox.message;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who has told which number to stop; the carrier keeps this list, not the customer.
public final class OptOuts {
  private static final Set<String> STOP =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
  private static final Set<String> START = Set.of("START", "YES", "UNSTOP");
  private static final Set<String> HELP = Set.of("HELP", "INFO");

  private record Pair(String handset, String number) {}

  private final Set<Pair> blocked = new HashSet<>();

  public boolean blocks(String handset, String number) {
    return blocked.contains(new Pair(handset, number));
  }

  /// Notes a keyword, if `body` is one alone, and returns the carrier's own reply to it.
  Optional<String> hear(String handset, String number, String body) {
    String word = body.strip().toUpperCase(Locale.ROOT);
    Pair pair = new Pair(handset, number);
    if (STOP.contains(word)) {
      return blocked.add(pair)
          ? Optional.of("Sandbox carrier: this number will not text you again. START undoes this.")
          : Optional.empty();
    }
    if (START.contains(word)) {
      return blocked.remove(pair)
          ? Optional.of("Sandbox carrier: this number may text you again. STOP ends it.")
          : Optional.empty();
    }
    return HELP.contains(word)
        ? Optional.of("Sandbox carrier: STOP ends texts from this number, START allows them.")
        : Optional.empty();
  }
}
