package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.NaturalKey;

/// What other programs ask of plans' lives: drafts in, and every step up to the version that runs.
final class PlanCommandRoutes {
  private final PlanLives lives;
  private final Families families;
  private final PlanFiles files;
  private final SignOffAsking asking;
  private final Function<StaffId, Optional<StaffMember>> staff;
  private final PlanAnswers answers;
  private final Supplier<String> newKey;

  /// @param readers notes who was answered with which plan's life
  /// @param newKey for requests that bring none, never the same twice
  PlanCommandRoutes(
      PlanLives lives,
      Families families,
      PlanFiles files,
      SignOffAsking asking,
      Readers readers,
      Supplier<String> newKey) {
    this.lives = lives;
    this.families = families;
    this.files = files;
    this.asking = asking;
    this.staff = readers.staff();
    this.answers = new PlanAnswers(lives, readers);
    this.newKey = newKey;
  }

  void mount(Router api) {
    api.put("/plans/:plan/versions/:version").handler(this::propose);
    ofVersion(api, "team-review", List.of(), PlanRequest::teamReview);
    ofVersion(api, "signing", List.of(), PlanRequest::signing);
    ofVersion(api, "drop", List.of("reason"), PlanRequest::drop);
    ofVersion(api, "reading", List.of("who", "how", "language"), PlanRequest::reading);
    ofVersion(api, "waivers", List.of("who", "words"), PlanRequest::waiver);
    ofVersion(
        api,
        "sign-offs",
        List.of("who", "role", "agreement", "words", "way", "device", "telephone", "language"),
        PlanRequest::signOff);
    api.delete("/plans/:plan/versions/:version/sign-offs/:who").handler(this::withdraw);
    api.post("/plans/:plan/versions/:version/sign-offs/asks")
        .handler(context -> PlanRoutes.withPlan(context, this::ask));
    api.post("/plans/:plan/versions/:version/activate")
        .handler(context -> PlanRoutes.withPlan(context, this::activate));
    ofPlan(api, "suspend", List.of("reason"), PlanRequest::suspend);
    ofPlan(api, "resume", List.of(), PlanRequest::resume);
    ofPlan(api, "retire", List.of("reason"), PlanRequest::retire);
    ofPlan(api, "attention", List.of("cause", "person"), PlanRequest::attention);
    ofPlan(api, "attention/settle", List.of("cause", "person", "how"), PlanRequest::settle);
  }

  private void ofVersion(Router api, String name, List<String> fields, PlanRequest.Reader reader) {
    api.post("/plans/:plan/versions/:version/" + name)
        .handler(context ->
            PlanRoutes.withPlan(context, (_, plan) -> turn(context, plan, fields, reader)));
  }

  private void ofPlan(
      Router api, String name, List<String> fields, Function<PlanRequest, PlanLifeCommand> reader) {
    api.post("/plans/:plan/" + name)
        .handler(context ->
            PlanRoutes.withPlan(
                context,
                (_, plan) -> turn(context, plan, fields, (request, _) -> reader.apply(request))));
  }

  private void withdraw(RoutingContext context) {
    PlanRoutes.withPlan(
        context,
        (_, plan) -> {
          try {
            var who = new PersonId(String.valueOf(context.pathParam("who")));
            turn(
                context,
                plan,
                List.of("reason"),
                (request, version) -> request.withdraw(version, who));
          } catch (IllegalArgumentException _) {
            PlanRoutes.unknown(context);
          }
        });
  }

  private void turn(
      RoutingContext context, PlanId plan, List<String> fields, PlanRequest.Reader reader) {
    answers.send(
        context,
        asked(context, plan, fields)
            .compose(asked -> {
              var command = reader.read(asked.request(), asked.version());
              return asked.request().faults().isEmpty()
                  ? lives.turn(plan, command, asked.key()).map(turned -> answers.of(plan, turned))
                  : Future.succeededFuture(Answer.faulty(asked.request().faults()));
            }));
  }

  private void activate(RoutingContext context, PlanId plan) {
    answers.send(
        context,
        asked(context, plan, List.of())
            .compose(asked ->
                asked.request().faults().isEmpty()
                    ? lives
                        .activate(plan, asked.version(), asked.request().by(), asked.key())
                        .map(turned -> answers.of(plan, turned))
                    : Future.succeededFuture(Answer.faulty(asked.request().faults()))));
  }

  /// Asks somebody at their own telephone; the code in the answer is told to them by mouth.
  private void ask(RoutingContext context, PlanId plan) {
    answers.send(
        context,
        asked(context, plan, List.of("who", "role"))
            .compose(asked -> {
              var request = asked.request();
              var who = request.who();
              return request.faults().isEmpty()
                  ? asking
                      .ask(plan, asked.version(), who, request.role(who), request.by(), asked.key())
                      .map(SignOffAskJson::answer)
                  : Future.succeededFuture(Answer.faulty(request.faults()));
            }));
  }

  /// A request with what it is about.
  private record Asked(PlanRequest request, int version, NaturalKey key) {}

  private Future<Asked> asked(RoutingContext context, PlanId plan, List<String> fields) {
    var body = body(context.body().buffer());
    int number = PlanRoutes.number(context.pathParam("version"));
    return lives
        .life(plan)
        .map(life -> {
          var about = life.version(number).or(life::newest).map(VersionLife::plan).orElse(null);
          var zone = about == null ? ZoneOffset.UTC : about.timezone();
          var request = new PlanRequest(body, fields, staff, lives.today(zone), about);
          var key = request.key().isEmpty() ? newKey.get() : request.key();
          return new Asked(request, number, ApiDoor.account(context).key(key));
        });
  }

  /// An empty object for whatever is none: its faults say what is missing.
  private static JsonObject body(@Nullable Buffer buffer) {
    if (buffer == null || buffer.length() == 0) {
      return new JsonObject();
    }
    try {
      return io.vertx.core.json.Json.decodeValue(buffer) instanceof JsonObject object
          ? object
          : new JsonObject();
    } catch (DecodeException _) {
      return new JsonObject();
    }
  }

  /// A draft comes in as YAML or JSON; it says itself which version of which plan it is.
  private void propose(RoutingContext context) {
    var actor = Optional.ofNullable(context.request().getParam("actor"));
    var by = actor.filter(name -> !name.isBlank()).flatMap(name -> Actors.author(name, staff));
    var buffer = context.body().buffer();
    if (by.isEmpty()) {
      Json.refuse(context, 400, "actor: nobody of the staff (expected: ?actor= and an id like C1)");
      return;
    }
    switch (files.read("body", buffer == null ? new byte[0] : buffer.getBytes())) {
      case PlanFiles.Read.Plan(var plan) -> propose(context, plan, by.get());
      case PlanFiles.Read.Family _ ->
          Json.refuse(context, 422, "body: a family (expected: a plan)");
      case PlanFiles.Read.Unreadable(var faults) ->
          Json.send(context, 422, PlanJson.faults(faults));
    }
  }

  private void propose(RoutingContext context, CrisisPlan plan, Author by) {
    var ref = plan.ref();
    if (!ref.plan().value().equals(context.pathParam("plan"))
        || ref.version() != PlanRoutes.number(context.pathParam("version"))) {
      Json.refuse(context, 422, "plan: " + ref + " (expected: the one in the address)");
      return;
    }
    var key = new NaturalKey("put:" + ref.version() + ":" + PlanHash.of(plan));
    var command = new ProposeVersion(plan, by, lives.today(plan.timezone()));
    answers.send(
        context,
        lives
            .turn(ref.plan(), command, key)
            .compose(turned ->
                turned instanceof LifeTurned.Done
                    ? families
                        .know(plan)
                        .compose(_ -> lives.readiness(ref.plan(), ref.version()))
                        .map(checks -> answers.of(ref.plan(), turned, checks))
                    : Future.succeededFuture(answers.of(ref.plan(), turned))));
  }
}
