package org.porchlight.sandbox.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Every webhook sent, in order of sending; the oldest go when there are many.
public final class WebhookLog {
  private static final int KEPT_MAX = 5_000;
  private final TreeMap<Long, WebhookRecord> records = new TreeMap<>();
  private long next;

  long nextNumber() {
    return next++;
  }

  void put(WebhookRecord entry) {
    records.put(entry.number(), entry);
    if (records.size() > KEPT_MAX) {
      records.pollFirstEntry();
    }
  }

  /// Returns the records from `number` on.
  public List<WebhookRecord> since(long number) {
    return new ArrayList<>(records.tailMap(number, true).values());
  }
}
