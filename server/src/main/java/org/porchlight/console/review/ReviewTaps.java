package org.porchlight.console.review;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Taps;
import org.porchlight.incident.ChangeId;
import org.porchlight.incident.Command;
import org.porchlight.incident.Debrief;
import org.porchlight.incident.EndingCommand.CloseIncident;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewCommand.*;
import org.porchlight.incident.ReviewCommand.CheckSixWeeks;
import org.porchlight.incident.SystemCause;
import org.porchlight.incident.Waiver;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// The taps of a review: the meeting, each change, who was talked with, and who was told.
public final class ReviewTaps {
  private static final String DECLINED = "declined";

  private static final Map<Door, Taps.Reading> READINGS =
      Map.of(
          Door.REVIEW, (form, _) -> decide(form),
          Door.CLOSE, (_, _) -> new CloseIncident(),
          Door.REVIEW_MET, (form, _) -> met(form),
          Door.CHANGE, (form, _) -> change(form),
          Door.DEBRIEF, (form, _) -> debrief(form),
          Door.SUMMARIES, (_, _) -> new OfferSummaries(),
          Door.SUMMARY_TOLD, (form, _) -> new TellSummary(new PersonId(form.text("person"))),
          Door.MONTH, (form, _) -> month(form),
          Door.SIX_WEEKS, (form, _) -> sixWeeks(form),
          Door.RATING, (form, _) -> new RateHelp(rating(form)));

  private final Console console;
  private final Taps taps;

  public ReviewTaps(Console console, IncidentFiles files, ReviewPage review) {
    this.console = console;
    this.taps = new Taps(console, files, review);
  }

  public void open(Doors doors) {
    taps.open(doors, READINGS);
    doors.open(Door.PLAN_DRAFT, this::draft);
  }

  private Future<Void> draft(RoutingContext request, SignedIn who) {
    return taps.opened(
        request,
        who,
        file ->
            new PlanDrafting(console, file)
                .write(new Form(request.request().formAttributes()))
                .compose(written ->
                    switch (written) {
                      case PlanDrafting.Written.Draft(var ref, var form) ->
                          taps.turn(Door.PLAN_DRAFT, request, form, file, new WriteDraft(ref));
                      case PlanDrafting.Written.Refused(var why) ->
                          taps.unchanged(request, file, why);
                    }));
  }

  private static Command decide(Form form) {
    return new DecideReview(
        new Review(
            form.one(Review.PlanDecision.class, "decision"),
            form.one(FamilyPresence.class, "family"),
            voice(form, "youth"),
            voice(form, "caregiver"),
            form.text("reason"),
            waiver(form),
            Arrays.stream(SystemCause.values())
                .filter(one -> form.has("cause_" + one.name().toLowerCase(Locale.ROOT)))
                .toList(),
            form.text("cause_words")),
        form.confidence());
  }

  private static String voice(Form form, String whose) {
    return form.has(whose + "_declined") ? DECLINED : form.text(whose + "_words");
  }

  private static Command met(Form form) {
    return new HoldReview(form.one(FamilyPresence.class, "family"), waiver(form));
  }

  /// Null where nobody is named; a meeting that needs one then says so.
  private static @Nullable Waiver waiver(Form form) {
    return form.has("waived_by") && form.has("waived_how")
        ? new Waiver(
            new PersonId(form.text("waived_by")),
            form.one(Waiver.Way.class, "waived_how"),
            day(form.text("waived_on")))
        : null;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new Form.NotOurs("waived_on");
    }
  }

  private static Command change(Form form) {
    var change = new ChangeId(form.text("change"));
    return form.text("take").equals("yes")
        ? new AcceptChange(change, form.text("words"))
        : new SetChangeAside(change, form.text("reason"), form.confidence());
  }

  private static Command debrief(Form form) {
    return new NoteDebrief(
        form.has("staff") ? new StaffId(form.text("staff")) : null,
        form.one(Debrief.class, "debrief"),
        form.text("words"));
  }

  private static Command month(Form form) {
    return new CheckMonth(
        form.text("reached").equals("yes"), where(form), form.text("words"), form.confidence());
  }

  private static Command sixWeeks(Form form) {
    return new CheckSixWeeks(
        form.text("reached").equals("yes"), where(form), form.text("words"), form.confidence());
  }

  private static LivingSituation where(Form form) {
    return form.has("where") ? form.one(LivingSituation.class, "where") : LivingSituation.NOT_ASKED;
  }

  private static FamilyRating rating(Form form) {
    try {
      return new FamilyRating(rated(form, "knew"), rated(form, "listened"), rated(form, "again"));
    } catch (IllegalArgumentException _) {
      throw new Form.NotOurs("rating");
    }
  }

  private static int rated(Form form, String field) {
    return form.has(field) ? form.number(field) : 0;
  }
}
