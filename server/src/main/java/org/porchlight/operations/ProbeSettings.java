package org.porchlight.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;

/// The line's own test texts and test calls, out to the carrier and in again.
///
/// @param to one of the line's own numbers, for texts; null for none
/// @param callTo one of the line's own numbers, for calls; null for none
/// @param patience in which each has to come back
public record ProbeSettings(
    @Nullable PhoneNumber to,
    Duration every,
    @Nullable PhoneNumber callTo,
    Duration callEvery,
    Duration patience) {}
