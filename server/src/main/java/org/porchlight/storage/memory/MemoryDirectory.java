package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;

/// The families of every agency, by id.
final class MemoryDirectory implements Directory {
  private final Desk desk;
  private final Map<String, Map<String, FamilyRecord>> agencies = new TreeMap<>();

  MemoryDirectory(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> put(AgencyId agency, FamilyRecord family) {
    return desk.run("directory.put", () -> of(agency).put(family.id().value(), family));
  }

  @Override
  public Future<Optional<FamilyRecord>> family(AgencyId agency, FamilyId family) {
    return desk.answer(
        "directory.family", () -> Optional.ofNullable(of(agency).get(family.value())));
  }

  @Override
  public Future<List<Candidate>> candidates(AgencyId agency, PhoneNumber number) {
    return desk.answer(
        "directory.candidates",
        () ->
            of(agency).values().stream()
                .flatMap(family ->
                    family.peopleOf(number).stream()
                        .map(person -> new Candidate(family.id(), person.id())))
                .toList());
  }

  @Override
  public Future<List<FamilyId>> families(AgencyId agency) {
    return desk.answer(
        "directory.families", () -> of(agency).keySet().stream().map(FamilyId::new).toList());
  }

  private Map<String, FamilyRecord> of(AgencyId agency) {
    return agencies.computeIfAbsent(agency.value(), _ -> new TreeMap<>());
  }
}
