package org.porchlight.storage.memory;

import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;

/// Where an incident is kept.
record Place(AgencyId agency, IncidentId incident) {}
