package org.porchlight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.checks.TestPlans;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanYaml;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyRecordTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final PersonId MOTHER = new PersonId("P2");
  private static final PersonId AUNT = new PersonId("N1");

  @Test
  void a_family_stays_open_while_any_member_receives_any_service() {
    var family =
        family(
            "services:",
            "  - {who: P1, agency: County, service: wraparound, status: ended}",
            "  - {who: P2, agency: Clinic, service: therapy, status: on_hold}");

    assertThat(FamilyClosing.of(family, TODAY))
        .isInstanceOfSatisfying(
            FamilyClosing.StillServed.class,
            refused ->
                assertThat(refused.sentence())
                    .isEqualTo("The family stays open: therapy from Clinic for P2."));
  }

  @Test
  void a_family_without_an_open_service_closes_on_that_day() {
    var family =
        family("services: [{who: P1, agency: County, service: wraparound, status: ended}]");

    assertThat(FamilyClosing.of(family, TODAY))
        .isInstanceOfSatisfying(
            FamilyClosing.Closed.class,
            closed -> {
              assertThat(closed.family().enrollment().closed()).isEqualTo(TODAY);
              assertThat(closed.family().people()).isEqualTo(family.people());
            });
  }

  @Test
  void a_home_is_shown_to_those_who_live_there_and_to_nobody_else() {
    var family =
        read(
            text()
                .replace(
                    "households: [{id: HH1,",
                    "households: [{id: HH2, address: 2 Other Road, notes: dog, members: [N1]},"
                        + " {id: HH1,"));

    assertThat(family.homesShownTo(MOTHER)).extracting(Household::id).containsExactly("HH1");
    assertThat(family.homesShownTo(AUNT)).extracting(Household::notes).containsExactly("dog");
    assertThat(family.homesShownTo(new PersonId("T1"))).isEmpty();
  }

  @Test
  void hours_of_a_telephone_are_those_of_its_own_zone() {
    var family =
        read(text().replaceFirst("verified_on: 2026-10-01", "timezone: America/Los_Angeles"));
    var mother = family.person(MOTHER).orElseThrow().contactPoints().getFirst();
    var withHours =
        read(text()
                .replaceFirst(
                    "verified_on: 2026-10-01",
                    "hours: \"09:00-17:00\", timezone: America/Los_Angeles"))
            .person(MOTHER)
            .orElseThrow()
            .contactPoints()
            .getFirst();

    var tenInNewYork = ZonedDateTime.parse("2026-11-20T10:00-05:00[America/New_York]");
    assertThat(mother.isOpen(tenInNewYork)).isTrue();
    assertThat(withHours.isOpen(tenInNewYork)).isFalse();
    assertThat(withHours.isOpen(tenInNewYork.plusHours(3))).isTrue();
  }

  @Test
  void consents_hold_from_their_day_until_they_expire_or_are_taken_back() {
    var family =
        read(
            text()
                .replace(
                    "    role: aunt\n",
                    """
                        role: aunt
                        consents:
                          - kind: contact_by_voice
                            basis: verbal_witnessed
                            given: 2026-09-01
                            expires: 2026-11-20
                          - kind: share_plan
                            basis: signed
                            by: P2
                            given: 2026-09-01
                            revoked: 2026-11-20
                    """));
    var membership = family.person(AUNT).orElseThrow().membership();

    assertThat(membership.permits(Consent.Kind.CONTACT_BY_VOICE, TODAY)).isTrue();
    assertThat(membership.permits(Consent.Kind.CONTACT_BY_VOICE, TODAY.plusDays(1))).isFalse();
    assertThat(membership.permits(Consent.Kind.SHARE_PLAN, TODAY.minusDays(1))).isTrue();
    assertThat(membership.permits(Consent.Kind.SHARE_PLAN, TODAY)).isFalse();
  }

  private static FamilyRecord family(String... more) {
    return read(text() + String.join("\n", more) + "\n");
  }

  private static String text() {
    try {
      return Files.readString(TestPlans.FOLDER.resolve("sound-family.yaml"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static FamilyRecord read(String text) {
    return switch (PlanYaml.readFamily("f.yaml", text.getBytes(StandardCharsets.UTF_8))) {
      case FamilyReading.Read(var family) -> family;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
