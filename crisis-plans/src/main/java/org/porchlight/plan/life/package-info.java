/// The life of a plan: draft, team review, signing, active, needs attention, superseded, suspended,
/// retired.
///
/// Core room, a part of `org.porchlight.plan`: imports only that, `java.base` and JSpecify.
/// Commands carry the day; [PlanLifeDecider] says what they add, and replaying the events gives the
/// life.
@NullMarked
package org.porchlight.plan.life;

import org.jspecify.annotations.NullMarked;
