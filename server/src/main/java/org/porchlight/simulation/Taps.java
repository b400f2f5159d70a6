package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.NaturalKey;

/// What staff tap on their pages, in any order, sensible or not.
final class Taps {
  private final Street street;
  private final Chance chance;
  private final Audit audit;
  private final TapCommands commands;
  private int taps;

  Taps(Grounds grounds, Street street) {
    this.street = street;
    this.chance = street.chance();
    this.audit = street.audit();
    this.commands = new TapCommands(grounds, street);
  }

  /// From here on until it is calm.
  void begin() {
    street.untilCalm(this::rest, this::tapSomewhere);
  }

  private Duration rest() {
    return street.storm().isOver() ? chance.seconds(20, 90) : chance.seconds(1, 8);
  }

  private void tapSomewhere() {
    SimulatedServer server = street.teller().server();
    List<IncidentId> open = street.storm().isOver() ? open(_ -> true) : open(Taps::isLed);
    if (server == null || open.isEmpty()) {
      return;
    }
    IncidentId incident = chance.of(open);
    IncidentState state = audit.state(incident);
    StaffId lead = state.crew().lead();
    StaffId staff = lead == null || chance.happens(15) ? somebody() : lead;
    server
        .turns()
        .turn(
            incident,
            street.storm().isOver() ? commands.last(state) : commands.any(state),
            new Source(new Actor.Staff(staff), Channel.CONSOLE),
            new NaturalKey("tap:" + ++taps));
  }

  /// What somebody does something about.
  private List<IncidentId> open(Predicate<IncidentState> which) {
    return audit.states().entrySet().stream()
        .filter(one -> !one.getValue().ending().closed() && which.test(one.getValue()))
        .map(Map.Entry::getKey)
        .filter(one -> street.storm().isOver() || !audit.isLeftAlone(one))
        .toList();
  }

  private static boolean isLed(IncidentState state) {
    return state.crew().lead() != null;
  }

  private StaffId somebody() {
    return chance.of(audit.roster().counted().staff()).id();
  }
}
