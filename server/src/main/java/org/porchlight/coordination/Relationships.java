package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.IncidentState;
import org.porchlight.line.World;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Coordinators;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Relations;
import org.porchlight.rights.Role;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.Store;

/// What somebody of the staff has to do with an incident, by its log and by the records of the
/// families it is about, or may be.
///
/// Futures fail with [org.porchlight.storage.StorageException] when the store does not answer.
///
/// @param coordinators whose a family is now
public record Relationships(
    AgencyId agency,
    Store store,
    World world,
    Function<FamilyRecord, Future<Coordinators>> coordinators) {
  /// Somebody as they stand to an incident, with no glass broken: a glass lets people read, and
  /// nobody act.
  public Future<Reader> to(StaffMember who, IncidentState incident) {
    var relations = new Relations(who, world.onCall());
    var nearest = new Reader(Role.of(who), relations.to(List.of(incident)));
    return asksTheRecord(nearest)
        ? known(who, incident).map(known -> new Reader(Role.of(who), relations.to(incident, known)))
        : Future.succeededFuture(nearest);
  }

  /// Somebody as they stand to a family by its record and its care, whatever happens tonight.
  public Future<Reader> to(StaffMember who, FamilyRecord family) {
    return coordinators
        .apply(family)
        .map(theirs -> {
          var known = new Relations.Known(family, theirs, List.of());
          var relations = new Relations(who, world.onCall()).to(known, List.of());
          return new Reader(Role.of(who), relations);
        });
  }

  /// The families that an incident is or may be about, as far as rights ask for them.
  public Future<List<Relations.Known>> known(StaffMember who, IncidentState incident) {
    return AtOnce.answers(
            families(incident).stream().map(family -> known(who, incident, family)).toList())
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private Future<Optional<Relations.Known>> known(
      StaffMember who, IncidentState incident, FamilyId family) {
    return store
        .directory()
        .family(agency, family)
        .compose(found ->
            found
                .map(record ->
                    coordinators
                        .apply(record)
                        .compose(theirs ->
                            ranIn(who, incident)
                                .map(plans -> new Relations.Known(record, theirs, plans)))
                        .map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty())));
  }

  /// Whether the family's record, its care or its plans could bring somebody nearer than its
  /// incidents do: for most who answer tonight they could not, and are not read.
  public static boolean asksTheRecord(Reader nearest) {
    return Stream.of(Relation.COORDINATES, Relation.OWES_STEP, Relation.BROKE_GLASS)
        .anyMatch(nearest::gainsBy);
  }

  /// The one it is about; until that is known, those it may be about.
  private static Collection<FamilyId> families(IncidentState incident) {
    var linked = incident.subject().family();
    return linked == null ? incident.contacts().suggested() : Set.of(linked);
  }

  /// The versions that ran, for those whose steps count.
  private Future<List<CrisisPlan>> ranIn(StaffMember who, IncidentState incident) {
    return Role.of(who) == Role.CASE_MANAGER
        ? world.around(incident).map(Circumstances::pinned)
        : Future.succeededFuture(List.of());
  }
}
