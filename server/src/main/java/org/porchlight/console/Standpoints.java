package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.coordination.GlassBook;
import org.porchlight.coordination.Relationships;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.rights.Access;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relations;
import org.porchlight.rights.Role;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;

/// Finds out where somebody stands to what a door is about, before the door is opened.
public final class Standpoints {
  private final Console console;
  private final GlassSight glass;
  private final Relationships relationships;

  public Standpoints(Console console) {
    this.console = console;
    this.glass = new GlassSight(console);
    this.relationships =
        new Relationships(
            console.agency(), console.store(), console.world(), console::coordinators);
  }

  /// Whoever knocks, as they stand to what the address names; empty when there is no such thing.
  Future<Optional<SignedIn>> at(Door door, RoutingContext request, SignedIn who) {
    return switch (door.about()) {
      case NOBODY -> Future.succeededFuture(Optional.of(who));
      case INCIDENT ->
          IncidentFiles.idIn(request)
              .map(id -> console.turns().state(id).compose(state -> near(who, id, state)))
              .orElse(nothing());
      case PLAN -> planIn(request).map(id -> toPlan(who, id)).orElse(nothing());
      case FAMILY -> familyIn(request).map(id -> toFamily(who, id)).orElse(nothing());
    };
  }

  private Future<Optional<SignedIn>> near(SignedIn who, IncidentId id, IncidentState state) {
    return state.opened() ? to(who, id, state).map(Optional::of) : nothing();
  }

  /// The same person, as they stand to an incident.
  public Future<SignedIn> to(SignedIn who, IncidentId incident, IncidentState state) {
    var family = state.subject().family();
    var nearest = new Reader(Role.of(who.member()), relations(who).to(List.of(state)));
    if (!Relationships.asksTheRecord(nearest)) {
      return Future.succeededFuture(who.with(new Nearness(nearest, family, null)));
    }
    return relationships
        .known(who.member(), state)
        .compose(known ->
            glass.seen(
                who,
                relations(who).to(state, known),
                family,
                GlassBook.pane(incident, family),
                known,
                Access.READING));
  }

  /// The incidents that are open now: asked once by whoever asks about several families.
  public Future<List<Listed>> open() {
    return console.store().incidents().open(console.agency());
  }

  /// The same person, as they stand to a family; empty when there is none like it.
  public Future<Optional<SignedIn>> toFamily(SignedIn who, FamilyId family) {
    return open().compose(open -> toFamily(who, family, open));
  }

  /// @param open as [#open()] says
  public Future<Optional<SignedIn>> toFamily(SignedIn who, FamilyId family, List<Listed> open) {
    return console
        .store()
        .directory()
        .family(console.agency(), family)
        .compose(found ->
            found.isEmpty()
                ? nothing()
                : states(family, open)
                    .compose(theirs -> toFamily(who, found.get(), theirs))
                    .map(Optional::of));
  }

  private Future<SignedIn> toFamily(SignedIn who, FamilyRecord family, List<IncidentState> theirs) {
    var nearest = new Reader(Role.of(who.member()), relations(who).to(theirs));
    if (!Relationships.asksTheRecord(nearest)) {
      return Future.succeededFuture(who.with(new Nearness(nearest, family.id(), null)));
    }
    return known(who, family)
        .compose(known ->
            glass.seen(
                who,
                relations(who).to(known, theirs),
                family.id(),
                GlassBook.pane(family.id()),
                List.of(known),
                Access.FAMILY_READING));
  }

  private Future<Optional<SignedIn>> toPlan(SignedIn who, PlanId plan) {
    return open()
        .compose(open -> console.lives().life(plan).compose(life -> toPlan(who, life, open)));
  }

  /// The same person, as they stand to the family of a plan; empty when there is no version of it.
  ///
  /// @param open as [#open()] says
  public Future<Optional<SignedIn>> toPlan(SignedIn who, PlanLife life, List<Listed> open) {
    var version = life.newest().map(VersionLife::plan);
    if (version.isEmpty()) {
      return nothing();
    }
    var family = version.get().family();
    return family == null
        ? Future.succeededFuture(Optional.of(who))
        : toFamily(who, family, open).map(found -> found.or(() -> Optional.of(stranger(who))));
  }

  private static SignedIn stranger(SignedIn who) {
    return who.with(new Nearness(new Reader(Role.of(who.member()), Set.of()), null, null));
  }

  private Relations relations(SignedIn who) {
    return new Relations(who.member(), console.world().onCall());
  }

  private Future<Relations.Known> known(SignedIn who, FamilyRecord record) {
    return console
        .coordinators(record)
        .compose(coordinators ->
            running(who, record.id())
                .map(plans -> new Relations.Known(record, coordinators, plans)));
  }

  /// Asked for only where it decides something.
  private Future<List<CrisisPlan>> running(SignedIn who, FamilyId family) {
    return Role.of(who.member()) == Role.CASE_MANAGER
        ? console.store().plans().running(console.agency(), family)
        : Future.succeededFuture(List.of());
  }

  private Future<List<IncidentState>> states(FamilyId family, List<Listed> open) {
    return AtOnce.answers(
        open.stream()
            .filter(one -> family.equals(one.summary().family()))
            .map(one -> console.turns().state(one.incident()))
            .toList());
  }

  private static Optional<PlanId> planIn(RoutingContext request) {
    return Optional.ofNullable(request.pathParam("plan"))
        .filter(id -> id.matches(Door.ID_SHAPE))
        .map(PlanId::new);
  }

  private static Optional<FamilyId> familyIn(RoutingContext request) {
    return Optional.ofNullable(request.pathParam("family"))
        .filter(id -> id.matches(Door.ID_SHAPE))
        .map(FamilyId::new);
  }

  private static <T> Future<Optional<T>> nothing() {
    return Future.succeededFuture(Optional.empty());
  }
}
