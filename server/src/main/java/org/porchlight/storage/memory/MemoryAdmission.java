package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.IncidentLog.Listed;

/// Which incident each number and each call belongs to.
final class MemoryAdmission implements Admission {
  private record Caller(AgencyId agency, PhoneNumber number) {}

  private record Call(AgencyId agency, String carrierId) {}

  private final Desk desk;
  private final MemoryIncidents incidents;
  private final Map<Caller, IncidentId> byNumber = new HashMap<>();
  private final Map<Call, IncidentId> byCall = new HashMap<>();
  private final Map<Caller, Language> languages = new HashMap<>();

  MemoryAdmission(Desk desk, MemoryIncidents incidents) {
    this.desk = desk;
    this.incidents = incidents;
  }

  @Override
  public Future<IncidentId> admit(AgencyId agency, PhoneNumber number, IncidentId proposed) {
    return desk.answer(
        "admission.admit",
        () -> byNumber.computeIfAbsent(new Caller(agency, number), _ -> proposed));
  }

  @Override
  public Future<IncidentId> admitCall(AgencyId agency, String carrierId, IncidentId proposed) {
    return desk.answer(
        "admission.admitCall",
        () -> byCall.computeIfAbsent(new Call(agency, carrierId), _ -> proposed));
  }

  @Override
  public Future<Optional<IncidentId>> ofCall(AgencyId agency, String carrierId) {
    return desk.answer(
        "admission.ofCall", () -> Optional.ofNullable(byCall.get(new Call(agency, carrierId))));
  }

  @Override
  public Future<Void> release(AgencyId agency, PhoneNumber number, IncidentId incident) {
    return desk.run(
        "admission.release", () -> byNumber.remove(new Caller(agency, number), incident));
  }

  @Override
  public Future<Optional<IncidentId>> active(AgencyId agency, PhoneNumber number) {
    return desk.answer(
        "admission.active", () -> Optional.ofNullable(byNumber.get(new Caller(agency, number))));
  }

  @Override
  public Future<Void> remember(AgencyId agency, PhoneNumber number, Language language) {
    return desk.run(
        "admission.remember", () -> languages.put(new Caller(agency, number), language));
  }

  @Override
  public Future<Optional<Language>> language(AgencyId agency, PhoneNumber number) {
    return desk.answer(
        "admission.language", () -> Optional.ofNullable(languages.get(new Caller(agency, number))));
  }

  @Override
  public Future<List<IncidentId>> ofFamily(AgencyId agency, FamilyId family) {
    return desk.answer(
        "admission.ofFamily",
        () ->
            incidents.openNow(agency).stream()
                .filter(listed -> listed.summary().concerns(family))
                .map(Listed::incident)
                .toList());
  }
}
