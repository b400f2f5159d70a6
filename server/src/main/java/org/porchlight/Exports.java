package org.porchlight;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import org.porchlight.exchange.PlanCopyRoutes;
import org.porchlight.exchange.RosterRoutes;
import org.porchlight.plan.PolicyPack;
import org.porchlight.telephony.Wording;

/// What leaves the line beside its API: calendars of the roster, and the family's copies of plans.
record Exports(
    Vertx vertx,
    Settings settings,
    Kept kept,
    Wording wording,
    LiveRoster roster,
    InstantSource clock) {

  /// Mounts every route; before those of the API, whose path they share.
  void mount(Router router) {
    rosterRoutes().mount(router);
    planCopies().mount(router);
  }

  private RosterRoutes rosterRoutes() {
    return new RosterRoutes(
        vertx,
        settings.exchange(),
        roster,
        settings.server().publicUrl(),
        kept.key().derive("addresses of calendars"),
        clock);
  }

  private PlanCopyRoutes planCopies() {
    var agency = settings.line().agency();
    return new PlanCopyRoutes(
        vertx,
        agency,
        settings.exchange(),
        kept.store(),
        plan -> kept.store().plans().version(agency, plan),
        PolicyPack.DEFAULTS,
        wording,
        clock);
  }
}
