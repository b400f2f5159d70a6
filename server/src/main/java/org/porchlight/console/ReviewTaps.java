package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ChangeId;
import org.porchlight.incident.Command;
import org.porchlight.incident.Debrief;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewCommand.*;
import org.porchlight.incident.Waiver;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// The taps of a review: the meeting, each change, who was talked with, and who was told.
final class ReviewTaps {
  private static final Map<Door, Taps.Reading> READINGS =
      Map.of(
          Door.REVIEW_MET, (form, _) -> met(form),
          Door.CHANGE, (form, _) -> change(form),
          Door.DEBRIEF, (form, _) -> debrief(form),
          Door.SUMMARIES, (_, _) -> new OfferSummaries(),
          Door.SUMMARY_TOLD, (form, _) -> new TellSummary(new PersonId(form.text("person"))),
          Door.MONTH, (form, _) -> month(form));

  /// Those after which the review is shown again.
  static final Set<Door> DOORS =
      Set.of(
          Door.REVIEW,
          Door.CLOSE,
          Door.REVIEW_MET,
          Door.CHANGE,
          Door.PLAN_DRAFT,
          Door.DEBRIEF,
          Door.SUMMARIES,
          Door.SUMMARY_TOLD,
          Door.MONTH);

  private final Console console;
  private final Taps taps;

  ReviewTaps(Console console, Taps taps) {
    this.console = console;
    this.taps = taps;
  }

  void open(Doors doors) {
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
                          ReviewPage.show(console, request, file, 409, why);
                    }));
  }

  private static Command met(Form form) {
    return new HoldReview(form.one(FamilyPresence.class, "family"), waiver(form));
  }

  /// Null where nobody is named; a meeting that needs one then says so.
  static @Nullable Waiver waiver(Form form) {
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
        : new SetChangeAside(change, form.text("reason"));
  }

  private static Command debrief(Form form) {
    return new NoteDebrief(
        form.has("staff") ? new StaffId(form.text("staff")) : null,
        form.one(Debrief.class, "debrief"),
        form.text("words"));
  }

  private static Command month(Form form) {
    return new CheckMonth(
        form.text("reached").equals("yes"),
        form.has("where") ? form.one(LivingSituation.class, "where") : LivingSituation.NOT_ASKED,
        form.text("words"));
  }
}
