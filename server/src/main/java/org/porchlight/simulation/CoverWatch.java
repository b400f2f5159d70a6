package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;

/// Looks ahead minute by minute, by the pure function of the roster alone: where it has nobody, a
/// manager must have been paged, or somebody is being asked to take the shift.
final class CoverWatch {
  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
  private static final Duration SAMPLE_EVERY = Duration.ofMinutes(10);

  /// A little less than the shortest lead time of a page before a gap.
  private static final Duration AHEAD = Duration.ofMinutes(225);

  /// Until a change was seen, and pages for it told.
  private static final Duration SETTLES = Duration.ofMinutes(3);

  private Instant nextLook = Instant.MIN;

  /// @param served whether a server runs, and has for a while
  /// @throws BrokenPromiseException for a gap that no manager knows of
  void look(Instant now, boolean served, RosterAudit audit) {
    if (now.isBefore(nextLook)) {
      return;
    }
    if (!served || !audit.settledFor(SETTLES, now)) {
      return;
    }
    nextLook = now.plus(LOOK_EVERY);
    Roster roster = audit.counted();
    for (Instant at = now; at.isBefore(now.plus(AHEAD)); at = at.plus(SAMPLE_EVERY)) {
      var there = roster.onCall(at).staff();
      for (Need need : roster.cover().needs()) {
        if (!need.isMetBy(there) && !isKnown(need, at, audit)) {
          throw new BrokenPromiseException(
              "P12 roster: nobody is on call as "
                  + need
                  + " at "
                  + at
                  + " and no manager was paged by "
                  + now
                  + " (expected: hours before)");
        }
      }
    }
  }

  private static boolean isKnown(Need need, Instant at, RosterAudit audit) {
    return audit.state().asks().values().stream()
        .filter(ask -> ask.about().span().contains(at))
        .anyMatch(ask -> isPaged(ask, need) || isBeingFilled(ask, need));
  }

  private static boolean isPaged(Ask ask, Need need) {
    return ask.about().kind() == About.Kind.GAP && ask.about().whose().equals(lacking(need));
  }

  private static boolean isBeingFilled(Ask ask, Need need) {
    return ask.about().kind() == About.Kind.TAKE
        && ask.isOpen()
        && ask.about().duty() == need.duty();
  }

  private static String lacking(Need need) {
    return switch (need) {
      case Need.Holds(var duty) -> duty.name().toLowerCase(Locale.ROOT);
      case Need.Speaks(var language) -> language.code();
    };
  }
}
