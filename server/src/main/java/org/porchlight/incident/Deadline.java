package org.porchlight.incident;

import java.time.Instant;

/// An instant by which something must happen: stored, and kept through a restart.
public record Deadline(DeadlineKey key, Instant due) {}
