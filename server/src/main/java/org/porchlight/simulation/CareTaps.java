package org.porchlight.simulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Command;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.DutyCommand.NoteHarmTold;
import org.porchlight.incident.DutyCommand.ReportHarm;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.plan.PersonId;

/// What staff note that few may read: who may be hurting a child, who told the authorities, and
/// what a young person said in confidence.
final class CareTaps {
  private final Street street;
  private final Chance chance;

  CareTaps(Street street) {
    this.street = street;
    this.chance = street.chance();
  }

  /// @param somebody of the family; null while that is not known
  Command any(@Nullable PersonId somebody) {
    if (chance.draws(Behaviour.YOUTHS_CONFIDENCE_NOTED, 25)) {
      return new AddNote("she cut herself", Confidence.YOUTHS);
    }
    if (chance.draws(Behaviour.HARM_TOLD_TO_THE_HOTLINE, 45)) {
      return new NoteHarmTold(chance.of(List.of(HarmWay.values())), when(), "24-117");
    }
    if (somebody == null) {
      return new ReportHarm("he told me", null);
    }
    chance.sightings().saw(Behaviour.HARM_REPORTED_OF_SOMEBODY);
    return new ReportHarm("he told me", somebody);
  }

  /// Now, earlier, or by mistake later.
  private @Nullable Instant when() {
    Instant now = street.queue().instant();
    return switch (chance.random().nextInt(4)) {
      case 0 -> now.minus(chance.seconds(60, 3000));
      case 1 -> {
        chance.sightings().saw(Behaviour.HARM_TOLD_AHEAD_OF_TIME);
        yield now.plus(chance.seconds(600, 3000));
      }
      default -> null;
    };
  }
}
