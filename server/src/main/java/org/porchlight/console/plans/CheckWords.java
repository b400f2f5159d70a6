package org.porchlight.console.plans;

import org.porchlight.console.view.BoardView.Told;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.PlanChecks;

/// What the checks of a plan say, in the reader's language.
final class CheckWords {
  private CheckWords() {}

  /// The rule, what is so here, and what the author can do.
  static Told of(Speech say, Finding finding) {
    var language = say.language();
    var rule = PlanChecks.find(finding.check()).map(one -> one.sentence(language)).orElse("");
    return new Told(rule, finding.sentence(language), finding.mend(language));
  }

  /// Whether it waits for what people say, not for what the plan says.
  static boolean isAboutSaying(Finding finding) {
    return finding.check().startsWith("signoff.")
        || finding.check().equals("interim.agreement")
        || finding.check().equals("paged.accepted");
  }
}
