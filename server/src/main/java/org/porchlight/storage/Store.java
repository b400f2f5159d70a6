package org.porchlight.storage;

import io.vertx.core.Future;

/// Everything that is kept, in one place; each part passes the contract suite of its port.
public interface Store {
  IncidentLog incidents();

  Admission admission();

  PhoneSlots slots();

  DeadlineQueue deadlines();

  Outbox outbox();

  CallSlots calls();

  Directory directory();

  PlanLibrary plans();

  Sessions sessions();

  Tickets tickets();

  Passkeys passkeys();

  Administrators administrators();

  ReadingLog readings();

  Journals journals();

  /// How it keeps all this, asked anew each time.
  Future<Durability> durability();

  /// Ends its connections; what was appended stays.
  Future<Void> close();
}
