package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.porchlight.exchange.reading.ReadingDesk.Listed;
import org.porchlight.exchange.reading.ReadingEvent;

/// A reading link and its openings as the API tells them; never its address or code.
final class ReadingJson {
  private ReadingJson() {}

  static JsonObject row(Listed listed, Instant now) {
    var made = listed.link().made();
    var log = new JsonArray();
    listed
        .link()
        .events()
        .forEach(told ->
            log.add(
                new JsonObject().put("at", told.at().toString()).put("what", what(told.event()))));
    return new JsonObject()
        .put("id", listed.id())
        .put("plan", made.plan().toString())
        .put("part", Json.word(made.part()))
        .put("for", made.recipient().name())
        .put("organisation", made.recipient().organisation())
        .put("person", Json.text(made.recipient().person()))
        .put("rule", made.rule().id())
        .put("by", made.by().value())
        .put("expires", made.expires().toString())
        .put("standing", Json.word(listed.link().standing(now)))
        .put("log", log);
  }

  private static String what(ReadingEvent event) {
    return switch (event) {
      case ReadingEvent.LinkMade _ -> "made";
      case ReadingEvent.LinkOpened _ -> "opened";
      case ReadingEvent.CodeMissed _ -> "code_missed";
      case ReadingEvent.TurnedAway(var why) -> "turned_away_" + Json.word(why);
      case ReadingEvent.LinkRevoked _ -> "revoked";
    };
  }
}
