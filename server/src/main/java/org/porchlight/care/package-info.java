/// What a family is owed between crises: team meetings, contact, and what the next meeting is to
/// talk about.
///
/// What was done is told as [CareEvent]s, which [FamilyCare] folds; [CareDecider] says what comes
/// of a command, [CareDates] what falls due by when, and [PullForward] when a crisis brings the
/// next meeting nearer.
///
/// Core room: imports `incident` and the rooms above it, `java.base` and JSpecify; calls no clock
/// and does no IO.
@NullMarked
package org.porchlight.care;

import org.jspecify.annotations.NullMarked;
