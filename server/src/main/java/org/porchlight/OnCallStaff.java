package org.porchlight;

import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffPins;

/// The staff of an agency as read: who is on call, and apart from it, their PINs.
public record OnCallStaff(Roster roster, StaffPins pins) {}
