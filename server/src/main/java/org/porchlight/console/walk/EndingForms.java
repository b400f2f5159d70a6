package org.porchlight.console.walk;

import org.porchlight.console.Form;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;

/// Reads the longer forms: the safety screen and the resolution.
final class EndingForms {
  private EndingForms() {}

  /// A question left out was not answered: nobody is assumed to be safe.
  static SafetyScreen screen(Form form) {
    return new SafetyScreen(
        answer(form, "hurt"),
        answer(form, "weapon"),
        answer(form, "in_sight"),
        answer(form, "suicide"),
        answer(form, "safe_to_talk"),
        form.text("where"));
  }

  private static SafetyScreen.Answer answer(Form form, String field) {
    return form.one(SafetyScreen.Answer.class, field, SafetyScreen.Answer.UNKNOWN);
  }

  static Resolve resolve(Form form) {
    return new Resolve(
        new Resolution(
            form.one(Resolution.OverWhen.class, "over_when", Resolution.OverWhen.NOT_ASKED),
            form.one(Disposition.class, "disposition"),
            form.one(
                Resolution.LivingSituation.class, "where", Resolution.LivingSituation.NOT_ASKED),
            form.one(Resolution.SafeContact.class, "tomorrow", Resolution.SafeContact.NOT_ASKED),
            form.text("words")),
        form.confidence());
  }
}
