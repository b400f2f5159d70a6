package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.Refusal;

/// What one request to an incident comes to.
record Answer(int status, JsonObject body) {
  /// What a refused client may need to know, where the refusal's own words do not say it all.
  private static final Map<Refusal, String> HINTS =
      Map.of(
          Refusal.REASON_NEEDED, "say why in reason",
          Refusal.WORDS_NEEDED, "say it in words",
          Refusal.SCREEN_FIRST, "record-screening or skip-screening comes first",
          Refusal.CHOOSE_YOUTH_FIRST, "choose-youth comes first",
          Refusal.CHOOSE_SCENARIO_FIRST, "choose-scenario comes first",
          Refusal.CONFIRMATION_NEEDED, "confirm-step or second-step is waited for",
          Refusal.ANOTHER_STEP_RUNNING, "end-step comes first",
          Refusal.NOT_RESOLVED, "resolve comes first",
          Refusal.REVIEW_NEEDED, "decide-review comes first",
          Refusal.FOLLOWUP_OPEN, "reach-followup or miss-followup comes first");

  static Answer version(long version) {
    return new Answer(200, new JsonObject().put("version", version));
  }

  static Answer refused(Refusal refusal) {
    String word = Json.word(refusal);
    String sentence = word.replace('_', ' ');
    String hint = HINTS.get(refusal);
    return new Answer(
        409,
        new JsonObject()
            .put("refusal", word)
            .put("message", hint == null ? sentence : sentence + ": " + hint));
  }

  /// Whoever it is, they may not do this here: their role and what they have to do with it decide.
  static Answer noRight(String command) {
    return new Answer(
        403,
        new JsonObject()
            .put("refusal", "no_right")
            .put("message", command + ": not for this actor, by this account, here and now"));
  }

  static Answer faulty(List<String> faults) {
    return new Answer(400, new JsonObject().put("error", String.join("; ", faults)));
  }

  static Answer unknown() {
    return new Answer(404, new JsonObject().put("error", "incident: none with this id"));
  }
}
