package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.GlassBook;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.rights.Access;
import org.porchlight.rights.Coordinators;
import org.porchlight.rights.Field;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Relations;
import org.porchlight.rights.Role;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.JournalId;

/// Finds out where somebody stands to what a door is about, before the door is opened.
public final class Standpoints {
  private final Console console;

  public Standpoints(Console console) {
    this.console = console;
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
    return known(families(state), _ -> ranIn(who, state))
        .compose(known ->
            throughGlass(
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
    return known(Set.of(family), one -> running(who, one))
        .compose(known ->
            known.isEmpty()
                ? nothing()
                : states(family, open)
                    .map(theirs -> relations(who).to(known.getFirst(), theirs))
                    .compose(relations ->
                        throughGlass(
                            who,
                            relations,
                            family,
                            GlassBook.pane(family),
                            known,
                            Access.FAMILY_READING))
                    .map(Optional::of));
  }

  /// Whoever may read it anyhow needs no glass, and nobody asks whether they broke one.
  private Future<SignedIn> throughGlass(
      SignedIn who,
      Set<Relation> relations,
      @Nullable FamilyId family,
      JournalId pane,
      List<Relations.Known> known,
      Access reading) {
    var role = Role.of(who.member());
    var plain = who.with(new Nearness(new Reader(role, relations), family, null));
    if (plain.rights().may(reading) || !Reader.at(role).may(Access.BREAKING_GLASS)) {
      return Future.succeededFuture(plain);
    }
    return console
        .glass()
        .open(pane, who.id())
        .map(open ->
            open.map(
                    broken -> {
                      var more = EnumSet.of(Relation.BROKE_GLASS);
                      more.addAll(relations);
                      var reader = new Reader(role, more, shown(known));
                      return who.with(new Nearness(reader, family, broken.purpose()));
                    })
                .orElse(plain));
  }

  /// What a broken glass shows besides: only what the pack of every family concerned lets it show.
  private Set<Field> shown(List<Relations.Known> known) {
    var shown = EnumSet.allOf(Field.class);
    known.stream()
        .map(one -> one.family().enrollment().jurisdiction())
        .map(console.care().policies()::of)
        .forEach(pack -> {
          if (!pack.privacy().glassShowsYouthPrivate()) {
            shown.remove(Field.YOUTH_PRIVATE);
          }
          if (!pack.privacy().glassShowsHarmReports()) {
            shown.remove(Field.HARM_REPORT);
          }
        });
    shown.retainAll(known.isEmpty() ? Set.of() : Set.of(Field.YOUTH_PRIVATE, Field.HARM_REPORT));
    return shown;
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

  /// The one it is about; until that is known, those it may be about.
  private static Set<FamilyId> families(IncidentState state) {
    var linked = state.subject().family();
    return linked == null ? state.contacts().suggested() : Set.of(linked);
  }

  /// The plans of a family that count here.
  private interface Plans {
    Future<List<CrisisPlan>> of(FamilyId family);
  }

  private Future<List<Relations.Known>> known(Collection<FamilyId> families, Plans plans) {
    return AtOnce.answers(families.stream().map(family -> known(family, plans)).toList())
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private Future<Optional<Relations.Known>> known(FamilyId family, Plans plans) {
    return console
        .store()
        .directory()
        .family(console.agency(), family)
        .compose(found ->
            found
                .map(record -> known(record, plans).map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty())));
  }

  private Future<Relations.Known> known(FamilyRecord record, Plans plans) {
    var staff = console.roster().get().staff();
    return console
        .care()
        .book()
        .of(record.id())
        .map(care -> Coordinators.of(record, staff, care.coordinator()))
        .compose(coordinators ->
            plans.of(record.id()).map(all -> new Relations.Known(record, coordinators, all)));
  }

  /// Asked for only where it decides something.
  private Future<List<CrisisPlan>> running(SignedIn who, FamilyId family) {
    return Role.of(who.member()) == Role.CASE_MANAGER
        ? console.store().plans().running(console.agency(), family)
        : Future.succeededFuture(List.of());
  }

  /// The versions that ran, for those whose steps count.
  private Future<List<CrisisPlan>> ranIn(SignedIn who, IncidentState state) {
    return Role.of(who.member()) == Role.CASE_MANAGER
        ? console.world().around(state).map(Circumstances::pinned)
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
