package org.porchlight.console.walk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.console.Console;
import org.porchlight.console.view.HomeView.Covered;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.HarmRules;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;

/// Finds the restricted reports past their written date, to tell a supervisor without a word of
/// whom they are about; whoever may read one looks there (R21).
public record UnwrittenReports(Console console, Speech say) {
  /// An incident whose report the reader may read.
  public record Open(Listed listed, IncidentState state, Optional<FamilyRecord> family) {}

  public Future<List<Covered>> among(List<Open> incidents) {
    return AtOnce.answers(
            incidents.stream().filter(UnwrittenReports::waits).map(this::late).toList())
        .map(late -> late.stream().flatMap(Optional::stream).toList());
  }

  private static boolean waits(Open one) {
    return waits(one.state());
  }

  static boolean waits(IncidentState state) {
    var report = state.crew().harm();
    return report.since() != null && !report.written();
  }

  private Future<Optional<Covered>> late(Open one) {
    return rules(one)
        .map(rules ->
            HarmViews.late(say, rules, one.state().crew().harm())
                ? Optional.of(
                    new Covered(
                        one.listed().incident().value(),
                        say.time(one.listed().summary().openedAt())))
                : Optional.empty());
  }

  private Future<HarmRules> rules(Open one) {
    var ref = one.state().subject().plan();
    Future<Optional<CrisisPlan>> plan =
        ref == null
            ? Future.succeededFuture(Optional.empty())
            : console.lives().life(ref.plan()).map(life -> life.newest().map(VersionLife::plan));
    return plan.map(known -> rules(known, one.family()));
  }

  /// What the pack says that holds here: the family's programme decides, else the plan.
  HarmRules rules(Optional<CrisisPlan> plan, Optional<FamilyRecord> family) {
    var policies = console.care().policies();
    return plan.map(known -> policies.of(known, family.orElse(null)))
        .or(() -> family.map(known -> policies.of(known.enrollment().jurisdiction())))
        .orElse(policies.usual())
        .harm();
  }
}
