package org.porchlight.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// How far a calendar at somebody else's address can be counted on.
///
/// @param number its place in the roster, from 1: its address may be a secret
/// @param whose the one person whose shifts it holds; null when its titles say whose
/// @param goodAt when its shifts were read last that count now; null while there are none
/// @param troubledSince since when it cannot be read; null while it can
/// @param got what came instead; empty while it can be read
/// @param expected what should have come; empty while it can be read
public record CalendarStanding(
    int number,
    @Nullable StaffId whose,
    @Nullable Instant goodAt,
    @Nullable Instant troubledSince,
    String got,
    String expected) {}
