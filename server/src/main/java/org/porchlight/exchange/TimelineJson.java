package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.Restriction;
import org.porchlight.plan.PrivacyRules;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.rights.Field;
import org.porchlight.rights.Reader;
import org.porchlight.storage.Log;

/// An incident's timeline as other programs read it.
final class TimelineJson {
  private static final Reader READER = Reader.program();

  private TimelineJson() {}

  /// @param log whole, from version 1
  static JsonArray of(Log log) {
    return json(Timeline.of(log.entries()), log);
  }

  /// What of it may be given to caregivers.
  ///
  /// @param log whole, from version 1
  static JsonArray forFamily(Log log, PrivacyRules rules) {
    return json(Timeline.forFamily(log.entries(), rules), log);
  }

  private static JsonArray json(List<TimelineRow> rows, Log log) {
    var array = new JsonArray();
    rows.forEach(row -> array.add(row(row).put("hash", log.hashes().get((int) row.version() - 1))));
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
            .put("program", row.program())
            .put("step", row.step())
            .put("person", row.person())
            .put("outcome", row.outcome())
            .put("delivery", row.delivery())
            .put("reason", row.reason())
            .put("detail", row.detail());
    if (row.restriction() != Restriction.NONE) {
      json.put("restriction", Json.word(row.restriction()));
    }
    return withheld(row, json);
  }

  /// Nothing that a program may not read is told by an empty place alone.
  private static JsonObject withheld(TimelineRow row, JsonObject json) {
    var fields = new JsonArray();
    if (row.person() != null && !READER.reads(row.restriction())) {
      json.putNull("person");
      fields.add("person");
    }
    boolean needed = row.event() instanceof PageQueued && row.detail() != null;
    if (needed && !READER.sees(Field.PLAN_WORDS)) {
      json.putNull("detail");
      fields.add("detail");
    }
    return fields.isEmpty() ? json : json.put("withheld", fields);
  }
}
