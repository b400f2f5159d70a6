package org.porchlight.process;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// A telephone in somebody's hand.
record Handset(Web sandbox, String number) {
  private static final String FAMILIES = "+12025550170";
  private static final String PAGES = "+12025550171";

  /// Texts the families' line; answers the carrier's id of the text.
  String texts(String body) {
    return texts(FAMILIES, body);
  }

  String replies(String body) {
    return texts(PAGES, body);
  }

  private String texts(String to, String body) {
    return post("text", new JsonObject().put("to", to).put("body", body)).getString("sid");
  }

  /// Calls the families' line; answers the carrier's id of the call.
  String calls() {
    return post("call", new JsonObject().put("to", FAMILIES)).getString("sid");
  }

  void answers() {
    post("answer", new JsonObject());
  }

  void presses(String digits) {
    post("press", new JsonObject().put("digits", digits));
  }

  /// Whom this phone talks with.
  List<String> with() {
    return call()
        .map(call ->
            call.getJsonArray("with", new JsonArray()).stream().map(Object::toString).toList())
        .orElse(List.of());
  }

  void hangsUp() {
    post("hangup", new JsonObject());
  }

  private JsonObject post(String what, JsonObject body) {
    return sandbox.post("/_ctl/phones/" + number + "/" + what, body);
  }

  private JsonObject look() {
    return sandbox.object("/_ctl/phones/" + number);
  }

  /// The texts this phone received, the oldest first.
  List<String> received() {
    return look().getJsonArray("texts").stream()
        .map(JsonObject.class::cast)
        .filter(text -> number.equals(text.getString("to")))
        .map(text -> text.getString("body"))
        .toList();
  }

  long received(String words) {
    return received().stream().filter(text -> text.contains(words)).count();
  }

  /// The call this phone is in, or was in last.
  private Optional<JsonObject> call() {
    JsonObject all = look();
    return Optional.ofNullable(all.getJsonObject("call", all.getJsonObject("lastCall")));
  }

  boolean rings() {
    return look().getJsonObject("call") != null
        && look().getJsonObject("call").getString("status").equals("ringing");
  }

  boolean onCall() {
    return look().getJsonObject("call") != null;
  }

  /// Everything said on that call.
  List<String> heard() {
    return call()
        .map(call ->
            call.getJsonArray("heard").stream()
                .map(JsonObject.class::cast)
                .map(words -> words.getString("text"))
                .toList())
        .orElse(List.of());
  }
}
