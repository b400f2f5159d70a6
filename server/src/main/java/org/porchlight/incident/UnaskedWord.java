package org.porchlight.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;

/// What a youth says reaches nobody else before they were asked (R11).
final class UnaskedWord {
  private UnaskedWord() {}

  /// Whether the step, begun by itself, would tell others what the youth said.
  static boolean isTold(IncidentState state, CrisisPlan plan, Step step) {
    PersonId youth = plan.youth();
    Subject subject = state.subject();
    boolean speaks =
        subject.speakerChosen()
            ? youth != null && youth.equals(subject.speaker())
            : mayBe(state, youth);
    return speaks && !step.page().isEmpty();
  }

  /// Until staff say who speaks, a telephone that only the youth uses counts as the youth.
  private static boolean mayBe(IncidentState state, @Nullable PersonId youth) {
    var suggested =
        state.contacts().all().stream()
            .flatMap(contact -> contact.candidates().stream())
            .filter(candidate -> candidate.family().equals(state.subject().family()))
            .map(Candidate::person)
            .distinct()
            .toList();
    return youth != null && suggested.equals(List.of(youth));
  }
}
