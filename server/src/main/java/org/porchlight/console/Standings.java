package org.porchlight.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.Standing;
import org.porchlight.incident.Contact;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;

/// Says in one glance how an incident stands.
public final class Standings {
  private Standings() {}

  /// @param word the family's sayable word; empty when there is none
  public static Standing of(Console console, Speech say, IncidentState state, String word) {
    StaffId lead = state.crew().lead();
    Instant opened = state.openedAt();
    return new Standing(
        say.of("phase", state.phase()),
        mood(state),
        opened == null ? "" : say.time(opened),
        lead == null
            ? ""
            : console.staff().apply(lead).map(member -> member.name()).orElse(lead.value()),
        deadline(say, state),
        about(say, state),
        word);
  }

  private static String mood(IncidentState state) {
    if (state.walk().danger() && state.phase().active()) {
      return "danger";
    }
    return switch (state.phase()) {
      case OFFERED, LOST_CONTACT -> "waiting";
      case EMERGENCY -> "danger";
      case ANSWERED, SCREENING, WALKING_PLAN, WAITING, STABILIZING -> "calm";
      case HANDED_OFF, FOLLOW_UP, REVIEW_DUE, CLOSED -> "after";
    };
  }

  /// What happens next if nobody does anything (P1).
  public static Optional<Map.Entry<DeadlineKey, Instant>> next(IncidentState state) {
    return Deadlines.of(state).entrySet().stream()
        .min(Comparator.comparing(Map.Entry<DeadlineKey, Instant>::getValue));
  }

  private static String deadline(Speech say, IncidentState state) {
    return next(state)
        .map(next -> say.of("deadline", next.getKey().kind()) + " · " + say.time(next.getValue()))
        .orElse("");
  }

  private static String about(Speech say, IncidentState state) {
    return state.contacts().all().stream()
        .findFirst()
        .map(contact -> about(say, contact))
        .orElse("");
  }

  private static String about(Speech say, Contact contact) {
    String medium = say.of("medium", contact.medium());
    String withheld = contact.from() == null ? " · " + say.of("number_withheld") : "";
    String language = say.of("language", contact.language());
    return medium + " · " + language + withheld;
  }
}
