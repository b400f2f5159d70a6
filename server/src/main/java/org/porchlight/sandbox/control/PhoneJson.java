package org.porchlight.sandbox.control;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Phone;
import org.porchlight.sandbox.message.Message;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.voice.Call;
import org.porchlight.sandbox.voice.Exchange;
import org.porchlight.sandbox.voice.Heard;
import org.porchlight.sandbox.voice.Oddity;

/// What a handset shows, as JSON.
record PhoneJson(Network network, MessageMachine messages, Exchange exchange) {

  JsonObject of(String number) {
    Phone phone = network.numbers().phone(number);
    JsonArray texts = new JsonArray();
    messages.thread(number).forEach(message -> texts.add(text(message)));
    return new JsonObject()
        .put("e164", number)
        .put("name", phone.name())
        .put("language", phone.language())
        .put("group", phone.group())
        .put("behave", behaviour(number))
        .put("texts", texts)
        .put("call", exchange.handsets().current(number).map(this::call).orElse(null))
        .put("lastCall", exchange.handsets().last(number).map(this::call).orElse(null));
  }

  private @Nullable JsonObject behaviour(String number) {
    return network
        .numbers()
        .behaviour(number)
        .map(behaviour ->
            new JsonObject()
                .put("on", behaviour.on().word())
                .put("afterMillis", behaviour.after().toMillis()))
        .orElse(null);
  }

  Stream<JsonObject> calls() {
    return exchange.all().stream().map(this::call);
  }

  /// The ids of calls that are not over and of texts that have not arrived or failed.
  List<String> underWay() {
    return Stream.concat(
            exchange.all().stream().filter(call -> !call.status().isFinal()).map(Call::sid),
            messages.all().stream()
                .filter(message -> !message.status().isFinal())
                .map(Message::sid))
        .toList();
  }

  private static JsonObject text(Message message) {
    return new JsonObject()
        .put("sid", message.sid())
        .put("from", message.from())
        .put("to", message.to())
        .put("body", message.body())
        .put("direction", message.direction())
        .put("status", message.status().word())
        .put("at", String.valueOf(message.shownAt()));
  }

  private JsonObject call(Call call) {
    JsonArray heard = new JsonArray();
    call.heard().forEach(words -> heard.add(heard(words)));
    return new JsonObject()
        .put("sid", call.sid())
        .put("status", call.status().word())
        .put("direction", call.direction())
        .put("from", call.from())
        .put("to", call.to())
        .put("heard", heard)
        .put("conference", call.conference().map(room -> room.sid()).orElse(null))
        .put("conferenceName", call.conference().map(room -> room.name()).orElse(null))
        .put("held", call.held())
        .put("voicemail", call.has(Oddity.MAILBOX))
        .put("with", new JsonArray(List.copyOf(call.with())));
  }

  private static JsonObject heard(Heard words) {
    return new JsonObject()
        .put("at", words.at().toString())
        .put("text", words.text())
        .put("language", words.language())
        .put("by", words.by());
  }
}
