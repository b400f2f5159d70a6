package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import org.porchlight.coordination.signing.SignOffAsking.AskedOf;
import org.porchlight.coordination.signing.SignOffAsking.Why;

/// What a coordinator's program is told of somebody who was asked at their telephone.
final class SignOffAskJson {
  private SignOffAskJson() {}

  /// The code is for the coordinator's mouth: it is in this answer and nowhere else.
  static Answer answer(AskedOf asked) {
    return switch (asked) {
      case AskedOf.Done(var ask, var texted) ->
          new Answer(
              201,
              new JsonObject()
                  .put("code", ask.code())
                  .put("until", ask.until().toString())
                  .put("texted", texted));
      case AskedOf.Refused(var why) ->
          new Answer(
              why == Why.NO_SUCH_VERSION ? 404 : 409,
              new JsonObject().put("refusal", Json.word(why)).put("message", why.sentence()));
    };
  }
}
