package org.porchlight.settings;

import java.time.Duration;

/// How calendars at other people's addresses are looked after.
///
/// @param every from one fetch to the next
/// @param silence how long one may be broken before manager and operator are told
public record CalendarSettings(Duration every, Duration silence) {}
