package org.porchlight.storage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.AfterCare;
import org.porchlight.plan.Basis;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.DangerOverride;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.FunctionalAssessment;
import org.porchlight.plan.Household;
import org.porchlight.plan.Language;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;
import org.porchlight.plan.Youth;

/// Made-up families and plans, as small as they come.
final class PlanSamples {
  static final PersonId MOTHER = new PersonId("P1");
  static final PersonId YOUTH = new PersonId("Y1");
  static final PersonId SISTER = new PersonId("Y2");

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private PlanSamples() {}

  static FamilyRecord family(FamilyId id, String mother, PhoneNumber... numbers) {
    var people = new LinkedHashMap<PersonId, FamilyPerson>();
    people.put(MOTHER, person(MOTHER, mother, numbers));
    people.put(YOUTH, person(YOUTH, "Mateo Sample"));
    return new FamilyRecord(
        id,
        "The " + mother + " family",
        "willow",
        List.of(Language.ES, Language.EN),
        ZONE,
        List.of(new Household("HH1", "Home", "12 Sample Lane", true, null, List.of(MOTHER))),
        people,
        List.of(new Youth(YOUTH, LegalStatus.WITH_PARENT, List.of(MOTHER), null)),
        null,
        null,
        List.of(),
        List.of(),
        "We like to be asked first.");
  }

  private static FamilyPerson person(PersonId id, String name, PhoneNumber... numbers) {
    return new FamilyPerson(
        id,
        name,
        "",
        "",
        "caregiver",
        Support.FAMILY,
        List.of(Language.ES),
        YearMonth.of(1988, 4),
        List.of(numbers).stream().map(PlanSamples::mobile).toList(),
        false,
        List.of("all"),
        "");
  }

  private static ContactPoint mobile(PhoneNumber number) {
    return new ContactPoint(
        number,
        ContactPoint.Kind.MOBILE,
        "",
        true,
        false,
        "",
        "",
        List.of(),
        OpeningHours.parse("Mo-Fr 15:00-21:00"),
        LocalDate.of(2026, 1, 5),
        null);
  }

  static CrisisPlan plan(String id, int version, FamilyId family, PersonId youth, String words) {
    return plan(id, version, PlanKind.FULL, family, youth, words);
  }

  static CrisisPlan agencyDefault(int version) {
    return plan("PLN-DEFAULT", version, PlanKind.AGENCY_DEFAULT, null, null, "Listen first.");
  }

  private static CrisisPlan plan(
      String id,
      int version,
      PlanKind kind,
      @Nullable FamilyId family,
      @Nullable PersonId youth,
      String words) {
    var name =
        new PlanPerson(
            MOTHER,
            "Carla Sample",
            "mother",
            Support.FAMILY,
            List.of(Language.ES),
            Crisis.PHONE,
            false,
            OpeningHours.ALWAYS,
            true,
            false,
            null,
            List.of("all"),
            null,
            "",
            "",
            "");
    return new CrisisPlan(
        new PlanRef(new PlanId(id), version),
        PlanStatus.ACTIVE,
        kind,
        0,
        family,
        youth,
        "US-IL",
        ZONE,
        LocalDate.of(2026, 3, 1),
        null,
        new Basis("first_plan", List.of(), "", ""),
        Map.of(MOTHER, name),
        List.of("draws"),
        Map.of(),
        FunctionalAssessment.NONE,
        List.of(),
        List.of(),
        List.of("quiet"),
        List.of(),
        words,
        List.of(),
        LocalText.of("Speak slowly.", "Hable despacio."),
        List.of(),
        new DangerOverride(List.of("somebody is hurt"), new StepId("S5")),
        List.of(),
        new AfterCare(List.of(), null, Duration.ofDays(3), ""),
        List.of());
  }
}
