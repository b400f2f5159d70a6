package org.porchlight.oncall.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// A change that somebody asked for, and how far it came.
///
/// @param waitsFor who has not agreed yet
/// @param agreed who has, whoever asked for it among them
/// @param fallback who stands in where it leaves nobody; null if nobody is named
/// @param since when it got its present standing
public record Wish(
    int id,
    Change what,
    StaffId by,
    List<StaffId> waitsFor,
    List<StaffId> agreed,
    @Nullable StaffId fallback,
    Standing standing,
    Instant since) {
  /// Whether a change counts.
  public enum Standing {
    WAITING,
    COUNTS,
    DECLINED,
    WITHDRAWN
  }

  public Wish {
    waitsFor = List.copyOf(waitsFor);
    agreed = List.copyOf(agreed);
  }

  static Wish asked(RosterEvent.ChangeAsked event, Instant at) {
    var standing = event.waitsFor().isEmpty() ? Standing.COUNTS : Standing.WAITING;
    return new Wish(
        event.change(),
        event.what(),
        event.by(),
        event.waitsFor(),
        List.of(event.by()),
        event.fallback(),
        standing,
        at);
  }

  public boolean counts() {
    return standing == Standing.COUNTS;
  }

  Wish agreedBy(StaffId staff, Instant at) {
    var left = waitsFor.stream().filter(one -> !one.equals(staff)).toList();
    var all = new ArrayList<>(agreed);
    all.add(staff);
    return new Wish(
        id, what, by, left, all, fallback, left.isEmpty() ? Standing.COUNTS : Standing.WAITING, at);
  }

  Wish now(Standing other, Instant at) {
    return new Wish(id, what, by, waitsFor, agreed, fallback, other, at);
  }
}
