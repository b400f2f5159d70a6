package org.porchlight.notification;

import org.porchlight.incident.IncidentId;

/// Names the conference in which everybody of one incident talks.
public final class Conference {
  private Conference() {}

  public static String of(IncidentId incident) {
    return incident.value();
  }
}
