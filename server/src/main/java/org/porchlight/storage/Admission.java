package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Which incident a contact belongs to. Numbers are kept as keyed hashes only.
public interface Admission {
  /// The number's active incident, or `proposed`, claimed for it before anything is appended: two
  /// texts at once, or a text and a call, meet in one incident.
  Future<IncidentId> admit(AgencyId agency, PhoneNumber number, IncidentId proposed);

  /// The incident of this call, the same at every delivery of its webhooks; claims `proposed` when
  /// there is none.
  Future<IncidentId> admitCall(AgencyId agency, String carrierId, IncidentId proposed);

  /// The incident that was claimed for this call or text, if any was; claims nothing.
  Future<Optional<IncidentId>> ofCall(AgencyId agency, String carrierId);

  /// Lets the number go from `incident`, if it still belongs to it: the next contact is a new
  /// crisis (R1).
  Future<Void> release(AgencyId agency, PhoneNumber number, IncidentId incident);

  /// The number's active incident, if it has one.
  Future<Optional<IncidentId>> active(AgencyId agency, PhoneNumber number);

  /// Keeps the language that somebody chose on this number, for every later contact (R16).
  Future<Void> remember(AgencyId agency, PhoneNumber number, Language language);

  /// The language chosen last on this number, if any was.
  Future<Optional<Language>> language(AgencyId agency, PhoneNumber number);

  /// Other active incidents in which this family's numbers made contact (R17); as of the summaries
  /// appended, in their order.
  Future<List<IncidentId>> ofFamily(AgencyId agency, FamilyId family);
}
