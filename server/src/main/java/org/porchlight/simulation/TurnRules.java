package org.porchlight.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.simulation.Promises.Promise;

/// Everything that one stored turn can keep or break: promises, rules of the line, whom pages go
/// to.
final class TurnRules {
  private final List<Promise> promises;
  private final Institutions institutions = new Institutions();
  private final PagedPromises paged;
  private final PlanWatch plans;
  private final PhoneWatch phones;
  private final SeenInLogs logged;
  private final AskedPromises asked;
  private final ReachPromises reach;
  private final EarPromises ears = new EarPromises();
  private final SeenAsked seenAsked;

  TurnRules(Grounds grounds, RosterAudit roster, PlanWatch plans, PhoneWatch phones) {
    var rules = new RulePromises(grounds.plans().families());
    promises =
        Stream.of(
                Promises.OF_A_TURN,
                rules.all(),
                new CarePromises(grounds).all(),
                ConnectPromises.all())
            .flatMap(List::stream)
            .toList();
    paged = new PagedPromises(roster);
    this.plans = plans;
    this.phones = phones;
    logged = new SeenInLogs(grounds);
    asked = new AskedPromises(grounds.plans().families());
    reach = new ReachPromises(grounds.plans().families(), roster);
    seenAsked = new SeenAsked(logged.sightings(), reach);
  }

  PlanWatch plans() {
    return plans;
  }

  /// What only the logs tell of.
  Sightings seen() {
    return logged.sightings();
  }

  /// @param states of every incident as it stands
  /// @param served whether the server has been up for a while
  /// @return the name of the first that does not hold; empty when all do
  Optional<String> broken(
      StoredTurn turn, Instant now, Map<IncidentId, IncidentState> states, boolean served) {
    logged.turned(turn);
    seenAsked.turned(turn);
    boolean told = institutions.kept(turn);
    return promises.stream()
        .filter(promise -> !promise.kept().test(turn))
        .map(Promise::name)
        .findFirst()
        .or(() -> told ? Optional.empty() : Optional.of("R22 third parties"))
        .or(() ->
            plans.kept(turn, now)
                ? Optional.empty()
                : Optional.of("R2 a plan outlives its troubles"))
        .or(() -> asked.broken(turn))
        .or(() -> phones.broken(turn))
        .or(() -> reachOrPaged(turn, now, others(turn.incident(), states), served));
  }

  private Optional<String> reachOrPaged(
      StoredTurn turn, Instant now, List<IncidentState> others, boolean served) {
    // All note what they see: all see every turn.
    Optional<String> asked = reach.broken(turn, now, others);
    Optional<String> beside = ears.broken(turn, now, served);
    return paged.broken(turn, now, others).or(() -> asked).or(() -> beside);
  }

  private static List<IncidentState> others(
      IncidentId incident, Map<IncidentId, IncidentState> states) {
    return states.entrySet().stream()
        .filter(one -> !one.getKey().equals(incident) && !one.getValue().ending().closed())
        .map(Map.Entry::getValue)
        .toList();
  }
}
