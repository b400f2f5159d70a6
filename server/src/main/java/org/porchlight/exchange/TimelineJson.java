package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.porchlight.incident.Restriction;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.storage.Log;

/// An incident's timeline as other programs read it.
final class TimelineJson {
  private TimelineJson() {}

  /// @param log whole, from version 1
  static JsonArray of(Log log) {
    var rows = Timeline.of(log.entries());
    var array = new JsonArray();
    for (int i = 0; i < rows.size(); i++) {
      array.add(row(rows.get(i)).put("hash", log.hashes().get(i)));
    }
    return array;
  }

  /// Lines that not every reader may see say so; whoever passes them on heeds it (R21).
  private static JsonObject row(TimelineRow row) {
    var json =
        new JsonObject()
            .put("version", row.version())
            .put("at", row.at().toString())
            .put("type", row.type())
            .put("actor", row.actor())
            .put("channel", row.channel())
            .put("step", row.step())
            .put("person", row.person())
            .put("outcome", row.outcome())
            .put("delivery", row.delivery())
            .put("reason", row.reason())
            .put("detail", row.detail());
    return row.restriction() == Restriction.NONE
        ? json
        : json.put("restriction", Json.word(row.restriction()));
  }
}
