package org.porchlight.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.yaml.PlanFolder;

/// Whose family it is, by one rule.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoordinatorsTest {
  private static final FamilyRecord MATEO =
      PlanFolder.read(Root.path("crisis-plans/samples")).families().stream()
          .filter(family -> family.id().value().equals("FAM-0007"))
          .findFirst()
          .orElseThrow();
  private static final StaffMember ON_RECORD = member("C1", Duty.COORDINATOR, theirs());
  private static final StaffMember OTHER = member("C2", Duty.COORDINATOR, "+12025550191");
  private static final StaffMember SUPERVISOR = member("S3", Duty.SUPERVISOR, "+12025550192");
  private static final StaffMember PRIMARY = member("S1", Duty.PRIMARY, "+12025550193");

  @Test
  void to_whom_it_was_given_comes_before_whoever_its_record_names() {
    assertThat(lead(List.of(ON_RECORD, OTHER), null)).isEqualTo("C1");
    assertThat(lead(List.of(ON_RECORD, OTHER), "C2")).isEqualTo("C2");
  }

  @Test
  void one_that_was_given_to_somebody_who_left_the_staff_is_again_the_records_or_nobodys() {
    assertThat(lead(List.of(ON_RECORD, OTHER), "C9")).isEqualTo("C1");
    assertThat(lead(List.of(OTHER), "C9")).isNull();
  }

  @Test
  void nobody_is_guessed_though_an_agency_has_one_coordinator_only() {
    assertThat(lead(List.of(OTHER, SUPERVISOR, PRIMARY), null)).isNull();
  }

  @Test
  void one_that_nobody_has_is_for_every_supervisor_and_coordinator_to_look_after() {
    var staff = List.of(OTHER, SUPERVISOR, PRIMARY);
    var known = new Relations.Known(MATEO, Coordinators.of(MATEO, staff, null), List.of());

    assertThat(staff.stream().filter(one -> to(one, known).contains(Relation.COORDINATES)))
        .containsExactly(OTHER, SUPERVISOR);
  }

  @Test
  void one_that_somebody_has_is_nobody_elses() {
    var staff = List.of(ON_RECORD, OTHER, SUPERVISOR, PRIMARY);
    var given = new Relations.Known(MATEO, Coordinators.of(MATEO, staff, OTHER.id()), List.of());

    assertThat(staff.stream().filter(one -> to(one, given).contains(Relation.COORDINATES)))
        .containsExactly(OTHER);
  }

  private static Set<Relation> to(StaffMember who, Relations.Known known) {
    var onCall = new OnCall(List.of(who.as(Duty.PRIMARY)));
    return new Relations(who, onCall).to(known, List.of());
  }

  private static @Nullable String lead(List<StaffMember> staff, @Nullable String assigned) {
    var given = assigned == null ? null : new StaffId(assigned);
    return Coordinators.of(MATEO, staff, given).known().map(StaffId::value).orElse(null);
  }

  /// The telephone that the record has of its coordinator.
  private static String theirs() {
    var coordinator = Objects.requireNonNull(MATEO.coordinator());
    var points = MATEO.person(coordinator).orElseThrow().contactPoints();
    return points.getFirst().number().e164();
  }

  private static StaffMember member(String id, Duty duty, String number) {
    return new StaffMember(
        new StaffId(id), id, duty, new PhoneNumber(number), List.of(Language.EN));
  }
}
