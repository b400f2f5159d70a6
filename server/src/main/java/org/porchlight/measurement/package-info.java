/// Reads what a period is measured by, for the page of measures and for exports.
///
/// Shell room: imports the rooms above it, no edge and no library but Vert.x futures. It keeps
/// nothing: incidents are folded one after the other from their logs, so that a long period needs
/// no more than a few facts of each. What is measured, and how, is the core's.
@NullMarked
package org.porchlight.measurement;

import org.jspecify.annotations.NullMarked;
