package org.porchlight.simulation;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.duty.Change;
import org.porchlight.oncall.duty.RosterCommand;
import org.porchlight.oncall.duty.RosterCommand.AgreeToChange;
import org.porchlight.oncall.duty.RosterCommand.AskChange;
import org.porchlight.oncall.duty.RosterCommand.DeclineChange;
import org.porchlight.oncall.duty.RosterCommand.WithdrawChange;
import org.porchlight.storage.NaturalKey;

/// What supervisors change of the roster from their pages: time off, swaps, and taking them back.
final class RosterTaps {
  private static final Duration AHEAD = Duration.ofDays(3);

  private static final Behaviour[] OF_MANY_CHANGES = {
    Behaviour.REMINDERS_BUNDLED,
    Behaviour.NEWS_KEPT_FOR_THE_MORNING,
    Behaviour.ITS_PERSON_WAKES_UP,
    Behaviour.LEADS_BEYOND_THEIR_SHIFT
  };

  private final Street street;
  private final Chance chance;
  private final Pace pace;
  private int taps;

  RosterTaps(Street street, Pace pace) {
    this.street = street;
    this.chance = street.chance();
    this.pace = pace;
  }

  /// From here on until it is calm.
  void begin() {
    street.untilCalm(this::rest, this::tap);
  }

  private Duration rest() {
    boolean sought = chance.seeks(OF_MANY_CHANGES);
    if (pace.isLong()) {
      return sought ? chance.seconds(600, 7200) : chance.seconds(3600, 100_000);
    }
    return sought ? chance.seconds(5, 40) : chance.seconds(20, 240);
  }

  private void tap() {
    SimulatedServer server = street.teller().server();
    if (server != null) {
      server.duty().book().tell(command(), new NaturalKey("console:" + ++taps));
      server.duty().pump().wake();
    }
  }

  private RosterCommand command() {
    var leads =
        street.audit().states().values().stream()
            .filter(state -> !state.ending().resolved())
            .flatMap(state -> Stream.ofNullable(state.crew().lead()))
            .sorted(comparing(StaffId::value))
            .toList();
    if (!leads.isEmpty() && chance.happens(chance.odds(2, Behaviour.LEADS_BEYOND_THEIR_SHIFT))) {
      var over = new ShiftOverride.Remove(chance.of(leads), spanFrom(now()));
      return new AskChange(shift(over), anybody(), true, null);
    }
    int newest = street.audit().roster().state().last().wish();
    int one = newest == 0 ? 1 : 1 + chance.random().nextInt(newest);
    return switch (chance.random().nextInt(8)) {
      case 0 -> {
        chance.sightings().saw(Behaviour.CHANGE_TAKEN_BACK);
        yield new WithdrawChange(one, anybody());
      }
      case 1 -> new AgreeToChange(one, anybody());
      case 2 -> new DeclineChange(one, anybody());
      default -> {
        chance.sightings().saw(Behaviour.ROSTER_CHANGED);
        yield new AskChange(change(), anybody(), chance.happens(50), standIn());
      }
    };
  }

  private @Nullable StaffId standIn() {
    return chance.happens(40) ? anybody() : null;
  }

  private Change change() {
    StaffId one = anybody();
    StaffId other = anybody();
    return switch (chance.random().nextInt(one.equals(other) ? 3 : 5)) {
      case 0 -> new Change.Away(new TimeOff(one, span()));
      case 1 -> shift(new ShiftOverride.Add(one, chance.of(RosterDraw.DUTIES), span()));
      case 2 -> shift(new ShiftOverride.Remove(one, span()));
      case 3 -> shift(new ShiftOverride.Swap(one, other, span()));
      default -> shift(new ShiftOverride.Replace(one, other, span()));
    };
  }

  private static Change shift(ShiftOverride override) {
    return new Change.OfShift(override);
  }

  private WallSpan span() {
    return spanFrom(now().minusHours(1).plus(chance.upTo(AHEAD)));
  }

  private WallSpan spanFrom(LocalDateTime time) {
    var from = time.truncatedTo(ChronoUnit.MINUTES);
    return new WallSpan(from, from.plusMinutes(chance.random().nextInt(30, 2000)));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(street.queue().instant(), pace.zone());
  }

  private StaffId anybody() {
    Roster roster = street.audit().roster().counted();
    return chance.of(roster.staff()).id();
  }
}
