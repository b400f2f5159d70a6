package org.porchlight;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.signing.AskedPhones;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.coordination.signing.SignOffDesk;
import org.porchlight.coordination.signing.SignOffTexts;
import org.porchlight.exchange.PlanVersions;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.family.PlanReading;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;

/// Asking for sign-offs by telephone, on one running server.
final class SignOffs {
  private final AgencyId agency;
  private final Store store;
  private final PlanVersions versions;
  private final FamilyCopies copies;
  private final PolicyPacks policies;
  private final InstantSource clock;
  private final SignOffDesk desk;
  private final SignOffAsking asking;

  SignOffs(
      StartUp startUp,
      Store store,
      PlanLives lives,
      PlanVersions versions,
      Carrier carrier,
      InstantSource clock,
      RandomGenerator random) {
    var line = startUp.settings().line();
    this.agency = line.agency();
    this.store = store;
    this.versions = versions;
    this.copies = new FamilyCopies(startUp.wording());
    this.policies = startUp.policies();
    this.clock = clock;
    var phones = new AskedPhones(agency, store.journals(), clock);
    var texts = new SignOffTexts(carrier, startUp.wording(), line.pagesNumber());
    this.desk =
        new SignOffDesk(agency, store.admission(), phones, lives, this::parts, texts, clock);
    this.asking = new SignOffAsking(agency, phones, lives, store.directory(), texts, clock, random);
  }

  /// Takes the calls and texts of whoever was asked.
  SignOffDesk desk() {
    return desk;
  }

  /// Asks somebody.
  SignOffAsking asking() {
    return asking;
  }

  /// What is read to one of the plan's people, if they may have it.
  private Future<Optional<List<String>>> parts(PlanRef ref, PersonId reader, Language language) {
    return versions
        .version(ref)
        .compose(plan ->
            plan.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : family(plan.get().family())
                    .map(family -> parts(plan.get(), family.orElse(null), reader, language)));
  }

  private Optional<List<String>> parts(
      CrisisPlan plan, @Nullable FamilyRecord family, PersonId reader, Language language) {
    var copy = new CopyReader(plan, family, reader);
    var day = clock.instant().atZone(plan.timezone()).toLocalDate();
    return switch (PlanReading.of(copy, policies.of(plan, family), day)) {
      case Disclosure.Allowed _ -> Optional.of(copies.aloud(copy, language));
      case Disclosure.Refused _ -> Optional.empty();
    };
  }

  private Future<Optional<FamilyRecord>> family(@Nullable FamilyId family) {
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : store.directory().family(agency, family);
  }
}
