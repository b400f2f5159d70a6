package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.porchlight.family.Telephones;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.Elsewhere;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Policy;
import org.porchlight.incident.SubjectCommand;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.notification.BlockedPhones;
import org.porchlight.notification.PhoneBook;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.Store;

/// Gathers what is true at the moment of a turn: people and duties as they are now (R8), plans as
/// they were pinned (P8).
public final class World {
  private final AgencyId agency;
  private final Store store;
  private final Function<Instant, OnCall> roster;
  private final Policy policy;
  private final InstantSource clock;
  private final LongSupplier entropy;
  private final Map<PlanRef, CrisisPlan> versions = new HashMap<>();
  private final Engagements engagements = new Engagements();
  private final PhoneBook phones;
  private final BlockedPhones blocked;

  /// @param entropy unguessable, new at every call
  public World(
      AgencyId agency,
      Store store,
      Function<Instant, OnCall> roster,
      Policy policy,
      InstantSource clock,
      LongSupplier entropy) {
    this.agency = agency;
    this.store = store;
    this.roster = roster;
    this.policy = policy;
    this.clock = clock;
    this.entropy = entropy;
    this.phones = new PhoneBook(agency, store, clock);
    this.blocked = new BlockedPhones(clock);
  }

  /// The telephones that are not texted, for whoever carries texts.
  public BlockedPhones blocked() {
    return blocked;
  }

  public Instant now() {
    return clock.instant();
  }

  public OnCall onCall() {
    return roster.apply(now());
  }

  /// Who was on call then, as the roster stands now.
  OnCall onCallAt(Instant then) {
    return roster.apply(then);
  }

  /// Incidents that somebody leads, as far as this server has seen.
  List<IncidentId> led() {
    return engagements.led();
  }

  /// An incident stands so now: others hear of it who is busy there.
  void sees(IncidentId incident, IncidentState state) {
    engagements.sees(incident, state);
  }

  /// Which other incident has waited longest for this staff member; empty for none, and for one who
  /// talks with a family.
  Optional<IncidentId> waitsFor(StaffId staff, IncidentId than) {
    return engagements.waitsFor(staff, than);
  }

  /// What a decision about this incident needs to know.
  Future<Circumstances> around(IncidentId incident, IncidentState state, Command command) {
    return around(state, command, engagements.than(incident));
  }

  private Future<Circumstances> around(IncidentState state, Command command, Elsewhere elsewhere) {
    var families = all(concerned(state, command), id -> store.directory().family(agency, id));
    var pinned =
        all(
            state.subject().pinned().stream().map(PlanPinned::plan).distinct().toList(),
            this::version);
    return families.compose(found ->
        learned(found)
            .compose(telephones -> around(found, pinned, command, elsewhere.with(telephones))));
  }

  private Future<Circumstances> around(
      List<FamilyRecord> found,
      Future<List<CrisisPlan>> pinned,
      Command command,
      Elsewhere elsewhere) {
    Instant now = clock.instant();
    return pinned.compose(plans ->
        running(found, command)
            .compose(running ->
                store
                    .plans()
                    .agencyDefault(agency)
                    .map(common ->
                        new Circumstances(
                            now,
                            entropy.getAsLong(),
                            policy,
                            roster.apply(now),
                            found,
                            plans,
                            running,
                            common.orElse(null),
                            elsewhere))));
  }

  private Future<Map<FamilyId, Telephones>> learned(List<FamilyRecord> families) {
    return AtOnce.answers(
            families.stream()
                .map(family -> phones.of(family.id()).map(known -> Map.entry(family.id(), known)))
                .toList())
        .map(entries -> {
          var learned = new HashMap<FamilyId, Telephones>();
          entries.forEach(entry -> learned.put(entry.getKey(), entry.getValue()));
          return learned;
        });
  }

  /// What is learned of telephones, and asked at every page.
  public PhoneBook phones() {
    return phones;
  }

  /// Everything a page about this incident may show, before what the reader may see is chosen.
  public Future<Circumstances> around(IncidentState state) {
    return around(state, new ChooseYouth(null, null), Elsewhere.NOTHING);
  }

  private Future<List<CrisisPlan>> running(List<FamilyRecord> families, Command command) {
    // What runs counts when it is chosen for whom, and when a review says what becomes of it (R19).
    if (!(command instanceof SubjectCommand || command instanceof DecideReview)) {
      return Future.succeededFuture(List.of());
    }
    return AtOnce.answers(
            families.stream().map(one -> store.plans().running(agency, one.id())).toList())
        .map(lists -> lists.stream().flatMap(List::stream).toList());
  }

  private Future<Optional<CrisisPlan>> version(PlanRef ref) {
    CrisisPlan known = versions.get(ref);
    if (known != null) {
      return Future.succeededFuture(Optional.of(known));
    }
    return store
        .plans()
        .version(agency, ref)
        .onSuccess(found -> found.ifPresent(plan -> versions.put(ref, plan)));
  }

  private static Set<FamilyId> concerned(IncidentState state, Command command) {
    var families = new LinkedHashSet<FamilyId>();
    FamilyId linked = state.subject().family();
    if (linked != null) {
      families.add(linked);
    }
    if (command instanceof ChooseYouth choice && choice.family() != null) {
      families.add(choice.family());
    }
    families.addAll(state.contacts().suggested());
    if (command instanceof ReceiveContact contact) {
      contact.candidates().stream().map(Candidate::family).forEach(families::add);
    }
    return families;
  }

  private static <K, V> Future<List<V>> all(
      Iterable<K> keys, Function<K, Future<Optional<V>>> load) {
    var loads = new java.util.ArrayList<Future<Optional<V>>>();
    keys.forEach(key -> loads.add(load.apply(key)));
    return AtOnce.answers(loads).map(found -> found.stream().flatMap(Optional::stream).toList());
  }
}
