package org.porchlight.console;

import java.util.Arrays;
import java.util.Locale;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Review;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.SystemCause;

/// Reads the longer forms: the safety screen, the resolution and the review.
final class EndingForms {
  private static final String DECLINED = "declined";

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
            form.text("words")));
  }

  static DecideReview review(Form form) {
    return new DecideReview(
        new Review(
            form.one(Review.PlanDecision.class, "decision"),
            form.one(Review.FamilyPresence.class, "family"),
            voice(form, "youth"),
            voice(form, "caregiver"),
            form.text("reason"),
            ReviewTaps.waiver(form),
            Arrays.stream(SystemCause.values())
                .filter(one -> form.has("cause_" + one.name().toLowerCase(Locale.ROOT)))
                .toList(),
            form.text("cause_words")));
  }

  private static String voice(Form form, String whose) {
    return form.has(whose + "_declined") ? DECLINED : form.text(whose + "_words");
  }
}
