package org.porchlight.duty;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.duty.Message;
import org.porchlight.telephony.LegToken;

/// How callback addresses name a message about shifts: no incident is concerned.
final class DutyLeg {
  /// Where an incident's id stands otherwise; before all that are ever made.
  static final IncidentId ROTA = new IncidentId("0".repeat(22) + "R0TA");

  static final String ASK = "duty/ask";
  static final String KEY = "duty/key";

  /// How many messages one leg names at most.
  static final int PARTS_MAX = 8;

  private static final Pattern LEG =
      Pattern.compile("d[1-9][0-9]{0,8}(?:-[1-9][0-9]{0,8}){0," + (PARTS_MAX - 1) + "}");

  private DutyLeg() {}

  static LegToken of(int message) {
    return new LegToken(ROTA, "d" + message);
  }

  /// Of one text that carries several: what is told of it is told of just these.
  ///
  /// @param messages one to [#PARTS_MAX]
  static LegToken of(List<Message> messages) {
    return new LegToken(
        ROTA,
        messages.stream()
            .map(one -> Integer.toString(one.id()))
            .collect(Collectors.joining("-", "d", "")));
  }

  static boolean owns(LegToken token) {
    return token.incident().equals(ROTA);
  }

  /// The number of the message, of the first where several left as one; empty for a leg of another
  /// shape.
  static OptionalInt message(LegToken token) {
    return messages(token).stream().mapToInt(Integer::intValue).findFirst();
  }

  /// The numbers of everything that left as one; none for a leg of another shape.
  static List<Integer> messages(LegToken token) {
    return owns(token) && LEG.matcher(token.leg()).matches()
        ? Stream.of(token.leg().substring(1).split("-", -1)).map(Integer::valueOf).toList()
        : List.of();
  }
}
