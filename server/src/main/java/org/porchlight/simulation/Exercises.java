package org.porchlight.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Source;
import org.porchlight.line.Drills;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyRecord;

/// Drills that somebody begins and stops, with people who agreed to this day, to another, or to
/// none.
final class Exercises {
  private final Grounds grounds;
  private final Street street;
  private final Chance chance;
  private final Pace pace;

  Exercises(Grounds grounds, Street street, Pace pace) {
    this.grounds = grounds;
    this.street = street;
    this.chance = street.chance();
    this.pace = pace;
  }

  /// From here on until it is calm.
  void begin() {
    street.untilCalm(this::rest, this::exercise);
  }

  private Duration rest() {
    return pace.isLong() ? chance.seconds(20_000, 300_000) : chance.seconds(15, 300);
  }

  private void exercise() {
    SimulatedServer server = street.teller().server();
    if (server == null) {
      return;
    }
    StaffMember by = chance.of(street.audit().roster().counted().staff());
    List<Agreed> agreed = agreed();
    chance.sightings().saw(Behaviour.DRILL_BEGUN);
    Drills drills = server.drills();
    drills
        .begin(Source.console(by.id()), chance.of(grounds.line().languages()), agreed)
        .onSuccess(begun -> begun.ifPresent(drill -> stopLater(drill, by)));
    if (agreed.stream().anyMatch(one -> !drills.isToday(one))) {
      chance.sightings().saw(Behaviour.DRILL_FOR_ANOTHER_DAY);
    }
  }

  private List<Agreed> agreed() {
    var agreed = new ArrayList<Agreed>();
    if (chance.draws(Behaviour.DRILL_WITH_A_FAMILY, 50)) {
      FamilyRecord family = chance.of(grounds.plans().families());
      var today = LocalDate.ofInstant(street.queue().instant(), pace.zone());
      for (var person : family.people().keySet()) {
        if (chance.happens(60)) {
          boolean later = chance.happens(chance.odds(8, Behaviour.DRILL_FOR_ANOTHER_DAY));
          agreed.add(new Agreed(family.id(), person, later ? today.plusDays(1) : today));
        }
      }
    }
    return agreed;
  }

  private void stopLater(IncidentId drill, StaffMember by) {
    if (chance.draws(Behaviour.DRILL_STOPPED, 30)) {
      street
          .queue()
          .after(
              chance.seconds(10, 400),
              Life.FOREVER,
              () ->
                  Optional.ofNullable(street.teller().server())
                      .ifPresent(server -> server.drills().stop(drill, Source.console(by.id()))));
    }
  }
}
