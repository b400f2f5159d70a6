/// What is measured of a period: each measure a pure fold over what incidents, plans, families and
/// the roster tell.
///
/// Part of the core room `review`: imports it and the rooms above it, `java.base` and JSpecify;
/// calls no clock and does no IO. [Measure] is the table of all measures, [IncidentFacts] what one
/// log comes to, [Ground] everything a period is measured by, [Measures] the answer, and
/// [SmallCells] what may leave the house of it, by the sums of [Sums]: a new line that adds up with
/// others gets its row there. Drills, tests and wrong numbers are in none.
@NullMarked
package org.porchlight.review.measures;

import org.jspecify.annotations.NullMarked;
