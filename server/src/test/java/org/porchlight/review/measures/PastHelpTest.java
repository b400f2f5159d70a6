package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Crisis.FAMILY;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PastHelpTest {
  private static Recipient person(String id) {
    return new Recipient.OnTeam(FAMILY, new PersonId(id));
  }

  @Test
  void what_unpaid_supports_did_is_told_of_all_of_them_together() {
    var first =
        Crisis.call(1, "2026-10-10T00:41:00Z")
            .planned()
            .pages(person("N1"))
            .acknowledged()
            .starts("H3", Level.NATURAL_SUPPORT, StepBasis.NEXT_IN_PLAN, "")
            .ends("H3", StepOutcome.PARTLY, null, DoneBy.SUPPORT_PERSON)
            .starts("H4", Level.TEAM_BY_PHONE, StepBasis.NEXT_IN_PLAN, "")
            .ends("H4", StepOutcome.WORKED, null, DoneBy.STAFF);
    var second =
        Crisis.call(2, "2026-10-12T00:41:00Z")
            .planned()
            .pages(person("N2"))
            .starts("H3", Level.NATURAL_SUPPORT, StepBasis.NEXT_IN_PLAN, "")
            .ends("H3", StepOutcome.DID_NOT_WORK, null, DoneBy.SUPPORT_PERSON);
    var third = Crisis.call(3, "2026-10-13T00:41:00Z").planned().pages(person("T3"));
    var family = Crisis.family(FAMILY, null, null);
    assertThat(PastHelp.of(family, List.of(first.facts(), second.facts(), third.facts())))
        .isEqualTo(new PastHelp(3, 2, 1, 2, 1));
  }
}
