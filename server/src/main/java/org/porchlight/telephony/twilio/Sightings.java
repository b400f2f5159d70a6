package org.porchlight.telephony.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.telephony.LegToken;

/// What this server has seen lately: whose each call and text is, and which conference bears a
/// name.
///
/// Twilio's lists do not give back the token we sent along; its callbacks and its answers do. A
/// hint, bounded, and safe to use from any thread.
public final class Sightings {
  private static final int OWNERS_MAX = 20_000;
  private static final int CONFERENCES_MAX = 5_000;

  private final Map<String, LegToken> owners = new Recent<>(OWNERS_MAX);
  private final Map<String, String> conferences = new Recent<>(CONFERENCES_MAX);
  private final Map<String, String> homes = new Recent<>(CONFERENCES_MAX);

  Sightings() {}

  synchronized void owns(LegToken token, String sid) {
    if (!sid.isEmpty()) {
      owners.put(sid, token);
    }
  }

  synchronized Optional<LegToken> owner(String sid) {
    return Optional.ofNullable(owners.get(sid));
  }

  synchronized void conference(String name, String sid) {
    if (!name.isEmpty()) {
      conferences.put(name, sid);
    }
  }

  synchronized Optional<String> conference(String name) {
    return Optional.ofNullable(conferences.get(name));
  }

  synchronized void conferenceOver(String name, String sid) {
    conferences.remove(name, sid);
  }

  /// The account over which the caller of a conference came last.
  synchronized Optional<String> home(String name) {
    return Optional.ofNullable(homes.get(name));
  }

  synchronized void home(String name, String accountSid) {
    homes.put(name, accountSid);
  }

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int entriesMax;

    Recent(int entriesMax) {
      super(16, 0.75f, true);
      this.entriesMax = entriesMax;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<String, V> eldest) {
      return size() > entriesMax;
    }
  }
}
