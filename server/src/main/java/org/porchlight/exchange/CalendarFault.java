package org.porchlight.exchange;

/// One thing in a calendar that keeps it from being used.
///
/// @param line where it stands, from 1; 0 if it is about the whole calendar
/// @param got what is there; never a title, which may name people
public record CalendarFault(int line, String got, String expected) {
  @Override
  public String toString() {
    return (line == 0 ? "calendar" : "line " + line) + ": got " + got + ", expected " + expected;
  }
}
