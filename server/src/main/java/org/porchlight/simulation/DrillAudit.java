package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.Recipient;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// What is promised about drills (R23): marked in every word, real contact ends them, and families
/// and teams are in them only on a day they agreed to.
final class DrillAudit {
  /// A server that is killed meanwhile comes back, and is told again.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<IncidentId, IncidentState> states;
  private final EventQueue queue;
  private final ZoneId zone;
  private final Set<String> textMarks;
  private final Set<String> voiceMarks;
  private final Deque<Instant> realContacts = new ArrayDeque<>();
  private @Nullable Finding found;

  /// What does not hold, and in which drill.
  record Finding(String promise, IncidentId drill) {}

  /// @param states of every incident, as they change
  DrillAudit(Grounds grounds, EventQueue queue, Map<IncidentId, IncidentState> states) {
    this.states = states;
    this.queue = queue;
    this.zone = grounds.line().zone();
    this.textMarks = words(grounds, "text.drill");
    this.voiceMarks = words(grounds, "voice.drill");
  }

  private static Set<String> words(Grounds grounds, String key) {
    return Stream.of(Language.EN, Language.ES)
        .map(language -> grounds.wording().text(language, key))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isDrill(LegToken token) {
    IncidentState state = states.get(token.incident());
    return state != null && state.drill().began();
  }

  /// Something is said on a call.
  void spoken(Heard heard) {
    boolean marked =
        !heard.verbs().isEmpty()
            && heard.verbs().getFirst() instanceof Spoken.Say(var words, _)
            && voiceMarks.contains(words);
    if (isDrill(heard.token()) && !marked) {
      found = found("marked in every word; said: " + heard.verbs(), heard.token().incident());
    }
  }

  /// The carrier is asked to carry a text.
  void sent(TextOrder order) {
    if (isDrill(order.token()) && textMarks.stream().noneMatch(order.body()::startsWith)) {
      found = found("marked in every word; sent: " + order.body(), order.token().incident());
    }
  }

  /// The families' line took a contact in.
  ///
  /// @param at when it was told first
  void realContact(Instant at) {
    realContacts.addLast(at);
  }

  /// Checks one turn of any incident.
  void turned(StoredTurn turn) {
    if (!turn.after().drill().began()) {
      return;
    }
    turn.events(PageQueued.class)
        .filter(page -> page.to() instanceof Recipient.OnTeam)
        .filter(page -> !agreed(turn.after(), (Recipient.OnTeam) page.to()))
        .forEach(page ->
            found = found("nobody who did not agree to this day; " + page, turn.incident()));
  }

  private boolean agreed(IncidentState drill, Recipient.OnTeam to) {
    Instant began = drill.openedAt();
    return began != null
        && drill.drill().agreed().stream()
            .filter(one -> one.family().equals(to.family()) && one.person().equals(to.person()))
            .anyMatch(one -> days(began).contains(one.on()));
  }

  /// At midnight, the day on which it was asked for and that on which it was stored.
  private List<LocalDate> days(Instant began) {
    return Stream.of(began, began.minusSeconds(5))
        .map(at -> LocalDate.ofInstant(at, zone))
        .distinct()
        .toList();
  }

  /// What was seen since the last step that does not hold; null for nothing.
  @Nullable Finding check() {
    Instant now = queue.instant();
    while (!realContacts.isEmpty() && realContacts.getFirst().plus(PATIENCE).isBefore(now)) {
      Instant real = realContacts.removeFirst();
      states.forEach((incident, state) -> {
        Instant began = state.openedAt();
        if (state.drill().running() && began != null && began.isBefore(real)) {
          found = found("a real contact at " + real + " ends it", incident);
        }
      });
    }
    return found;
  }

  private static Finding found(String promise, IncidentId drill) {
    return new Finding("R23 real is real: " + promise, drill);
  }
}
