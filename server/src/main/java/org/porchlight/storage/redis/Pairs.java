package org.porchlight.storage.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;

/// A hash or a stream's entry as its fields, in either form that Redis answers: flat or as a map.
record Pairs(String name, Response value) {
  static List<Pairs> of(Response rows) {
    var pairs = new ArrayList<Pairs>();
    if (rows.isMap()) {
      for (var name : rows.getKeys()) {
        pairs.add(new Pairs(name, rows.get(name)));
      }
      return pairs;
    }
    for (int i = 0; i < rows.size(); i += 2) {
      pairs.add(new Pairs(rows.get(i).toString(), rows.get(i + 1)));
    }
    return pairs;
  }
}
