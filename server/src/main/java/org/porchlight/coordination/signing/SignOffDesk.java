package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.signing.AskedPhone.Standing;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.ReplyMarks;
import org.porchlight.line.SideDesk;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.SigningWay.Channel;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Whoever was asked for their sign-off calls the pages number to hear the version, and answers by
/// key or by text; they take it back by text at any time.
///
/// Everything else from their telephone is a contact (P5): this desk takes only a call on which
/// something can be read, and a text that begins with one of its words.
public final class SignOffDesk implements SideDesk {
  /// Where an incident's id stands otherwise; before all that are ever made.
  static final LegToken LEG = new LegToken(new IncidentId("0".repeat(22) + "S1GN"), "sign");

  private final AgencyId agency;
  private final Admission admission;
  private final AskedPhones phones;
  private final Saying saying;
  private final ReadAloud readAloud;
  private final SignOffVoice voice;
  private final SignOffTexts texts;
  private final InstantSource clock;

  public SignOffDesk(
      AgencyId agency,
      Admission admission,
      AskedPhones phones,
      PlanLives lives,
      ReadAloud readAloud,
      SignOffTexts texts,
      InstantSource clock) {
    this.agency = agency;
    this.admission = admission;
    this.phones = phones;
    this.saying = new Saying(phones, lives);
    this.readAloud = readAloud;
    this.voice = new SignOffVoice(texts.wording());
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public boolean owns(LegToken token) {
    return token.incident().equals(LEG.incident());
  }

  @Override
  public Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
    var reply = SignOffReply.read(text.body());
    return reply.isEmpty()
        ? Future.succeededFuture(false)
        : phones.at(from).compose(asked -> reply(text, from, reply.get(), asked));
  }

  private Future<Boolean> reply(
      Incoming.Text text, PhoneNumber from, SignOffReply reply, AskedPhone asked) {
    var key = new NaturalKey(ReplyMarks.READ + text.messageId());
    var agreement = reply.agreement();
    var which = agreement == null ? asked.answered() : asked.newest();
    if (which.isEmpty()) {
      return Future.succeededFuture(false);
    }
    var one = which.get();
    Future<String> answer;
    if (agreement == null) {
      answer = saying.takeBack(from, one.ask(), reply.words(), key);
    } else if (!one.heard()) {
      answer = Future.succeededFuture("text.sign.hear_first");
    } else {
      answer = saying.say(from, one.ask(), Channel.TEXT_REPLY, agreement, reply.words(), key);
    }
    return answer
        .compose(words -> marked(text).map(words))
        .compose(words -> texts.send(from, words, one.ask().language(), LEG))
        .map(true);
  }

  /// Read as a reply to a page would be, so that a look for missed contacts passes it by.
  private Future<IncidentId> marked(Incoming.Text text) {
    return admission.admitCall(agency, ReplyMarks.READ + text.messageId(), LEG.incident());
  }

  @Override
  public Future<Optional<Heard>> call(Incoming.Call call) {
    return call.from() instanceof Address.Known(var number)
        ? phones
            .at(number)
            .map(asked ->
                asked.toHear(clock.instant()).map(one -> new Heard(LEG, voice.askCode(one.ask()))))
        : Future.succeededFuture(Optional.empty());
  }

  @Override
  public Future<Optional<Heard>> answer(Incoming.Asking asking) {
    var path = asking.path().split("/", -1);
    return asking.from() instanceof Address.Known(var number)
            && asking.path().startsWith(SignOffVoice.BELOW)
            && path.length > 2
        ? phones
            .at(number)
            .compose(asked ->
                asked
                    .toHear(Integer.parseInt(path[1]), clock.instant())
                    .map(one -> answer(asking, number, one, path))
                    .orElse(Future.succeededFuture(Optional.empty())))
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<Heard>> answer(
      Incoming.Asking asking, PhoneNumber from, Standing one, String[] path) {
    return switch (path[2]) {
      case SignOffVoice.CODE -> code(asking, from, one, voice.askCodeAgain(one.ask()));
      case SignOffVoice.CODE_AGAIN -> code(asking, from, one, null);
      case SignOffVoice.PART -> part(asking, from, one, Integer.parseInt(path[3]));
      case SignOffVoice.KEY -> key(asking, from, one, Integer.parseInt(path[3]));
      case SignOffVoice.ANSWER ->
          saying
              .heard(from, one.ask(), Reading.How.READ_ALOUD)
              .compose(_ -> answered(asking, from, one));
      default -> Future.succeededFuture(Optional.empty());
    };
  }

  private Future<Optional<Heard>> code(
      Incoming.Asking asking, PhoneNumber from, Standing one, @Nullable List<Spoken> again) {
    if (asking.digits().equals(one.ask().code())) {
      return part(asking, from, one, 0);
    }
    return saying
        .missed(from, one.ask(), key(asking))
        .map(_ -> Optional.ofNullable(again).map(verbs -> new Heard(asking.token(), verbs)));
  }

  /// `0` is a person at any time, `*` is the same part again, any other key the next one.
  private Future<Optional<Heard>> key(
      Incoming.Asking asking, PhoneNumber from, Standing one, int part) {
    return switch (asking.digits()) {
      case "0" -> Future.succeededFuture(Optional.empty());
      case "*" -> part(asking, from, one, part);
      default -> part(asking, from, one, part + 1);
    };
  }

  private Future<Optional<Heard>> part(
      Incoming.Asking asking, PhoneNumber from, Standing one, int part) {
    var ask = one.ask();
    return readAloud
        .parts(new PlanRef(ask.plan(), ask.version()), ask.who(), ask.language())
        .compose(parts -> {
          if (parts.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
          }
          return part < parts.get().size()
              ? heard(asking, voice.part(ask, parts.get(), part))
              : saying
                  .heard(from, ask, Reading.How.READ_ALOUD)
                  .compose(_ -> heard(asking, voice.askAnswer(ask)));
        });
  }

  /// The digits stand for what they do on every step: worked, partly, did not work (R6).
  private Future<Optional<Heard>> answered(Incoming.Asking asking, PhoneNumber from, Standing one) {
    var ask = one.ask();
    return switch (asking.digits()) {
      case "4" -> answered(asking, from, ask, Agreement.AGREE);
      case "5" -> answered(asking, from, ask, Agreement.AGREE_WITH_RESERVATION);
      case "6" -> answered(asking, from, ask, Agreement.DISAGREE);
      case "*" -> part(asking, from, one, 0);
      case "0" -> Future.succeededFuture(Optional.empty());
      default -> heard(asking, voice.askAnswer(ask));
    };
  }

  private Future<Optional<Heard>> answered(
      Incoming.Asking asking, PhoneNumber from, SignOffAsk ask, Agreement agreement) {
    return saying
        .say(from, ask, Channel.PHONE, agreement, "", key(asking))
        .compose(words ->
            heard(asking, voice.last(words.replaceFirst("^text", "voice"), ask.language())));
  }

  private static Future<Optional<Heard>> heard(Incoming.Asking asking, List<Spoken> verbs) {
    return Future.succeededFuture(Optional.of(new Heard(asking.token(), verbs)));
  }

  private static NaturalKey key(Incoming.Asking asking) {
    return new NaturalKey(
        "sign:" + asking.callId() + ":" + asking.path() + ":" + asking.document());
  }

  /// What became of our own texts and calls changes nothing here.
  @Override
  public Future<Void> report(Incoming report) {
    return Future.succeededFuture();
  }
}
