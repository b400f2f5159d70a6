package org.porchlight.plan;

import java.time.LocalDate;

/// What was answered when somebody asked about firearms, medicines and other means at home.
///
/// @param answer in the family's words; `prefers not to say` is an answer
public record MeansSafety(LocalDate askedOn, String answer) {}
