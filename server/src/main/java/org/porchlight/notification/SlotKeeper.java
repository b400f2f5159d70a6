package org.porchlight.notification;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.Recipient;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;

/// Lets reply slots go when nothing is left to answer, so that a phone comes back to bare digits.
///
/// A phone keeps its slot while it has an open page of the incident; and while the incident is
/// unresolved, if it belongs to engaged staff, or to a support who said yes and may report what
/// they did (R13).
public final class SlotKeeper {
  private final PhoneSlots slots;

  public SlotKeeper(PhoneSlots slots) {
    this.slots = slots;
  }

  /// Releases what the step from `before` to `after` has made free; call it after every turn.
  ///
  /// Fails with [org.porchlight.storage.StorageException] when the store does not answer; a slot
  /// that stays costs its phone one more digit and nothing else. Calling it again is harmless.
  public Future<Void> settle(
      AgencyId agency, IncidentId incident, IncidentState before, IncidentState after) {
    Set<PhoneNumber> released = new HashSet<>(keeping(before));
    released.addAll(touched(before, after));
    released.removeAll(keeping(after));
    List<Future<Void>> releases =
        released.stream().map(phone -> slots.release(agency, phone, incident)).toList();
    return Future.join(releases).mapEmpty();
  }

  private static Set<PhoneNumber> keeping(IncidentState state) {
    return state.pages().all().stream()
        .filter(page -> keeps(state, page))
        .map(page -> page.asked().number())
        .collect(Collectors.toSet());
  }

  private static boolean keeps(IncidentState state, Page page) {
    if (page.open() || over(state)) {
      return page.open();
    }
    return switch (page.to()) {
      case Recipient.OnDuty(var staff, _) -> state.crew().has(staff);
      case Recipient.OnTeam _ -> page.taken();
    };
  }

  /// A drill that was broken off is closed without having been resolved.
  private static boolean over(IncidentState state) {
    return state.ending().resolved() || state.ending().closed();
  }

  /// A page that was sent late, after it was answered elsewhere, has claimed a slot again.
  private static Set<PhoneNumber> touched(IncidentState before, IncidentState after) {
    return after.pages().all().stream()
        .filter(page -> over(after) || !before.pages().all().contains(page))
        .map(page -> page.asked().number())
        .collect(Collectors.toSet());
  }
}
