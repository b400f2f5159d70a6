/// Reads what a period is measured by, for the page of measures and for exports.
///
/// Shell room: imports the rooms above it, no edge and no library but Vert.x futures. Of a log it
/// holds a few facts and no words, so that a long period needs little; what it remembers of a log,
/// a journal or a plan is good only while that has the length, or the content, that it had. What
/// was told of a quarter outside the house is kept for ever, in a journal of its own
/// ([org.porchlight.measurement.QuarterEvent]). What is measured, and how, is the core's.
@NullMarked
package org.porchlight.measurement;

import org.jspecify.annotations.NullMarked;
