package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.PlanLibrary;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanImportTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z")));
  private final Counted directory = new Counted(store.directory(), new ArrayList<>());

  @Test
  void only_families_that_are_new_or_changed_are_written() throws IOException {
    bring();
    assertThat(directory.written()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    directory.written().clear();

    bring();
    assertThat(directory.written()).isEmpty();

    var mateos = new FamilyId("FAM-0007");
    var family = done(directory.family(AGENCY, mateos)).orElseThrow();
    done(store.directory().put(AGENCY, otherwiseNamed(family)));
    bring();
    assertThat(directory.written()).containsExactly(mateos);
    assertThat(done(directory.family(AGENCY, mateos))).contains(family);
  }

  private static FamilyRecord otherwiseNamed(FamilyRecord family) {
    return new FamilyRecord(
        family.id(),
        "Another name",
        family.lineCode(),
        family.languages(),
        family.timezone(),
        family.households(),
        family.people(),
        family.youths(),
        family.coordinator(),
        family.passphrase(),
        family.safeWords(),
        family.noContact(),
        family.knowThisAboutUs(),
        family.enrollment());
  }

  private void bring() throws IOException {
    PlanLibrary plans = store.plans();
    done(
        new PlanImport(AGENCY, directory, plans, Mode.DEMO)
            .bring(PlanFolder.read(Root.path("crisis-plans/samples"))));
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /// A directory that keeps which families were written.
  private record Counted(Directory stored, List<FamilyId> written) implements Directory {
    @Override
    public Future<Void> put(AgencyId agency, FamilyRecord family) {
      written.add(family.id());
      return stored.put(agency, family);
    }

    @Override
    public Future<Optional<FamilyRecord>> family(AgencyId agency, FamilyId family) {
      return stored.family(agency, family);
    }

    @Override
    public Future<List<Candidate>> candidates(AgencyId agency, PhoneNumber number) {
      return stored.candidates(agency, number);
    }

    @Override
    public Future<List<FamilyId>> families(AgencyId agency) {
      return stored.families(agency);
    }
  }
}
