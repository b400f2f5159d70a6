package org.porchlight.telephony;

import org.porchlight.incident.IncidentId;

/// What a callback address carries: which incident and which leg, so that no look-up is needed.
///
/// Its text form ends in a MAC, so that nobody can guess or change it: `INCIDENT.leg.MAC`.
///
/// @param leg `c1` for a contact, `p3` for a page, `m2` for a message; with `-text`, `-voice` or
///   `-staff` behind it where one has several
public record LegToken(IncidentId incident, String leg) {}
