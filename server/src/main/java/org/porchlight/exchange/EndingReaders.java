package org.porchlight.exchange;

import static org.porchlight.exchange.CommandForm.Field.may;
import static org.porchlight.exchange.CommandForm.Field.needs;

import java.util.List;
import java.util.regex.Pattern;
import org.porchlight.exchange.CommandForm.Field;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.*;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Resolution.OverWhen;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.SystemCause;

/// Reads how a crisis ended, and what was learned.
final class EndingReaders {
  static final List<String> RESOLUTION = List.of("where", "tomorrow");
  static final List<String> REVIEW =
      List.of("youthWords", "caregiverWords", "family", "waiver", "causes", "causeWords");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

  private static final Field WHICH_FOLLOWUP =
      may("outcome", "its number, from 1; without it the next open one");

  static final List<CommandForm<?>> ALL =
      List.of(
          CommandTable.form(
              "resolve",
              Resolve.class,
              "The crisis is over; follow-ups and the review come next.",
              EndingReaders::resolve,
              may("outcome", Fields.listed(Disposition.class) + "; without it stabilized_in_place"),
              may("reason", "over-when: " + Fields.listed(Resolution.OverWhen.class)),
              may("words", "how it ended"),
              CommandTable.CONFIDENCE,
              may(
                  "resolution",
                  "where: "
                      + Fields.listed(Resolution.LivingSituation.class)
                      + "; tomorrow: "
                      + Fields.listed(Resolution.SafeContact.class))),
          CommandTable.form(
              "reach-followup",
              ReachFollowup.class,
              "The family was reached again.",
              EndingReaders::reach,
              WHICH_FOLLOWUP,
              may("reason", "where: " + Fields.listed(Resolution.LivingSituation.class)),
              may("words", "what they said"),
              CommandTable.CONFIDENCE),
          CommandTable.form(
              "miss-followup",
              MissFollowup.class,
              "One try did not reach the family.",
              EndingReaders::miss,
              WHICH_FOLLOWUP),
          CommandTable.form(
              "decide-review",
              DecideReview.class,
              "The plan decision, with both voices in it; for coordinators.",
              EndingReaders::review,
              needs("outcome", Fields.listed(Review.PlanDecision.class)),
              needs("reason", "why"),
              may("words", "both voices, or declined, where review does not have them"),
              CommandTable.CONFIDENCE,
              may(
                  "review",
                  "youthWords, caregiverWords, family: "
                      + Fields.listed(Review.FamilyPresence.class)
                      + ", without it present; waiver: {who, how, on}, causes: "
                      + Fields.listed(SystemCause.class)
                      + ", causeWords")),
          CommandTable.form(
              "close",
              CloseIncident.class,
              "Nothing is owed any more.",
              (_, _) -> new CloseIncident()));

  private EndingReaders() {}

  static Resolve resolve(Fields fields, Situation now) {
    Fields resolution = fields.object("resolution", RESOLUTION);
    return new Resolve(
        new Resolution(
            fields.word("reason", OverWhen.class, OverWhen.NOT_ASKED),
            fields.word("outcome", Disposition.class, Disposition.STABILIZED_IN_PLACE),
            resolution.word("where", LivingSituation.class, LivingSituation.NOT_ASKED),
            resolution.word("tomorrow", SafeContact.class, SafeContact.NOT_ASKED),
            fields.text("words")),
        WalkReaders.confidence(fields));
  }

  static ReachFollowup reach(Fields fields, Situation now) {
    return new ReachFollowup(
        number(fields),
        fields.text("words"),
        ReviewReaders.where(fields, "reason"),
        WalkReaders.confidence(fields));
  }

  static MissFollowup miss(Fields fields, Situation now) {
    return new MissFollowup(number(fields));
  }

  /// Which follow-up; 0 for the next open one.
  private static int number(Fields fields) {
    String number = fields.text("outcome");
    if (number.isEmpty()) {
      return 0;
    }
    if (!NUMBER.matcher(number).matches()) {
      fields.fault("outcome", Fields.quoted(number), "the number of a follow-up, from 1");
      return 0;
    }
    return Integer.parseInt(number);
  }

  static DecideReview review(Fields fields, Situation now) {
    Fields review = fields.object("review", REVIEW);
    String both = fields.text("words");
    String youth = review.text("youthWords");
    String caregiver = review.text("caregiverWords");
    return new DecideReview(
        new Review(
            fields.requiredWord("outcome", PlanDecision.class),
            review.word("family", FamilyPresence.class, FamilyPresence.PRESENT),
            youth.isEmpty() ? both : youth,
            caregiver.isEmpty() ? both : caregiver,
            fields.text("reason"),
            ReviewReaders.waiver(review),
            ReviewReaders.causes(review),
            review.text("causeWords")),
        ReviewReaders.confidence(fields));
  }
}
