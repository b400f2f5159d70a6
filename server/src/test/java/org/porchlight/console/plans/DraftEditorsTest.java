package org.porchlight.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DraftEditorsTest {
  @Test
  void people_at_one_draft_know_of_each_other_and_nobody_of_themselves() {
    var editors = new DraftEditors();
    var plan = new PlanId("PLN-0007");
    var noon = Instant.parse("2026-10-10T12:00:00Z");
    var one = member("C1", "Dana Field");
    assertThat(editors.note(plan, "a", one, noon)).isEmpty();
    assertThat(editors.note(plan, "b", one, noon)).isEmpty();

    assertThat(editors.note(plan, "c", member("C2", "Ana Ruiz"), noon))
        .containsExactly("Dana Field");
    assertThat(editors.note(plan, "a", one, noon.plusSeconds(60))).isEmpty();
  }

  private static StaffMember member(String id, String name) {
    var number = new PhoneNumber("+12025550184");
    return new StaffMember(new StaffId(id), name, Duty.COORDINATOR, number, List.of(Language.EN));
  }
}
