package org.porchlight.oncall.duty;

import java.time.Instant;
import org.porchlight.oncall.StaffId;

/// One question to one person, and what became of it.
///
/// @param code a letter that tells it apart from others that are open on the same phone
/// @param since when it got its present standing
public record Ask(
    int id, StaffId to, About about, String code, Instant at, Standing standing, Instant since) {
  /// What became of a question.
  public enum Standing {
    OPEN,
    YES,
    CANT,
    /// No answer in time.
    MISSED,
    /// Nobody needs the answer any more.
    OVERTAKEN
  }

  public boolean isOpen() {
    return standing == Standing.OPEN;
  }

  Ask now(Standing other, Instant at) {
    return new Ask(id, to, about, code, this.at, other, at);
  }
}
