package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanLives;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.SigningWay;
import org.porchlight.storage.NaturalKey;

/// Takes what somebody said of a version into the plan's life first, and then into the telephone's
/// journal: a crash between the two loses nothing, for the same text or key comes again.
///
/// Every answer is the key of what they are told.
final class Saying {
  private final AskedPhones phones;
  private final PlanLives lives;

  Saying(AskedPhones phones, PlanLives lives) {
    this.phones = phones;
    this.lives = lives;
  }

  Future<AskedPhone> missed(PhoneNumber from, SignOffAsk ask, NaturalKey key) {
    return phones.tell(from, key, _ -> List.of(new SignOffEvent.CodeMissed(ask.number())));
  }

  /// The whole version came to them; told once.
  Future<AskedPhone> heard(PhoneNumber from, SignOffAsk ask, Reading.How how) {
    var key = new NaturalKey("heard:" + from.e164() + ":" + ask.number());
    return turn(
            ask,
            key,
            (by, life) ->
                new NoteReading(ask.version(), ask.who(), how, ask.language(), by, day(life, ask)))
        .compose(_ -> phones.tell(from, key, _ -> List.of(new SignOffEvent.Heard(ask.number()))));
  }

  Future<String> say(
      PhoneNumber from,
      SignOffAsk ask,
      SigningWay.Channel channel,
      Agreement agreement,
      String words,
      NaturalKey key) {
    // Nobody is asked at a telephone that is not their own; whether it still is, the record says.
    var way = new SigningWay(channel, SigningWay.Device.OWN, from);
    return turn(
            ask,
            key,
            (by, life) ->
                new SignVersion(
                    ask.version(),
                    ask.who(),
                    ask.role(),
                    way,
                    agreement,
                    words,
                    ask.language(),
                    false,
                    by,
                    day(life, ask)))
        .compose(turned ->
            turned instanceof LifeTurned.Done
                ? phones
                    .tell(
                        from, key, _ -> List.of(new SignOffEvent.Answered(ask.number(), agreement)))
                    .map("text.sign.noted")
                : Future.succeededFuture("text.sign.not_now"));
  }

  Future<String> takeBack(PhoneNumber from, SignOffAsk ask, String words, NaturalKey key) {
    return turn(
            ask,
            key,
            (by, life) -> new WithdrawSignOff(ask.version(), ask.who(), words, by, day(life, ask)))
        .compose(turned ->
            turned instanceof LifeTurned.Done
                ? phones
                    .tell(from, key, _ -> List.of(new SignOffEvent.Withdrawn(ask.number())))
                    .map("text.sign.withdrawn")
                : Future.succeededFuture("text.sign.not_now"));
  }

  @FunctionalInterface
  private interface Asking {
    PlanLifeCommand of(Author by, PlanLife life);
  }

  private Future<LifeTurned> turn(SignOffAsk ask, NaturalKey key, Asking command) {
    var by = new Author(ask.who().value(), Author.Role.FAMILY);
    return lives
        .life(ask.plan())
        .compose(life -> lives.turn(ask.plan(), command.of(by, life), key));
  }

  /// The day it is now where the family lives.
  private LocalDate day(PlanLife life, SignOffAsk ask) {
    return lives.today(life.version(ask.version()).orElseThrow().plan().timezone());
  }
}
