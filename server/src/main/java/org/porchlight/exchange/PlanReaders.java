package org.porchlight.exchange;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.family.PlanReading;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// Finds a plan version for whoever is to read it in whole, if they may today.
///
/// @param policies what law and policy set, by jurisdiction
public record PlanReaders(
    AgencyId agency,
    Store store,
    PlanVersions versions,
    PolicyPacks policies,
    InstantSource clock) {
  /// What was found.
  public sealed interface Found {
    record Reader(CopyReader reader) implements Found {}

    record Refused(Disclosure.Refused refusal) implements Found {}

    record NoSuchPlan() implements Found {}
  }

  /// @param person null for a copy that is nobody's own, without addresses and notes
  public Future<Found> find(PlanRef ref, @Nullable PersonId person) {
    return versions
        .version(ref)
        .compose(plan ->
            plan.isEmpty()
                ? Future.succeededFuture(new Found.NoSuchPlan())
                : family(plan.get().family())
                    .map(family -> found(plan.get(), family.orElse(null), person)));
  }

  private Future<Optional<FamilyRecord>> family(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : store.directory().family(agency, family);
  }

  private Found found(CrisisPlan plan, @Nullable FamilyRecord family, @Nullable PersonId person) {
    var reader = new CopyReader(plan, family, person);
    var day = clock.instant().atZone(plan.timezone()).toLocalDate();
    return person != null
            && PlanReading.of(reader, policies.of(plan, family), day)
                instanceof Disclosure.Refused refused
        ? new Found.Refused(refused)
        : new Found.Reader(reader);
  }

  /// The language of whoever reads it; the family's where they say nothing.
  public static Language language(CopyReader reader) {
    return Optional.ofNullable(reader.person())
        .flatMap(person -> reader.plan().person(person))
        .flatMap(PlanPerson::language)
        .or(() -> Optional.ofNullable(reader.family()).map(family -> family.languages().getFirst()))
        .orElse(Language.EN);
  }
}
