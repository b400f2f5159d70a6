package org.porchlight.storage;

import org.porchlight.incident.IncidentId;

/// One incident's log cannot be read: its hash chain does not verify, or it holds what this version
/// does not know.
///
/// Never retried. Other incidents are not touched by it and keep serving.
public final class BrokenLogException extends StorageException {
  private static final long serialVersionUID = 1;

  private final transient IncidentId incident;

  public BrokenLogException(IncidentId incident, String message) {
    super("incident " + incident + ": " + message);
    this.incident = incident;
  }

  public BrokenLogException(IncidentId incident, String message, Throwable cause) {
    super("incident " + incident + ": " + message, cause);
    this.incident = incident;
  }

  public IncidentId incident() {
    return incident;
  }
}
