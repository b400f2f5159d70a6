package org.porchlight.exchange.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.family.CopyReader;
import org.porchlight.family.Disclosure;
import org.porchlight.family.Disclosure.Allowed;
import org.porchlight.family.Disclosure.Refused;
import org.porchlight.family.Disclosure.Rule;
import org.porchlight.family.Disclosure.Why;
import org.porchlight.family.PlanReading;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.NoContact;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PolicyPack;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanReadingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void the_young_person_and_those_who_raise_them_read_their_plan() {
    assertThat(reading("PLN-0007", "P1")).isEqualTo(new Allowed(Rule.FAMILY_READS_ITS_PLAN));
    assertThat(reading("PLN-0007", "P2")).isEqualTo(new Allowed(Rule.FAMILY_READS_ITS_PLAN));
    assertThat(reading("PLN-0007", "P3")).isEqualTo(new Allowed(Rule.FAMILY_READS_ITS_PLAN));
  }

  @Test
  void brothers_and_sisters_do_not_read_each_others_plan() {
    assertThat(reading("PLN-0007", "P4")).isEqualTo(refused(Why.NO_CONSENT));
    assertThat(reading("PLN-0012", "P2")).isEqualTo(refused(Why.NO_CONSENT));
  }

  @Test
  void an_uncle_and_a_teacher_read_none_of_it_without_a_consent() {
    assertThat(reading("PLN-0007", "N1")).isEqualTo(refused(Why.NO_CONSENT));
    assertThat(reading("PLN-0007", "T4")).isEqualTo(refused(Why.NO_CONSENT));
  }

  @Test
  void whom_the_plan_names_as_a_holder_of_a_copy_reads_it() {
    assertThat(reading("PLN-0041", "T3")).isEqualTo(new Allowed(Rule.INVOLVED_IN_CARE));
  }

  @Test
  void somebody_the_plan_does_not_know_reads_nothing() {
    assertThat(reading("PLN-0007", "X9")).isEqualTo(refused(Why.NOBODY_OF_THE_PLAN));
  }

  @Test
  void from_the_age_of_consent_on_caregivers_read_only_by_the_young_persons_consent() {
    var carlas = Samples.reader("PLN-0007", "P2");
    assertThat(PlanReading.of(carlas, PolicyPack.DEFAULTS, LocalDate.of(2033, 3, 1)))
        .isEqualTo(new Refused(Rule.OF_AGE_DECIDES, Why.NO_CONSENT));
    assertThat(PlanReading.of(carlas, PolicyPack.DEFAULTS, LocalDate.of(2033, 2, 28)))
        .isEqualTo(new Allowed(Rule.FAMILY_READS_ITS_PLAN));
  }

  @Test
  void an_order_to_keep_away_comes_before_everything_else() {
    var carlas = Samples.reader("PLN-0007", "P2");
    var family = Objects.requireNonNull(carlas.family());
    var order =
        new NoContact("Carla D.", new PersonId("P2"), List.of(), "court order", DAY.plusDays(1));
    var barred = new CopyReader(carlas.plan(), with(family, order), carlas.person());
    assertThat(PlanReading.of(barred, PolicyPack.DEFAULTS, DAY))
        .isEqualTo(new Refused(Rule.PROTECTIVE_ORDER, Why.KEPT_AWAY));
    assertThat(PlanReading.of(barred, PolicyPack.DEFAULTS, DAY.plusDays(2)))
        .isEqualTo(new Allowed(Rule.FAMILY_READS_ITS_PLAN));
  }

  @Test
  void what_is_noted_of_the_young_person_stands_in_their_copy_alone() {
    var youth = new PersonId("P1");
    assertThat(Samples.reader("PLN-0019", "P1").seesNoteOn(youth)).isTrue();
    assertThat(Samples.reader("PLN-0007", "P2").seesNoteOn(youth)).isFalse();
    assertThat(Samples.reader("PLN-0007", "P2").seesNoteOn(new PersonId("P4"))).isTrue();
    assertThat(Samples.reader("PLN-0041", "P3").seesNoteOn(new PersonId("P2"))).isFalse();
    assertThat(Samples.nobody(Samples.plan("PLN-0007")).seesNoteOn(new PersonId("P4"))).isFalse();
  }

  @Test
  void what_is_kept_private_stands_in_the_young_persons_copy_alone() {
    assertThat(xhtml("P1")).contains("address of odette: not told to tasha w.");
    for (String other : List.of("P2", "P3", "T3")) {
      assertThat(xhtml(other)).doesNotContain("address of odette", "what nia says");
    }
  }

  private static String xhtml(String person) {
    return Samples.copies()
        .plan(Samples.reader("PLN-0041", person), Language.EN, FamilyCopies.Print.USUAL)
        .xhtml()
        .toLowerCase(Locale.ROOT);
  }

  private static Disclosure reading(String plan, String person) {
    return PlanReading.of(Samples.reader(plan, person), PolicyPack.DEFAULTS, DAY);
  }

  private static Refused refused(Why why) {
    return new Refused(Rule.INVOLVED_IN_CARE, why);
  }

  private static FamilyRecord with(FamilyRecord family, NoContact order) {
    return new FamilyRecord(
        family.id(),
        family.displayName(),
        family.lineCode(),
        family.languages(),
        family.timezone(),
        family.households(),
        family.people(),
        family.youths(),
        family.coordinator(),
        family.passphrase(),
        family.safeWords(),
        List.of(order),
        family.knowThisAboutUs(),
        family.enrollment());
  }
}
