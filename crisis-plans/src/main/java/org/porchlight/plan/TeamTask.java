package org.porchlight.plan;

import java.time.LocalDate;

/// Something the team does until a day, so that a plan can do without its reason for a gap.
///
/// @param action such as `ask the parish for somebody who walks with her`
/// @param who the one person who does it
/// @param by the day it is done by
public record TeamTask(String action, PersonId who, LocalDate by) {}
