package org.porchlight.storage.redis;

import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;

/// Where an incident is kept; what members of its partition's sets begin with.
record Place(AgencyId agency, IncidentId incident) {
  /// A member such as `lakeside|01J…|BACKUP:0`, in three parts.
  record Member(Place place, String rest) {
    static Member parse(String text) {
      var parts = text.split("\\|", -1);
      if (parts.length != 3) {
        throw new IllegalStateException("member: " + parts.length + " parts (expected: 3)");
      }
      return new Member(new Place(new AgencyId(parts[0]), new IncidentId(parts[1])), parts[2]);
    }

    DeadlineKey deadline() {
      return DeadlineKey.parse(rest);
    }

    ErrandId errand() {
      return ErrandId.parse(rest);
    }
  }

  int partition() {
    return Keys.partitionOf(incident);
  }

  String part(String part) {
    return Keys.part(agency, incident, part);
  }

  String member(Object rest) {
    return this + "|" + rest;
  }

  @Override
  public String toString() {
    return agency + "|" + incident;
  }
}
