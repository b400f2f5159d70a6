package org.porchlight.exchange;

import static org.porchlight.exchange.CommandForm.Field.may;
import static org.porchlight.exchange.CommandForm.Field.needs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.ChangeId;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.Debrief;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Harm;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewCommand;
import org.porchlight.incident.ReviewCommand.*;
import org.porchlight.incident.ReviewCommand.CheckSixWeeks;
import org.porchlight.incident.ReviewCommand.ConfirmResponders;
import org.porchlight.incident.ReviewCommand.NoteHarm;
import org.porchlight.incident.ReviewCommand.RateHelp;
import org.porchlight.incident.SystemCause;
import org.porchlight.incident.Waiver;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// What a coordinator does after a crisis, as the API takes it.
final class ReviewReaders {
  private static final List<String> WAIVER = List.of("who", "how", "on");
  private static final String CHANGE = "its id, such as move_later:H1";

  private static final String RATING =
      "such as 5 4 5: each 1, not at all, to 5, wholly, or 0 for not said, and one of them said";

  static final List<CommandForm<?>> ALL =
      List.of(
          CommandTable.form(
              "hold-review",
              HoldReview.class,
              "The review is held with the family, or by their recorded waiver; for coordinators.",
              ReviewReaders::hold,
              needs("outcome", Fields.listed(FamilyPresence.class)),
              may("review", "waiver: {who, how: " + Fields.listed(Waiver.Way.class) + ", on}")),
          CommandTable.form(
              "accept-change",
              AcceptChange.class,
              "A proposed change of the plan is taken; refused without the family or a waiver.",
              (fields, _) -> new AcceptChange(change(fields), fields.text("words")),
              needs("outcome", CHANGE),
              may("words", "what it is to say, where a person puts it into words")),
          CommandTable.form(
              "set-change-aside",
              SetChangeAside.class,
              "A proposed change of the plan is not taken.",
              (fields, _) ->
                  new SetChangeAside(change(fields), fields.text("reason"), confidence(fields)),
              needs("outcome", CHANGE),
              needs("reason", "why not"),
              CommandTable.CONFIDENCE),
          CommandTable.form(
              "note-step",
              AddNote.class,
              "What a case manager's agency did in a step that it owes; for case managers alone.",
              (fields, _) ->
                  new AddNote(
                      fields.required("step", "a step") + ": " + fields.required("words", "words"),
                      Confidence.NOBODYS),
              needs("step", "a step of theirs that had its turn, such as S1"),
              needs("words", "what they did")),
          CommandTable.form(
              "note-debrief",
              NoteDebrief.class,
              "Somebody of the staff was offered to talk about it; theirs and a supervisor's.",
              (fields, _) ->
                  new NoteDebrief(
                      fields.id("person", StaffId::new, "a staff id such as S1"),
                      fields.requiredWord("outcome", Debrief.class),
                      fields.text("words")),
              needs("outcome", Fields.listed(Debrief.class)),
              may("person", "whom it is about; without it the actor"),
              may("words", "for them and their supervisor alone")),
          CommandTable.form(
              "offer-summaries",
              OfferSummaries.class,
              "Everybody of the team who may know something is asked to call; for coordinators.",
              (_, _) -> new OfferSummaries()),
          CommandTable.form(
              "tell-summary",
              TellSummary.class,
              "Somebody of the team heard what they may know.",
              (fields, _) ->
                  new TellSummary(
                      fields.requiredId("person", PersonId::new, "an alias such as N1")),
              needs("person", "an alias such as N1")),
          later(
              "check-month",
              CheckMonth.class,
              "Thirty days on: where the young person is.",
              CheckMonth::new),
          later(
              "check-six-weeks",
              CheckSixWeeks.class,
              "Six weeks after a mobile team came: where the young person is.",
              CheckSixWeeks::new),
          CommandTable.form(
              "note-harm",
              NoteHarm.class,
              "Somebody was hurt or missing; as soon as it is known.",
              (fields, _) ->
                  new NoteHarm(
                      fields.requiredWord("outcome", Harm.class),
                      fields.requiredWord("when", Harm.Moment.class)),
              needs("outcome", Fields.listed(Harm.class)),
              needs("when", "it happened: " + Fields.listed(Harm.Moment.class))),
          CommandTable.form(
              "confirm-responders",
              ConfirmResponders.class,
              "Those who were called to an emergency are with the family.",
              (_, _) -> new ConfirmResponders()),
          CommandTable.form(
              "rate-help",
              RateHelp.class,
              "The family's three answers: we knew what to do, we were listened to, we would call"
                  + " again.",
              ReviewReaders::rating,
              needs("words", RATING)));

  private ReviewReaders() {}

  private static HoldReview hold(Fields fields, Situation now) {
    Fields review = fields.object("review", List.of("waiver"));
    return new HoldReview(fields.requiredWord("outcome", FamilyPresence.class), waiver(review));
  }

  /// Makes the command of one check some weeks later.
  private interface Later<C> {
    C of(boolean reached, LivingSituation where, String words, Confidence confidence);
  }

  private static <C extends ReviewCommand> CommandForm<C> later(
      String name, Class<C> gives, String meaning, Later<C> check) {
    return CommandTable.form(
        name,
        gives,
        meaning,
        (fields, _) -> {
          LivingSituation where = where(fields, "outcome");
          return check.of(
              where != null,
              where == null ? LivingSituation.NOT_ASKED : where,
              fields.text("words"),
              WalkReaders.confidence(fields));
        },
        may(
            "outcome",
            "where: " + Fields.listed(LivingSituation.class) + "; without it nobody was reached"),
        may("words", "what they said"),
        CommandTable.CONFIDENCE);
  }

  private static RateHelp rating(Fields fields, Situation now) {
    String text = fields.required("words", RATING);
    if (text.matches("[0-5] [0-5] [0-5]") && !text.equals("0 0 0")) {
      return new RateHelp(
          new FamilyRating(text.charAt(0) - '0', text.charAt(2) - '0', text.charAt(4) - '0'));
    }
    if (!text.isEmpty()) {
      fields.fault("words", Fields.quoted(text), RATING);
    }
    return new RateHelp(new FamilyRating(1, 1, 1));
  }

  /// Whoever spoke in the crisis does not speak any more: words are the youth's only where it is
  /// said.
  static Confidence confidence(Fields fields) {
    return fields.word("confidence", Confidence.class, Confidence.NOBODYS);
  }

  private static ChangeId change(Fields fields) {
    return fields.requiredId("outcome", ChangeId::new, CHANGE);
  }

  /// Null where the field is not there.
  static @Nullable LivingSituation where(Fields fields, String name) {
    return fields.text(name).isEmpty()
        ? null
        : fields.word(name, LivingSituation.class, LivingSituation.NOT_ASKED);
  }

  /// Null where there is none.
  static @Nullable Waiver waiver(Fields review) {
    if (!review.has("waiver")) {
      return null;
    }
    Fields waiver = review.object("waiver", WAIVER);
    return new Waiver(
        waiver.requiredId("who", PersonId::new, "a person of the family such as P2"),
        waiver.requiredWord("how", Waiver.Way.class),
        day(waiver));
  }

  private static LocalDate day(Fields waiver) {
    String text = waiver.required("on", "a day such as 2026-10-11");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      waiver.fault("on", Fields.quoted(text), "a day such as 2026-10-11");
      return LocalDate.EPOCH;
    }
  }

  /// Words of the list, with commas or blanks between them.
  static List<SystemCause> causes(Fields review) {
    var causes = new ArrayList<SystemCause>();
    for (String word : review.text("causes").split("[,\\s]+", -1)) {
      if (!word.isEmpty()) {
        try {
          causes.add(SystemCause.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
          review.fault("causes", Fields.quoted(word), Fields.listed(SystemCause.class));
        }
      }
    }
    return causes;
  }
}
