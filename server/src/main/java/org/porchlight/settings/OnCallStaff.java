package org.porchlight.settings;

import java.nio.file.Path;
import java.util.List;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffPins;

/// The staff of an agency as read: who is on call, and apart from it, their PINs.
///
/// @param roster as the file has it, without the shifts of `calendars`
/// @param calendars iCalendar files that hold more shifts of the roster
public record OnCallStaff(Roster roster, StaffPins pins, List<Path> calendars) {
  public OnCallStaff {
    calendars = List.copyOf(calendars);
  }
}
