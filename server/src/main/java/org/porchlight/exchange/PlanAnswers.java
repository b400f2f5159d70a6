package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.Optional;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanLives;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeRefusal;

/// What is answered to a command to a plan's life: the life as it is then, with the words of those
/// who signed, which is a reading of the plan.
record PlanAnswers(PlanLives lives, Readers readers) {
  void send(RoutingContext context, Future<Answer> answer) {
    answer
        .onSuccess(done -> {
          if (done.status() == 200) {
            readers.answer(context, told(done.body()), () -> Json.send(context, 200, done.body()));
          } else {
            Json.send(context, done.status(), done.body());
          }
        })
        .onFailure(context::fail);
  }

  private static Subject told(JsonObject life) {
    var family = life.getString("family");
    return new Subject(
        "plan", life.getString("plan"), family == null ? null : new FamilyId(family));
  }

  Answer of(PlanId plan, LifeTurned turned, Optional<Readiness> checks) {
    var answer = of(plan, turned);
    checks.ifPresent(readiness -> answer.body().put("checks", PlanJson.checks(readiness)));
    return answer;
  }

  Answer of(PlanId plan, LifeTurned turned) {
    return switch (turned) {
      case LifeTurned.Done(_, var after) -> new Answer(200, life(plan, after));
      case LifeTurned.Refused refused ->
          new Answer(
              refused.why() == PlanLifeRefusal.NO_SUCH_VERSION ? 404 : 409,
              PlanJson.refused(refused));
      case LifeTurned.OtherContent other -> new Answer(409, PlanJson.otherContent(other));
    };
  }

  private JsonObject life(PlanId plan, PlanLife life) {
    var day =
        life.newest()
            .map(newest -> lives.today(newest.plan().timezone()))
            .orElseGet(() -> lives.today(ZoneOffset.UTC));
    return PlanJson.life(plan, life, day);
  }
}
