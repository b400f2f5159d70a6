package org.porchlight.coordination.care;

import java.time.InstantSource;
import java.time.ZoneId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// Everything that pages and programs ask of families' care.
public final class CareRoom {
  private final CareBook book;

  public CareRoom(AgencyId agency, Store store, ZoneId zone, InstantSource clock) {
    this.book = new CareBook(agency, store, zone, clock);
  }

  /// What was noted, and the way to note more.
  public CareBook book() {
    return book;
  }

  /// Where reviews put what the next team meeting is to talk about.
  public AgendaQueue agenda() {
    return book;
  }
}
