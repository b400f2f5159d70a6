package org.porchlight.plan.checks;

import java.time.LocalDate;

/// Something an interim plan may go without for some days.
///
/// @param finding what is open
/// @param due the last day to do it
public record DatedTask(Finding finding, LocalDate due) {
  @Override
  public String toString() {
    return "by " + due + ": " + finding;
  }
}
