package org.porchlight.incident;

import java.util.Optional;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.PageEvent.ResponderLeft;

/// When callers are put on hold, where they hear that they are not forgotten, and taken off it.
final class Company {
  private Company() {}

  /// Whether this event puts those on the line on hold; empty when it changes nothing.
  static Optional<Boolean> changed(IncidentEvent event, IncidentState before, IncidentState after) {
    return switch (event) {
      case DutyEvent.PrivateEarOpened _ -> aside(after, true);
      case DutyEvent.PrivateEarClosed _ -> aside(after, false);
      case ResponderJoined joined when !before.pages().joined(joined.page()) ->
          somebodyCame(before, after);
      case CallEvent.GuestJoined _, CallEvent.StaffCalledIn _ -> somebodyCame(before, after);
      case ResponderLeft _, CallEvent.LegLeft _ -> somebodyLeft(before, after);
      case CallEvent.CallerHeld _, CallEvent.CallerKeptCompany _ -> Optional.of(true);
      case CallEvent.CallerTakenBack _ -> takenBack(after);
      case ContactEvent _,
          MessageEvent _,
          SubjectEvent _,
          WalkEvent _,
          PageEvent _,
          DutyEvent _,
          CallEvent _,
          DrillEvent _,
          EndingEvent _,
          ReviewEvent _ ->
          Optional.empty();
    };
  }

  /// Whether a call that comes in now would hear what it should not, or nothing at all: staff keep
  /// the callers on hold, or nobody but another caller is there. Who is there alone hears the wait.
  static boolean keptFrom(IncidentState now) {
    boolean earApart = now.crew().privateEar() != null && now.inConversation() <= 1;
    boolean onlyCallers = now.contacts().onLine().size() > 1 && (now.leftAlone() || earApart);
    return now.room().held() || onlyCallers;
  }

  /// The caller is kept company only while nobody else is in the call with them (R14).
  private static Optional<Boolean> aside(IncidentState after, boolean hold) {
    boolean othersThere = after.inConversation() > 1;
    return !after.room().held() && (!othersThere || !hold) ? Optional.of(hold) : Optional.empty();
  }

  /// Whoever comes in while the caller is held takes them off hold.
  private static Optional<Boolean> somebodyCame(IncidentState before, IncidentState after) {
    boolean held = before.crew().privateEar() != null || before.leftAlone();
    return held && !after.room().held() ? Optional.of(false) : Optional.empty();
  }

  /// Nobody else is in the call any more: the caller hears that they are not forgotten.
  private static Optional<Boolean> somebodyLeft(IncidentState before, IncidentState after) {
    boolean heldAlready = before.crew().privateEar() != null && after.crew().privateEar() == null;
    return after.leftAlone() && !heldAlready && !after.room().held()
        ? Optional.of(true)
        : Optional.empty();
  }

  private static Optional<Boolean> takenBack(IncidentState after) {
    return !after.leftAlone() && after.crew().privateEar() == null
        ? Optional.of(false)
        : Optional.empty();
  }
}
