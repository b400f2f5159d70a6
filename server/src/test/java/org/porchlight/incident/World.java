package org.porchlight.incident;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.Root;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.StepId;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// What is true around a made-up crisis: Mateo's family and plan, three people on call.
///
/// Everything can be changed while a story runs, as it can in life.
final class World {
  static final PhoneNumber CARLA = new PhoneNumber("+12025550101");
  static final PhoneNumber RUBEN = new PhoneNumber("+12025550103");
  static final PhoneNumber STRANGER = new PhoneNumber("+12025550160");

  static final FamilyId FAMILY = new FamilyId("FAM-0007");
  static final PersonId MATEO = new PersonId("P1");
  static final PersonId MOTHER = new PersonId("P2");
  static final PersonId UNCLE = new PersonId("N1");
  static final PersonId COACH = new PersonId("N2");
  static final PersonId NEIGHBOR = new PersonId("N3");

  static final StaffMember SAM =
      staff("S1", Duty.PRIMARY, "+12025550181", Language.EN, Language.ES);
  static final StaffMember BEA = staff("S2", Duty.BACKUP, "+12025550182", Language.EN);
  static final StaffMember SUE =
      staff("S3", Duty.SUPERVISOR, "+12025550183", Language.EN, Language.ES);
  static final StaffMember COORDINATOR = staff("C1", Duty.COORDINATOR, "+12025550184", Language.EN);

  static final FamilyRecord MATEOS_FAMILY = family("mateo-family.yaml");
  static final CrisisPlan MATEOS_PLAN = plan("mateo.yaml");
  static final CrisisPlan COMMON_PLAN = plan("agency-default.yaml");

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// A Friday evening: uncle and neighbor can be asked, the coach until nine.
  Instant now = local("2026-10-09T20:41:07");

  Policy policy = Policy.DEFAULTS;
  OnCall onCall = new OnCall(List.of(SAM, BEA, SUE, COORDINATOR));
  List<FamilyRecord> families = List.of(MATEOS_FAMILY);
  List<CrisisPlan> running = List.of(MATEOS_PLAN);
  final List<CrisisPlan> everPinned = new ArrayList<>(List.of(MATEOS_PLAN));
  boolean withCommonPlan = true;
  long entropy = 7;

  static Instant local(String wallTime) {
    return LocalDateTime.parse(wallTime).atZone(NEW_YORK).toInstant();
  }

  static StepId step(String id) {
    return new StepId(id);
  }

  static StaffMember staff(String id, Duty duty, String phone, Language... languages) {
    return new StaffMember(
        new StaffId(id), "Staff " + id, duty, new PhoneNumber(phone), List.of(languages));
  }

  static FamilyRecord family(String file) {
    return switch (PlanYaml.readFamily(sample(file))) {
      case FamilyReading.Read(var family) -> family;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static CrisisPlan plan(String file) {
    return switch (PlanYaml.read(sample(file))) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static Path sample(String file) {
    return Root.path("crisis-plans/samples").resolve(file);
  }

  /// Whom this number suggests.
  List<Candidate> candidates(PhoneNumber number) {
    return families.stream()
        .flatMap(family ->
            family.peopleOf(number).stream().map(one -> new Candidate(family.id(), one.id())))
        .toList();
  }

  Circumstances circumstances() {
    return new Circumstances(
        now,
        entropy,
        policy,
        onCall,
        families,
        everPinned,
        running,
        withCommonPlan ? COMMON_PLAN : null);
  }
}
