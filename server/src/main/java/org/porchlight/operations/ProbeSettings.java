package org.porchlight.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;

/// The line's own test text, out to the carrier and in again.
///
/// @param to one of the line's own numbers; null for no probes
/// @param patience in which it has to come back
public record ProbeSettings(@Nullable PhoneNumber to, Duration every, Duration patience) {}
