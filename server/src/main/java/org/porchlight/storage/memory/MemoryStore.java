package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.Administrators;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.CallSlots;
import org.porchlight.storage.DeadlineQueue;
import org.porchlight.storage.Directory;
import org.porchlight.storage.Durability;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.Journals;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.Passkeys;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.PlanLibrary;
import org.porchlight.storage.ReadingLog;
import org.porchlight.storage.Sessions;
import org.porchlight.storage.Store;
import org.porchlight.storage.Tickets;

/// A whole store in memory.
///
/// It outlives the servers that use it: drop a server without a word and build another one on the
/// same store, and that server has restarted after a crash.
public final class MemoryStore implements Store {
  private final MemoryDeadlines deadlines;
  private final MemoryOutbox outbox;
  private final MemoryIncidents incidents;
  private final MemoryAdmission admission;
  private final MemoryPhoneSlots slots;
  private final MemoryCallSlots calls;
  private final MemoryDirectory directory;
  private final MemoryPlans plans;
  private final MemorySessions sessions;
  private final MemoryTickets tickets;
  private final MemoryPasskeys passkeys;
  private final MemoryAdministrators administrators;
  private final MemoryReadings readings;
  private final MemoryJournals journals;

  /// A store that answers at once.
  ///
  /// @param clock by which leases and sessions run out
  public MemoryStore(InstantSource clock) {
    this(clock, Completion.immediate());
  }

  /// A store that answers when `completion` says so.
  public MemoryStore(InstantSource clock, Completion completion) {
    var desk = new Desk(clock, completion);
    deadlines = new MemoryDeadlines(desk);
    outbox = new MemoryOutbox(desk);
    incidents = new MemoryIncidents(desk, deadlines, outbox);
    admission = new MemoryAdmission(desk, incidents);
    slots = new MemoryPhoneSlots(desk);
    calls = new MemoryCallSlots(desk);
    directory = new MemoryDirectory(desk);
    plans = new MemoryPlans(desk);
    sessions = new MemorySessions(desk);
    tickets = new MemoryTickets(desk);
    passkeys = new MemoryPasskeys(desk);
    administrators = new MemoryAdministrators(desk);
    readings = new MemoryReadings(desk);
    journals = new MemoryJournals(desk);
  }

  @Override
  public IncidentLog incidents() {
    return incidents;
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public PhoneSlots slots() {
    return slots;
  }

  @Override
  public DeadlineQueue deadlines() {
    return deadlines;
  }

  /// What is stored to fall due for one incident, leased or not: for proofs, at once.
  public Map<DeadlineKey, Instant> deadlinesOf(AgencyId agency, IncidentId incident) {
    return deadlines.of(new Place(agency, incident));
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public CallSlots calls() {
    return calls;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public PlanLibrary plans() {
    return plans;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Tickets tickets() {
    return tickets;
  }

  @Override
  public Passkeys passkeys() {
    return passkeys;
  }

  @Override
  public Administrators administrators() {
    return administrators;
  }

  @Override
  public ReadingLog readings() {
    return readings;
  }

  @Override
  public Journals journals() {
    return journals;
  }

  @Override
  public Future<Durability> durability() {
    return Future.succeededFuture(Durability.NONE);
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
