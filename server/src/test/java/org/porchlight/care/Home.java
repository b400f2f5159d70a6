package org.porchlight.care;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.Enrollment;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyPhase;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.Membership;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.Support;

/// A family as tests need it.
final class Home {
  private Home() {}

  static FamilyRecord family(@Nullable LocalDate opened, @Nullable LocalDate closed) {
    return family(opened, closed, List.of());
  }

  static FamilyRecord family(
      @Nullable LocalDate opened, @Nullable LocalDate closed, List<FamilyPerson> people) {
    var all = new LinkedHashMap<PersonId, FamilyPerson>();
    people.forEach(person -> all.put(person.id(), person));
    return new FamilyRecord(
        new FamilyId("FAM-0001"),
        "The sample family",
        "lantern",
        List.of(Language.EN),
        ZoneId.of("America/New_York"),
        List.of(),
        all,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        "",
        new Enrollment(
            "",
            "",
            FamilyPhase.IMPLEMENTATION,
            null,
            null,
            false,
            opened,
            closed,
            List.of(),
            null));
  }

  static FamilyPerson person(String id, @Nullable LocalDate verified, Membership membership) {
    return new FamilyPerson(
        new PersonId(id),
        id,
        "",
        "",
        "uncle",
        Support.NATURAL,
        List.of(Language.EN),
        null,
        List.of(
            new ContactPoint(
                new PhoneNumber("+12025550103"),
                ContactPoint.Kind.MOBILE,
                "",
                true,
                true,
                "",
                "",
                List.of(),
                OpeningHours.ALWAYS,
                null,
                verified)),
        false,
        List.of(),
        "",
        membership,
        null);
  }
}
