package org.porchlight.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Lives;
import org.porchlight.Root;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeCommand.RetirePlan;
import org.porchlight.plan.life.PlanLifeCommand.SendToTeam;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.SuspendPlan;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.SigningWay;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanLivesTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");
  private static final PlanId PLAN = new PlanId("PLN-0007");
  private static final PersonId CARLA = new PersonId("P2");
  private static final Author JO = new Author("C1", Author.Role.COORDINATOR);
  private static final Author SAM = new Author("S1", Author.Role.TEAM_MEMBER);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 9);
  private static final PlanFolder SAMPLES = PlanFolder.read(Root.path("crisis-plans/samples"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-10-09T15:00:00Z"));
  private final InstantSource clock = now::get;
  private final MemoryStore store = new MemoryStore(clock);
  private final PlanLives lives = Lives.of(AGENCY, store, clock);
  private int keys;

  @BeforeEach
  void mateos_family_and_the_version_that_runs() {
    SAMPLES.families().forEach(family -> done(store.directory().put(AGENCY, family)));
    turned(new AdoptVersion(mateos(), JO, DAY));
  }

  @Test
  void a_version_goes_from_draft_to_running_and_the_line_runs_it() {
    signed();
    now.updateAndGet(at -> at.plus(Duration.ofHours(1)));

    var after = turned(lives.activate(PLAN, 5, JO, key()));

    assertThat(after.running().orElseThrow().version()).isEqualTo(5);
    assertThat(running()).isEqualTo(5);
    assertThat(after.version(4).orElseThrow().status()).isEqualTo(PlanStatus.SUPERSEDED);
  }

  @Test
  void nobody_but_a_coordinator_activates_and_a_version_says_what_is_missing() {
    turned(new ProposeVersion(next(), SAM, DAY));
    turned(new SendToTeam(5, SAM, DAY));
    turned(new AskForSignOffs(5, SAM, DAY));

    assertThat(refused(lives.activate(PLAN, 5, SAM, key())).why())
        .isEqualTo(PlanLifeRefusal.ONLY_A_COORDINATOR_DOES_THIS);
    assertThat(refused(lives.activate(PLAN, 5, JO, key())).blockers())
        .extracting(Finding::check)
        .contains("signoff.decision_holder");
    assertThat(refused(lives.activate(PLAN, 6, JO, key())).why())
        .isEqualTo(PlanLifeRefusal.NO_SUCH_VERSION);
    assertThat(running()).isEqualTo(4);
  }

  @Test
  void the_same_version_with_other_words_is_refused_with_both_hashes() {
    turned(new ProposeVersion(next(), SAM, DAY));
    var other = version(5, "something else");

    var answer = done(lives.turn(PLAN, new ProposeVersion(other, SAM, DAY), key()));

    assertThat(answer)
        .isInstanceOfSatisfying(
            LifeTurned.OtherContent.class,
            different ->
                assertThat(different.storedHash())
                    .hasSize(64)
                    .isNotEqualTo(different.offeredHash()));
  }

  @Test
  void a_repeated_key_is_answered_with_the_life_as_it_is() {
    var key = key();
    var withdraw = new WithdrawSignOff(4, CARLA, "not like this", JO, DAY);
    turned(lives.turn(PLAN, withdraw, key));

    assertThat(done(lives.turn(PLAN, withdraw, key))).isInstanceOf(LifeTurned.Done.class);
    assertThat(refused(lives.turn(PLAN, withdraw, key())).why())
        .isEqualTo(PlanLifeRefusal.NOTHING_TO_WITHDRAW);
    assertThat(running()).isEqualTo(4);
  }

  @Test
  void a_suspended_or_retired_plan_is_run_no_more() {
    turned(new SuspendPlan("away for the summer", JO, DAY));
    assertThat(done(store.plans().running(AGENCY, FAMILY))).isEmpty();

    turned(new PlanLifeCommand.ResumePlan(JO, DAY));
    assertThat(running()).isEqualTo(4);

    turned(new RetirePlan("moved away", JO, DAY));
    assertThat(done(store.plans().running(AGENCY, FAMILY))).isEmpty();
  }

  @Test
  void a_plan_is_read_as_it_was_at_any_time() {
    signed();
    var before = now.get();
    now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
    turned(lives.activate(PLAN, 5, JO, key()));

    var then = done(lives.lifeAt(PLAN, before));

    assertThat(then.running().orElseThrow().version()).isEqualTo(4);
    assertThat(then.version(5).orElseThrow().status()).isEqualTo(PlanStatus.SIGNING);
    assertThat(done(lives.lifeAt(PLAN, before.minus(Duration.ofDays(1))))).isEqualTo(PlanLife.NONE);
  }

  @Test
  void another_server_sees_the_same_life_and_mends_what_a_crash_left() {
    signed();
    turned(lives.activate(PLAN, 5, JO, key()));
    done(store.plans().activate(AGENCY, mateos().ref()));
    assertThat(running()).isEqualTo(4);

    done(Lives.of(AGENCY, store, clock).follow());

    assertThat(running()).isEqualTo(5);
  }

  @Test
  void another_familys_plan_never_takes_over_a_plans_name() {
    var amira =
        SAMPLES.plans().stream()
            .filter(plan -> plan.ref().plan().value().equals("PLN-0074"))
            .findFirst()
            .orElseThrow();

    assertThat(refused(lives.turn(PLAN, new ProposeVersion(amira, JO, DAY), key())).why())
        .isEqualTo(PlanLifeRefusal.ANOTHER_PLAN);
  }

  private void signed() {
    turned(new ProposeVersion(next(), SAM, DAY));
    turned(new SendToTeam(5, SAM, DAY));
    turned(new AskForSignOffs(5, SAM, DAY));
    sign(new PersonId("P1"), "youth");
    sign(CARLA, "caregiver");
    sign(new PersonId("P3"), "caregiver");
    sign(new PersonId("T1"), "care_coordinator");
  }

  private void sign(PersonId who, String role) {
    turned(new NoteReading(5, who, Reading.How.READ_ALOUD, Language.EN, JO, DAY));
    turned(
        new SignVersion(
            5,
            who,
            role,
            SigningWay.IN_PERSON,
            Agreement.AGREE,
            "yes",
            Language.EN,
            false,
            JO,
            DAY));
  }

  private static CrisisPlan mateos() {
    return SAMPLES.plans().stream()
        .filter(plan -> plan.ref().plan().equals(PLAN))
        .findFirst()
        .orElseThrow();
  }

  private static CrisisPlan next() {
    return version(5, "the hall light goes off first");
  }

  private static CrisisPlan version(int number, String whatChanged) {
    var text =
        PlanYaml.write(mateos())
            .replaceFirst("version: 4", "version: " + number)
            .replaceFirst("what_changed: .*", "what_changed: " + whatChanged);
    return switch (PlanYaml.read("next.yaml", text.getBytes(UTF_8))) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private int running() {
    return done(store.plans().running(AGENCY, FAMILY)).getFirst().ref().version();
  }

  private NaturalKey key() {
    return new NaturalKey("test:" + ++keys);
  }

  private PlanLife turned(PlanLifeCommand command) {
    return turned(lives.turn(PLAN, command, key()));
  }

  private static PlanLife turned(Future<LifeTurned> turn) {
    return switch (done(turn)) {
      case LifeTurned.Done(_, var after) -> after;
      case LifeTurned other -> throw new AssertionError(other.toString());
    };
  }

  private static LifeTurned.Refused refused(Future<LifeTurned> turn) {
    return (LifeTurned.Refused) done(turn);
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
