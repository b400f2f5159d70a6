package org.porchlight.auditor;

import java.time.Duration;

/// What the auditor takes for too late.
///
/// @param lateAfter a deadline that fell due this long ago and is still there
/// @param errandAfter an errand that waits this long without being put off
/// @param every how often it looks
public record AuditSettings(Duration lateAfter, Duration errandAfter, Duration every) {}
