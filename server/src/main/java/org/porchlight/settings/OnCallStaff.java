package org.porchlight.settings;

import java.util.List;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffPins;

/// The staff of an agency as read: who is on call, and apart from it, their PINs.
///
/// @param roster as the file has it, without the shifts of `calendars`
/// @param calendars that hold more shifts of the roster
public record OnCallStaff(Roster roster, StaffPins pins, List<CalendarSource> calendars) {
  public OnCallStaff {
    calendars = List.copyOf(calendars);
  }

  /// Whether no member has a PIN to sign in with, here or by telephone.
  public boolean nobodyHasPin() {
    return roster.staff().stream().noneMatch(member -> pins.knows(member.id()));
  }
}
