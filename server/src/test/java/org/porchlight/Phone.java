package org.porchlight;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One telephone in somebody's hand.
final class Phone {
  /// In which a text is carried, also behind others of its number, and a call rings.
  private static final Duration A_MOMENT = Duration.ofSeconds(4);

  private final Town town;
  private final String number;

  Phone(Town town, String number) {
    this.town = town;
    this.number = number;
  }

  String number() {
    return number;
  }

  /// Sends a text to the families' line, and the line does what it does.
  Phone texts(String body) {
    return texts(Town.FAMILIES, body);
  }

  Phone replies(String body) {
    return texts(Town.PAGES, body);
  }

  Phone texts(String to, String body) {
    post("text", new JsonObject().put("to", to).put("body", body));
    return this;
  }

  Phone textsPictures(String body, int pictures) {
    post(
        "text",
        new JsonObject().put("to", Town.FAMILIES).put("body", body).put("pictures", pictures));
    return this;
  }

  Phone calls() {
    return calls(Town.FAMILIES);
  }

  Phone calls(String to) {
    post("call", new JsonObject().put("to", to));
    return this;
  }

  /// From behind a switchboard that shows another number.
  Phone callsAs(String shown) {
    post("call", new JsonObject().put("to", Town.FAMILIES).put("from", shown));
    return this;
  }

  Phone callsWithheld() {
    post("call", new JsonObject().put("to", Town.FAMILIES).put("from", "anonymous"));
    return this;
  }

  Phone answers() {
    post("answer", new JsonObject());
    return this;
  }

  Phone hangsUp() {
    post("hangup", new JsonObject());
    return this;
  }

  Phone presses(String digits) {
    post("press", new JsonObject().put("digits", digits));
    return this;
  }

  Phone behaves(String on) {
    post("behave", new JsonObject().put("on", on).put("afterMillis", 2000));
    return this;
  }

  /// Answers, listens for the digit that is said, and presses it.
  Phone answersAndPressesTheSpokenDigit() {
    answers();
    return pressesTheSpokenDigit();
  }

  Phone pressesTheSpokenDigit() {
    return presses(spokenDigit());
  }

  /// Presses what they meant to press, unless the call was ended meanwhile.
  Phone pressesIfStillThere(String digits) {
    return onCall() ? presses(digits) : this;
  }

  /// The digit that was asked for, as a listening person hears it.
  String spokenDigit() {
    var digit = Pattern.compile("(?:Press|Oprima|Presione|Marque) ([3-9])");
    town.wait(Duration.ofSeconds(4));
    var said = digit.matcher(String.join("\n", heard()));
    if (!said.find()) {
      throw new AssertionError("no digit in: " + heard());
    }
    return said.group(1);
  }

  private void post(String what, JsonObject body) {
    town.control("/_ctl/phones/" + number + "/" + what, body);
    town.wait(A_MOMENT);
  }

  private JsonObject look() {
    return town.look("/_ctl/phones/" + number);
  }

  /// Texts this phone received, the oldest first.
  List<String> texts() {
    return look().getJsonArray("texts", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .filter(text -> number.equals(text.getString("to")))
        .map(text -> text.getString("body"))
        .toList();
  }

  /// The number that the last text came from.
  String lastTextFrom() {
    return look().getJsonArray("texts", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .filter(text -> number.equals(text.getString("to")))
        .reduce((_, later) -> later)
        .map(text -> text.getString("from"))
        .orElse("");
  }

  Optional<JsonObject> call() {
    return Optional.ofNullable(look().getJsonObject("call"));
  }

  boolean rings() {
    return call().map(call -> call.getString("status").equals("ringing")).orElse(false);
  }

  boolean onCall() {
    return call().map(call -> call.getString("status").equals("in-progress")).orElse(false);
  }

  /// What was said on the present call.
  List<String> heard() {
    return call()
        .map(call ->
            call.getJsonArray("heard").stream()
                .map(JsonObject.class::cast)
                .map(words -> words.getString("text"))
                .toList())
        .orElse(List.of());
  }

  /// All that was said on the present call.
  String said() {
    return String.join(" ", heard());
  }

  List<String> with() {
    return call()
        .map(call ->
            call.getJsonArray("with", new JsonArray()).stream().map(Object::toString).toList())
        .orElse(List.of());
  }
}
