package org.porchlight.storage;

import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Restriction;
import org.porchlight.oncall.StaffId;

/// What tests outside this package store of a made-up crisis.
public final class CrisisWords {
  public static final AgencyId AGENCY = Crisis.AGENCY;
  public static final ServerId SERVER = StoreContract.HERE;

  /// Nothing of this may ever be seen by a store that seals.
  public static final List<String> CANARIES =
      List.of(
          "Carla",
          "Mateo",
          "2025550103",
          "2025550104",
          "FAM-0007",
          "PLN-0007",
          "runs away",
          "Sample Lane",
          "note 1",
          "token-1",
          "text:SM1",
          "America/Chicago");

  private CrisisWords() {}

  public static IncidentId newId() {
    return Crisis.newId();
  }

  /// An append of one note, and of an errand to a phone.
  public static Append note(IncidentId incident, long expected, Summary summary) {
    var crisis = new Crisis(incident, Instant.parse("2026-11-22T03:00:00Z"));
    return crisis.append(
        crisis
            .notes(expected, 1)
            .errands(Crisis.call(expected + 1, 0, Priority.PAGE))
            .key("text:SM1:" + expected)
            .summary(summary));
  }

  /// The same, of an incident that no family is linked to.
  public static Append strayNote(IncidentId incident, long expected) {
    var linked = new Crisis(incident, Instant.parse("2026-11-22T03:00:00Z")).summary();
    return note(
        incident,
        expected,
        new Summary(linked.phase(), null, true, false, linked.openedAt(), linked.families()));
  }

  /// The same, of an incident of the family with the canaries.
  public static Append linkedNote(IncidentId incident, long expected) {
    return note(
        incident, expected, new Crisis(incident, Instant.parse("2026-11-22T03:00:00Z")).summary());
  }

  /// What [#note] stored as the entry of this version.
  public static Entry entry(long version) {
    return new Entry(
        version,
        Instant.parse("2026-11-22T03:00:00Z").plusSeconds(version),
        Actor.staff("S1"),
        Channel.CONSOLE,
        Restriction.NONE,
        new NoteAdded("note " + version));
  }

  /// Fills every port with canaries.
  public static void fill(Store store) {
    var incident = newId();
    TestStore.await(store.incidents().append(strayNote(incident, 0)));
    TestStore.await(store.incidents().append(linkedNote(incident, 1)));
    TestStore.await(store.admission().admit(AGENCY, Crisis.PHONE, incident));
    TestStore.await(store.admission().admitCall(AGENCY, "text:SM1", incident));
    TestStore.await(store.slots().claim(AGENCY, Crisis.PHONE, incident));
    var family =
        PlanSamples.family(Crisis.FAMILY, "Carla Sample", Crisis.PHONE, Crisis.OTHER_PHONE);
    TestStore.await(store.directory().put(AGENCY, family));
    var plan = PlanSamples.plan("PLN-0007", 1, Crisis.FAMILY, PlanSamples.YOUTH, "Mateo runs away");
    TestStore.await(store.plans().put(AGENCY, plan));
    TestStore.await(store.plans().activate(AGENCY, plan.ref()));
    TestStore.await(
        store
            .sessions()
            .open(
                AGENCY,
                "token-1",
                new Session(new StaffId("Carla"), Factors.ONE),
                StoreContract.LEASE));
    TestStore.await(
        store
            .passkeys()
            .put(
                AGENCY,
                new Passkey(
                    new StaffId("Carla"), "key-1", "Carla's phone", StoreContract.NOON, "{}")));
    TestStore.await(store.tickets().issue(AGENCY, "token-1", "Carla", StoreContract.LEASE));
    TestStore.await(
        store
            .readings()
            .note(
                AGENCY,
                new ReadingLog.Reading(
                    StoreContract.NOON, new StaffId("Carla"), "plan", "PLN-0007")));
    TestStore.await(
        store
            .journals()
            .of(JournalContract.TALES)
            .append(
                AGENCY,
                new JournalId("PLN-0007", Crisis.FAMILY),
                0,
                new NaturalKey("token-1"),
                StoreContract.NOON,
                List.of(new JournalContract.Tale.Begun("Mateo runs away"))));
    TestStore.await(
        store
            .calls()
            .grant(
                "AC1", incident + "|1.0", Priority.PAGE, StoreContract.NOON, StoreContract.LEASE));
  }
}
