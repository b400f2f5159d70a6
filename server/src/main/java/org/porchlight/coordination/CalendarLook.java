package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.FamilyTroubles;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand.Remind;
import org.porchlight.plan.life.Reminder;
import org.porchlight.plan.life.Reminders;
import org.porchlight.plan.life.Trouble;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.NaturalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the calendar of every running plan, several times a day: reviews, birthdays, consents, days
/// on which somebody left.
///
/// What it finds is told in the plan's life, each thing once, on whichever server and however often
/// it looks. On the way the plan library is put right.
public final class CalendarLook {
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Logger LOG = LoggerFactory.getLogger(CalendarLook.class);

  private final PlanLives lives;
  private final Troubles troubles;
  private final TeamTroubles incidents;
  private final InstantSource clock;
  private Instant next = Instant.MIN;
  private boolean stopped;

  public CalendarLook(
      PlanLives lives, Troubles troubles, TeamTroubles incidents, InstantSource clock) {
    this.lives = lives;
    this.troubles = troubles;
    this.incidents = incidents;
    this.clock = clock;
  }

  /// Looks if it is time to; ask as often as you like.
  public Future<Void> lookIfDue() {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return Future.succeededFuture();
    }
    next = now.plus(EVERY);
    return look().onFailure(_ -> next = Instant.MIN);
  }

  /// Ends a look that is under way with the plan it is at.
  public void stop() {
    stopped = true;
  }

  private Future<Void> look() {
    return lives
        .plans()
        .compose(
            plans -> InTurn.each(plans, plan -> stopped ? Future.succeededFuture() : one(plan)))
        .compose(_ -> stopped ? Future.succeededFuture() : incidents.lookBack());
  }

  /// One broken life must not hide what the calendar says of the others.
  private Future<Void> one(PlanId plan) {
    return look(plan).recover(failure -> skipped(plan, failure));
  }

  private static Future<Void> skipped(PlanId plan, Throwable failure) {
    LOG.warn("calendar not asked for plan {}: {}", plan, failure.getClass().getName());
    return Future.succeededFuture();
  }

  private Future<Void> look(PlanId plan) {
    return lives
        .life(plan)
        .compose(life ->
            life.running()
                .map(running -> look(plan, life, running))
                .orElse(Future.succeededFuture()));
  }

  private Future<Void> look(PlanId plan, PlanLife life, VersionLife running) {
    return lives
        .around(running.plan())
        .compose(around -> {
          var family = around.family();
          var reminders = Reminders.on(around.day(), running.plan(), family, around.policy());
          var found =
              family == null
                  ? List.<Trouble>of()
                  : FamilyTroubles.on(around.day(), running.plan(), family);
          Future<Void> done = troubles.tell(plan, life, found);
          for (var reminder : reminders) {
            done = done.compose(_ -> remind(plan, running, reminder, around));
          }
          return done;
        });
  }

  private Future<Void> remind(
      PlanId plan, VersionLife running, Reminder reminder, Surroundings around) {
    var key = "reminder:" + running.version() + ":" + reminder.kind() + ":" + reminder.about();
    return lives
        .turn(
            plan,
            new Remind(reminder, Author.LINE, around.day()),
            new NaturalKey(key + ":" + reminder.due()))
        .mapEmpty();
  }
}
