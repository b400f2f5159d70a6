package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.Collection;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand.SeekAttention;
import org.porchlight.plan.life.Trouble;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.NaturalKey;

/// Tells running plans what happened around them; each happening once, and they keep running.
public record Troubles(PlanLives lives) {
  /// Tells every plan of a family that names the person.
  Future<Void> tell(FamilyId family, Collection<Trouble> found) {
    if (found.isEmpty()) {
      return Future.succeededFuture();
    }
    return lives
        .plans(family)
        .compose(plans ->
            InTurn.each(plans, plan -> lives.life(plan).compose(life -> tell(plan, life, found))));
  }

  /// Tells one plan; nothing happens when none of its versions runs.
  Future<Void> tell(PlanId plan, PlanLife life, Collection<Trouble> found) {
    var running = life.running();
    if (running.isEmpty()) {
      return Future.succeededFuture();
    }
    Future<Void> done = Future.succeededFuture();
    for (var trouble : found) {
      if (concerns(running.get(), trouble)) {
        done = done.compose(_ -> tell(plan, running.get(), trouble));
      }
    }
    return done;
  }

  private static boolean concerns(VersionLife version, Trouble trouble) {
    var person = trouble.person();
    return person == null || version.plan().person(person).isPresent();
  }

  private Future<Void> tell(PlanId plan, VersionLife version, Trouble trouble) {
    var day = lives.today(version.plan().timezone());
    return lives
        .turn(
            plan,
            new SeekAttention(trouble.cause(), trouble.person(), Author.LINE, day),
            new NaturalKey("trouble:" + version.version() + ":" + trouble.key()))
        .mapEmpty();
  }
}
