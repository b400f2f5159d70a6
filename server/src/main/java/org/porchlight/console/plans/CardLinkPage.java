package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.CardLinks;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.CardLinkView;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.Speech;
import org.porchlight.family.CardSharing;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanRef;

/// A link to the responder card alone, for somebody staff called back (R22).
///
/// Address and code are in one answer and in no other: who lost them makes a new link.
public final class CardLinkPage {
  private final Console console;
  private final IncidentFiles files;

  public CardLinkPage(Console console, IncidentFiles files) {
    this.console = console;
    this.files = files;
  }

  public void open(Doors doors) {
    doors.open(Door.CARD_LINK_PAGE, (request, who) -> opened(request, who, this::form));
    doors.open(Door.CARD_LINK, (request, who) -> opened(request, who, this::make));
    doors.open(Door.CARD_LINK_CLOSE, (request, who) -> opened(request, who, this::close));
  }

  private interface Step {
    Future<Void> on(RoutingContext request, IncidentFile file);
  }

  private Future<Void> opened(RoutingContext request, SignedIn who, Step step) {
    return files.answer(request, who, "card_link", file -> step.on(request, file));
  }

  private Future<Void> form(RoutingContext request, IncidentFile file) {
    return show(request, file, 200, List.of(), false, null);
  }

  private Future<Void> make(RoutingContext request, IncidentFile file) {
    Optional<PlanRef> plan = ownPlan(file);
    var form = new Form(request.request().formAttributes());
    if (plan.isEmpty() || !form.has("name") || !form.has("organisation") || !form.has("number")) {
      return Answers.status(request, 422);
    }
    var wish =
        new CardLinks.Wish(
            plan.get(),
            file.id(),
            file.reader().id(),
            form.text("name"),
            form.text("organisation"),
            form.text("number"),
            form.one(CardSharing.Recipient.class, "kind"),
            form.has("called"),
            form.one(CardSharing.Ground.class, "ground"),
            form.text("reason"),
            file.reader().language());
    return console
        .links()
        .make(wish)
        .compose(made ->
            switch (made) {
              case CardLinks.Made.Open open -> show(request, file, 200, List.of(open), false, null);
              case CardLinks.Made.Refused(var why) ->
                  show(request, file, 409, List.of(), false, why);
            });
  }

  private Future<Void> close(RoutingContext request, IncidentFile file) {
    var form = new Form(request.request().formAttributes());
    String link = form.text("link");
    Optional<PlanRef> plan = ownPlan(file);
    if (plan.isEmpty() || !link.matches("[0-9a-f]{32}")) {
      return Answers.status(request, 422);
    }
    return console
        .links()
        .close(plan.get(), link, file.reader().id())
        .compose(closed -> show(request, file, closed ? 200 : 404, List.of(), closed, null));
  }

  /// The family's own plan; the agency's common one tells nothing of anybody.
  private static Optional<PlanRef> ownPlan(IncidentFile file) {
    return file.plan().filter(plan -> !plan.isAgencyDefault()).map(CrisisPlan::ref);
  }

  /// Links just made, with the words and the code that are shown once.
  static List<CardLinkView.Made> shown(Speech say, List<CardLinks.Made.Open> made) {
    return made.stream()
        .map(one ->
            new CardLinkView.Made(
                one.link(),
                one.address(),
                one.code(),
                say.of("card_link.until", Map.of("when", say.time(one.until())))))
        .toList();
  }

  private Future<Void> show(
      RoutingContext request,
      IncidentFile file,
      int status,
      List<CardLinks.Made.Open> made,
      boolean closed,
      @Nullable String refused) {
    var frame = Frames.of(console, file.reader(), "card_link", "");
    var say = frame.say();
    var notice = refused == null ? null : new Notice(say.of("card_link.refused." + refused), "");
    var view =
        new CardLinkView(
            file.id().value(),
            ownPlan(file).isPresent(),
            Arrays.stream(CardSharing.Recipient.values()).map(CardSharing.Recipient::code).toList(),
            shown(say, made),
            closed);
    return Answers.html(request, status, Templates.html("card-link", frame.with(notice), view));
  }
}
