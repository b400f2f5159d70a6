package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.signing.SignOffAsking;
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
  private final Actors actors;
  private final PlanAnswers answers;
  private final Supplier<String> newKey;

  /// @param readers notes who was answered with which plan's life
  /// @param actors who asks, and whether they may
  /// @param newKey for requests that bring none, never the same twice
  PlanCommandRoutes(
      PlanLives lives,
      Families families,
      PlanFiles files,
      SignOffAsking asking,
      Readers readers,
      Actors actors,
      Supplier<String> newKey) {
    this.lives = lives;
    this.families = families;
    this.files = files;
    this.asking = asking;
    this.actors = actors;
    this.answers = new PlanAnswers(lives, readers);
    this.newKey = newKey;
  }

  void mount(Router api) {
    api.put(ProgramDoor.PLAN_PROPOSE.path()).handler(this::propose);
    ofVersion(api, ProgramDoor.PLAN_TEAM_REVIEW, List.of(), PlanRequest::teamReview);
    ofVersion(api, ProgramDoor.PLAN_SIGNING, List.of(), PlanRequest::signing);
    ofVersion(api, ProgramDoor.PLAN_DROP, List.of("reason"), PlanRequest::drop);
    ofVersion(
        api, ProgramDoor.PLAN_READING, List.of("who", "how", "language"), PlanRequest::reading);
    ofVersion(api, ProgramDoor.PLAN_WAIVER, List.of("who", "words"), PlanRequest::waiver);
    ofVersion(
        api,
        ProgramDoor.PLAN_SIGN,
        List.of("who", "role", "agreement", "words", "way", "device", "telephone", "language"),
        PlanRequest::signOff);
    on(api, ProgramDoor.PLAN_WITHDRAW, this::withdraw);
    on(api, ProgramDoor.PLAN_ASK, this::ask);
    on(api, ProgramDoor.PLAN_ACTIVATE, this::activate);
    ofPlan(api, ProgramDoor.PLAN_SUSPEND, List.of("reason"), PlanRequest::suspend);
    ofPlan(api, ProgramDoor.PLAN_RESUME, List.of(), PlanRequest::resume);
    ofPlan(api, ProgramDoor.PLAN_RETIRE, List.of("reason"), PlanRequest::retire);
    ofPlan(api, ProgramDoor.PLAN_ATTENTION, List.of("cause", "person"), PlanRequest::attention);
    ofPlan(api, ProgramDoor.PLAN_SETTLE, List.of("cause", "person", "how"), PlanRequest::settle);
  }

  private static void on(Router api, ProgramDoor door, BiConsumer<RoutingContext, PlanId> then) {
    api.route(HttpMethod.valueOf(door.verb().name()), door.path())
        .handler(context -> PlanRoutes.withPlan(context, then));
  }

  private void ofVersion(
      Router api, ProgramDoor door, List<String> fields, PlanRequest.Reader reader) {
    on(api, door, (context, plan) -> turn(context, door, plan, fields, reader));
  }

  private void ofPlan(
      Router api,
      ProgramDoor door,
      List<String> fields,
      Function<PlanRequest, PlanLifeCommand> reader) {
    ofVersion(api, door, fields, (request, _) -> reader.apply(request));
  }

  private void withdraw(RoutingContext context, PlanId plan) {
    try {
      var who = new PersonId(String.valueOf(context.pathParam("who")));
      turn(
          context,
          ProgramDoor.PLAN_WITHDRAW,
          plan,
          List.of("reason"),
          (request, version) -> request.withdraw(version, who));
    } catch (IllegalArgumentException _) {
      PlanRoutes.unknown(context);
    }
  }

  private void turn(
      RoutingContext context,
      ProgramDoor door,
      PlanId plan,
      List<String> fields,
      PlanRequest.Reader reader) {
    take(
        context,
        door,
        plan,
        fields,
        asked -> {
          var command = reader.read(asked.request(), asked.version());
          return asked.unlessFaulty(
              () -> lives.turn(plan, command, asked.key()).map(turned -> answers.of(plan, turned)));
        });
  }

  private void activate(RoutingContext context, PlanId plan) {
    take(
        context,
        ProgramDoor.PLAN_ACTIVATE,
        plan,
        List.of(),
        asked ->
            asked.unlessFaulty(() ->
                lives
                    .activate(plan, asked.version(), asked.request().by(), asked.key())
                    .map(turned -> answers.of(plan, turned))));
  }

  /// Asks somebody at their own telephone; the code in the answer is told to them by mouth.
  private void ask(RoutingContext context, PlanId plan) {
    take(
        context,
        ProgramDoor.PLAN_ASK,
        plan,
        List.of("who", "role"),
        asked -> {
          var request = asked.request();
          var who = request.who();
          var role = request.role(who);
          return asked.unlessFaulty(() ->
              asking
                  .ask(plan, asked.version(), who, role, request.by(), asked.key())
                  .map(SignOffAskJson::answer));
        });
  }

  /// A request with what it is about.
  private record Asked(PlanRequest request, int version, NaturalKey key) {
    Future<Answer> unlessFaulty(Supplier<Future<Answer>> then) {
      return request.faults().isEmpty()
          ? then.get()
          : Future.succeededFuture(Answer.faulty(request.faults()));
    }
  }

  /// Who asks comes first: whoever may not is not told what else is wrong.
  private void take(
      RoutingContext context,
      ProgramDoor door,
      PlanId plan,
      List<String> fields,
      Function<Asked, Future<Answer>> then) {
    var body = Json.fields(context.body().buffer());
    int number = PlanRoutes.number(context.pathParam("version"));
    var account = ApiDoor.account(context);
    answers.send(
        context,
        lives
            .life(plan)
            .compose(life -> {
              var about = life.version(number).or(life::newest).map(VersionLife::plan).orElse(null);
              var family = about == null ? null : about.family();
              return actors
                  .at(door, account, new Fields(body).text("actor"), family)
                  .compose(who -> {
                    if (who instanceof Actors.Asked.Denied) {
                      return Future.succeededFuture(Answer.noRight(door.word()));
                    }
                    var zone = about == null ? ZoneOffset.UTC : about.timezone();
                    var request = new PlanRequest(body, fields, who, lives.today(zone), about);
                    var key = request.key().isEmpty() ? newKey.get() : request.key();
                    return then.apply(new Asked(request, number, account.key(key)));
                  });
            }));
  }

  /// A draft comes in as YAML or JSON; it says itself which version of which plan it is.
  private void propose(RoutingContext context) {
    var buffer = context.body().buffer();
    var read = files.read("body", buffer == null ? new byte[0] : buffer.getBytes());
    var family = read instanceof PlanFiles.Read.Plan(var plan) ? plan.family() : null;
    actors
        .at(ProgramDoor.PLAN_PROPOSE, ApiDoor.account(context), Actors.named(context), family)
        .onSuccess(who ->
            Actors.acting(context, ProgramDoor.PLAN_PROPOSE, who)
                .ifPresent(acting -> propose(context, read, acting.by())))
        .onFailure(context::fail);
  }

  private void propose(RoutingContext context, PlanFiles.Read read, Author by) {
    switch (read) {
      case PlanFiles.Read.Plan(var plan) -> propose(context, plan, by);
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
