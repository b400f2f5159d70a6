package org.porchlight.sandbox.control;

import static org.porchlight.sandbox.control.ControlApi.body;
import static org.porchlight.sandbox.control.ControlApi.refuse;
import static org.porchlight.sandbox.control.ControlApi.send;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Behaviour;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.voice.Exchange;

/// What a person can do with one handset.
final class HandsetControls {
  private static final String ONE = "/_ctl/phones/:number";
  private static final int PICTURES_MAX = 10;

  private final Network network;
  private final MessageMachine messages;
  private final Exchange exchange;
  private final PhoneJson phones;

  HandsetControls(Network network, MessageMachine messages, Exchange exchange, PhoneJson phones) {
    this.network = network;
    this.messages = messages;
    this.exchange = exchange;
    this.phones = phones;
  }

  void mount(Router router) {
    router.get(ONE).handler(this::show);
    router.post(ONE + "/text").handler(this::text);
    router.post(ONE + "/call").handler(this::call);
    router.post(ONE + "/answer").handler(this::answer);
    router.post(ONE + "/hangup").handler(this::hangUp);
    router.post(ONE + "/press").handler(this::press);
    router.post(ONE + "/speak").handler(this::speak);
    router.post(ONE + "/behave").handler(this::behave);
  }

  private static String number(RoutingContext context) {
    return Objects.requireNonNull(context.pathParam("number"), "number");
  }

  private void show(RoutingContext context) {
    send(context, 200, phones.of(number(context)));
  }

  private void text(RoutingContext context) {
    String to = body(context).getString("to", "");
    String words = body(context).getString("body", "");
    if (network.numbers().owned(to).isEmpty()) {
      refuse(context, 404, "to is '" + to + "' (expected: a number of this account)");
      return;
    }
    int pictures = body(context).getInteger("pictures", 0);
    if (pictures < 0 || pictures > PICTURES_MAX) {
      refuse(context, 400, "pictures is " + pictures + " (expected: 0 to " + PICTURES_MAX + ")");
      return;
    }
    List<String> types = Collections.nCopies(pictures, "image/jpeg");
    String sid = messages.receive(number(context), to, words, types).sid();
    send(context, 200, new JsonObject().put("sid", sid));
  }

  private void call(RoutingContext context) {
    String number = number(context);
    String to = body(context).getString("to", "");
    String shownFrom = body(context).getString("from", number);
    if (network.numbers().owned(to).isEmpty()) {
      refuse(context, 404, "to is '" + to + "' (expected: a number of this account)");
      return;
    }
    exchange
        .handsets()
        .dial(number, to, shownFrom)
        .ifPresentOrElse(
            call -> send(context, 200, new JsonObject().put("sid", call.sid())),
            () -> refuse(context, 409, "this handset is in a call (expected: none)"));
  }

  private void answer(RoutingContext context) {
    done(context, exchange.handsets().answer(number(context)), "nothing rings here");
  }

  private void hangUp(RoutingContext context) {
    done(context, exchange.handsets().hangUp(number(context)), "no call to end here");
  }

  private void press(RoutingContext context) {
    String digits = String.valueOf(body(context).getValue("digits", ""));
    if (!digits.matches("[0-9*#A-D]+")) {
      refuse(context, 400, "digits is '" + digits + "' (expected: 0-9, * and #)");
      return;
    }
    done(context, exchange.handsets().press(number(context), digits), "no call here");
  }

  private void speak(RoutingContext context) {
    String words = body(context).getString("text", "");
    done(context, exchange.handsets().speak(number(context), words), "no call to speak into");
  }

  private void behave(RoutingContext context) {
    JsonObject body = body(context);
    String on = body.getString("on", "manual");
    try {
      Optional<Behaviour> behaviour =
          on == null || on.equals("manual")
              ? Optional.empty()
              : Optional.of(behaviour(Behaviour.Kind.of(on), body));
      exchange.handsets().behave(number(context), behaviour);
      show(context);
    } catch (IllegalArgumentException unknown) {
      refuse(context, 400, String.valueOf(unknown.getMessage()));
    }
  }

  private static Behaviour behaviour(Behaviour.Kind kind, JsonObject body) {
    Behaviour usual = kind.usual();
    long afterMillis = body.getLong("afterMillis", usual.after().toMillis());
    return new Behaviour(kind, Duration.ofMillis(Math.max(0, afterMillis)));
  }

  private void done(RoutingContext context, boolean could, String otherwise) {
    if (could) {
      show(context);
    } else {
      refuse(context, 409, otherwise);
    }
  }
}
