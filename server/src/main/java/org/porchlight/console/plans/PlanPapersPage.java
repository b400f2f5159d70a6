package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.CardLinks;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanPapers.Order;
import org.porchlight.console.PlanPapers.Paper;
import org.porchlight.console.PlanPapers.Printed;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.PlanPapersView;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Support;
import org.porchlight.plan.life.VersionLife;

/// One plan version on paper, and by a link: what a coordinator hands to the family.
public final class PlanPapersPage {
  private final Console console;
  private final ReadingNotes notes;

  public PlanPapersPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  /// Where the page of a version is.
  static String path(CrisisPlan plan) {
    return "/plans/" + plan.ref().plan() + "/" + plan.ref().version();
  }

  public void open(Doors doors) {
    doors.open(Door.PLAN_PAPERS, (request, who) -> found(request, who, this::form));
    doors.open(Door.PLAN_PRINT, (request, who) -> found(request, who, this::print));
    doors.open(Door.PLAN_LINK, (request, who) -> found(request, who, this::make));
    doors.open(Door.PLAN_LINK_CLOSE, (request, who) -> found(request, who, this::close));
  }

  private interface Step {
    Future<Void> on(RoutingContext request, SignedIn who, CrisisPlan plan);
  }

  private Future<Void> found(RoutingContext request, SignedIn who, Step step) {
    String id = Optional.ofNullable(request.pathParam("plan")).orElse("");
    String version = Optional.ofNullable(request.pathParam("version")).orElse("");
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}") || !version.matches("[1-9][0-9]{0,4}")) {
      return Answers.status(request, 404);
    }
    return console
        .lives()
        .life(new PlanId(id))
        .map(life -> life.version(Integer.parseInt(version)).map(VersionLife::plan))
        .compose(plan -> {
          if (plan.isEmpty()) {
            return Answers.status(request, 404);
          }
          return step.on(request, who, plan.get());
        });
  }

  private Future<Void> form(RoutingContext request, SignedIn who, CrisisPlan plan) {
    return show(request, who, plan, 200, List.of(), false, null);
  }

  private Future<Void> print(RoutingContext request, SignedIn who, CrisisPlan plan) {
    var form = new Form(request.queryParams());
    var paper = form.one(Paper.class, "paper");
    var order = new Order(plan.ref(), paper, reader(form, plan), language(form));
    return notes
        .note(who, "paper", plan.ref().toString())
        .compose(_ -> console.papers().print(order))
        .compose(printed ->
            switch (printed) {
              case Printed.Pdf(var bytes) -> pdf(request, name(order), bytes);
              case Printed.Refused(var why) -> show(request, who, plan, 409, List.of(), false, why);
              case Printed.NoSuchPlan _ -> Answers.status(request, 404);
            });
  }

  /// Nobody's name stands in the name of a file.
  private static String name(Order order) {
    var word = order.paper().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return order.plan().plan() + "-v" + order.plan().version() + "-" + word + ".pdf";
  }

  private static Future<Void> pdf(RoutingContext request, String name, Buffer bytes) {
    return request
        .response()
        .putHeader("Content-Type", "application/pdf")
        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .end(bytes);
  }

  private Future<Void> make(RoutingContext request, SignedIn who, CrisisPlan plan) {
    var form = new Form(request.request().formAttributes());
    var reader = reader(form, plan);
    if (reader == null) {
      return Answers.status(request, 422);
    }
    return console
        .papers()
        .link(plan.ref(), reader, language(form), who.id())
        .compose(made ->
            switch (made) {
              case CardLinks.Made.Open open ->
                  show(request, who, plan, 200, List.of(open), false, null);
              case CardLinks.Made.Refused(var why) ->
                  show(request, who, plan, 409, List.of(), false, why);
            });
  }

  private Future<Void> close(RoutingContext request, SignedIn who, CrisisPlan plan) {
    var link = new Form(request.request().formAttributes()).text("link");
    return link.matches("[0-9a-f]{32}")
        ? console
            .links()
            .close(plan.ref(), link, who.id())
            .compose(
                closed -> show(request, who, plan, closed ? 200 : 404, List.of(), closed, null))
        : Answers.status(request, 422);
  }

  private static @Nullable PersonId reader(Form form, CrisisPlan plan) {
    if (!form.has("for")) {
      return null;
    }
    return readers(plan).stream()
        .map(PlanPerson::id)
        .filter(id -> id.value().equals(form.text("for")))
        .findFirst()
        .orElseThrow(() -> new Form.NotOurs("for"));
  }

  /// Those for whom there may be a copy; whether there is one now is decided when it is asked for.
  private static List<PlanPerson> readers(CrisisPlan plan) {
    return plan.people().values().stream()
        .filter(person ->
            person.support() == Support.FAMILY
                || plan.provisions().copiesWith().contains(person.id()))
        .toList();
  }

  private static @Nullable Language language(Form form) {
    return form.has("lang")
        ? Language.of(form.text("lang")).orElseThrow(() -> new Form.NotOurs("lang"))
        : null;
  }

  private Future<Void> show(
      RoutingContext request,
      SignedIn who,
      CrisisPlan plan,
      int status,
      List<CardLinks.Made.Open> made,
      boolean closed,
      @Nullable String refused) {
    var frame = Frames.of(console, who, "papers", "");
    var say = frame.say();
    var notice = refused == null ? null : new Notice(say.of("card_link.refused." + refused), "");
    var youth = plan.youth();
    var view =
        new PlanPapersView(
            path(plan),
            plan.ref().toString(),
            youth == null ? "" : plan.person(youth).map(PlanPerson::name).orElse(youth.value()),
            readers(plan).stream()
                .map(person -> new PlanPapersView.Person(person.id().value(), person.name()))
                .toList(),
            CardLinkPage.shown(say, made),
            closed);
    return Answers.html(request, status, Templates.html("plan-papers", frame.with(notice), view));
  }
}
