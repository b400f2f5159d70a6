package org.porchlight.oncall.duty;

import java.time.Instant;
import org.porchlight.oncall.StaffId;

/// One text or call to a member of staff, and what became of it.
///
/// @param ask the question it belongs to; 0 for a message that asks nothing
/// @param detail what its words need besides, such as who takes over; often empty
/// @param attempts how often the carrier was asked to carry it, from 1
/// @param tried when it was last
/// @param carrierId empty until the carrier took it
public record Message(
    int id,
    int ask,
    StaffId to,
    Way way,
    Say say,
    String detail,
    Instant at,
    int attempts,
    Instant tried,
    Outcome outcome,
    String carrierId) {
  /// How far a message came.
  public enum Outcome {
    /// Asked for, and nobody knows yet what the carrier made of it.
    WAITING,
    TAKEN,
    ARRIVED,
    /// It did not reach anybody, so the next channel follows.
    MISSED
  }

  Message triedAgain(int attempt, Instant now) {
    return new Message(id, ask, to, way, say, detail, at, attempt, now, Outcome.WAITING, carrierId);
  }

  Message now(Outcome other, String carrierId) {
    return new Message(id, ask, to, way, say, detail, at, attempts, tried, other, carrierId);
  }
}
