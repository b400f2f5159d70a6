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
import org.porchlight.coordination.FamilyRecords;
import org.porchlight.coordination.PlanLives;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.settings.Mode;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanImportTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");
  private static final PlanId MATEOS = new PlanId("PLN-0007");

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z")));
  private final PlanLives lives =
      Lives.of(AGENCY, store, InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z")));
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

  @Test
  void in_the_demo_an_active_file_is_a_life_with_its_sign_offs_and_runs() throws IOException {
    bring();
    bring();

    var life = done(lives.life(MATEOS));
    assertThat(life.running().orElseThrow().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(life.running().orElseThrow().signOffs()).hasSizeGreaterThan(2);
    assertThat(done(lives.history(MATEOS))).hasSize(2);
    assertThat(done(store.plans().running(AGENCY, new FamilyId("FAM-0007")))).hasSize(1);
  }

  @Test
  void elsewhere_a_file_is_a_draft_that_nobody_has_signed() {
    bring(Mode.LIVE, PlanFolder.read(Root.path("crisis-plans/samples")));

    var draft = done(lives.life(MATEOS)).version(4).orElseThrow();
    assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(draft.signOffs()).isEmpty();
    assertThat(done(store.plans().running(AGENCY, new FamilyId("FAM-0007")))).isEmpty();
  }

  @Test
  void what_ran_before_its_life_was_written_down_runs_on() {
    var folder = PlanFolder.read(Root.path("crisis-plans/samples"));
    var plan =
        folder.plans().stream()
            .filter(one -> one.ref().plan().equals(MATEOS))
            .findFirst()
            .orElseThrow();
    done(store.plans().put(AGENCY, plan));
    done(store.plans().activate(AGENCY, plan.ref()));

    bring(Mode.LIVE, folder);

    assertThat(done(lives.life(MATEOS)).running()).isPresent();
  }

  @Test
  void a_crash_after_the_life_and_before_the_library_is_mended_by_the_next_look()
      throws IOException {
    bring();
    done(store.plans().withdraw(AGENCY, new PlanRef(MATEOS, 4)));

    done(lives.follow());

    assertThat(done(store.plans().running(AGENCY, new FamilyId("FAM-0007")))).hasSize(1);
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
    bring(Mode.DEMO, PlanFolder.read(Root.path("crisis-plans/samples")));
  }

  private void bring(Mode mode, PlanFolder folder) {
    var clock = InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z"));
    var records = new FamilyRecords(AGENCY, directory, store.journals(), clock);
    done(new PlanImport(records, lives, mode).bring(folder));
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
