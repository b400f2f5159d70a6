package org.porchlight.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanYaml;

/// Which of somebody's telephones is tried: the one that is known best, and never none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {
  private static final PersonId UNCLE = new PersonId("N1");
  private static final PhoneNumber OLD = new PhoneNumber("+12025550103");
  private static final PhoneNumber OTHER = new PhoneNumber("+12025550193");

  /// Two weeks after the sample's telephones were tried, in the evening there.
  private static final Instant NOW = Instant.parse("2026-10-10T00:00:00Z");

  private static final Instant LATER = Instant.parse("2027-02-10T00:00:00Z");

  private static FamilyRecord family() {
    return switch (PlanYaml.readFamily(Root.path("crisis-plans/samples/mateo-family.yaml"))) {
      case FamilyReading.Read(var read) -> read;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// The uncle has a telephone that nobody has tried yet, listed before the old one.
  private static FamilyRecord withNewPhoneFirst() {
    var family = family();
    var uncle = family.person(UNCLE).orElseThrow();
    var old = uncle.contactPoints().getFirst();
    var other =
        new ContactPoint(
            OTHER,
            old.kind(),
            "new",
            old.safeToText(),
            old.safeToVoicemail(),
            old.voicemailWords(),
            old.monitoredBy(),
            old.sharedWith(),
            old.hours(),
            old.textConsent(),
            null);
    return family.with(uncle.with(List.of(other, old)));
  }

  private static Reach.Open reach(FamilyRecord family, Instant now, Telephones known) {
    return switch (Reach.of(family, UNCLE, now, known)) {
      case Reach.Open open -> open;
      case Reach.Closed(var barrier) -> throw new AssertionError(barrier);
    };
  }

  @Test
  void a_verified_telephone_comes_before_one_that_nobody_has_tried() {
    var open = reach(withNewPhoneFirst(), NOW, Telephones.NONE);

    assertThat(open.number()).isEqualTo(OLD);
    assertThat(open.verified()).isTrue();
  }

  @Test
  void a_code_told_back_puts_a_telephone_back_to_its_place() {
    var known = Telephones.NONE.evolve(new TelephoneEvent.CodeMatched(OTHER, "S1"), NOW);

    assertThat(reach(withNewPhoneFirst(), NOW, known).number()).isEqualTo(OTHER);
  }

  @Test
  void a_telephone_that_is_failing_comes_behind_one_that_nobody_has_tried() {
    var known = Telephones.NONE.evolve(new TelephoneEvent.Missed(OLD, true), NOW);
    var open = reach(withNewPhoneFirst(), NOW, known);

    assertThat(open.number()).isEqualTo(OTHER);
    assertThat(open.verified()).isFalse();
  }

  @Test
  void somebody_whose_telephones_nobody_has_tried_is_asked_all_the_same_and_it_is_said() {
    var open = reach(family(), LATER, Telephones.NONE);

    assertThat(open.number()).isEqualTo(OLD);
    assertThat(open.verified()).isFalse();
  }
}
