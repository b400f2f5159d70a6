package org.porchlight.exchange;

/// Ends the reading of one event, or of the whole calendar; not to be tried again.
final class CalendarRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final transient CalendarFault fault;

  CalendarRefused(int line, String got, String expected) {
    super(got);
    this.fault = new CalendarFault(line, got, expected);
  }

  CalendarFault fault() {
    return fault;
  }
}
