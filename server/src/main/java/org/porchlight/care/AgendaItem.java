package org.porchlight.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.life.Author;

/// Something the team is to talk about.
///
/// @param number counted from 1 within the family
/// @param decided what the meeting decided; null while it is open
public record AgendaItem(
    int number,
    AgendaSource source,
    String words,
    Author by,
    Instant at,
    @Nullable String decided) {
  public boolean isSettled() {
    return decided != null;
  }

  AgendaItem settled(String what) {
    return new AgendaItem(number, source, words, by, at, what);
  }
}
