package org.porchlight.settings;

import java.time.Duration;
import org.porchlight.auditor.AuditSettings;
import org.porchlight.operations.HeartbeatSettings;
import org.porchlight.operations.OperatorSettings;
import org.porchlight.operations.ProbeSettings;

/// How the line is watched, from inside and outside.
///
/// @param calendars those at other people's addresses
/// @param balanceMin what an account must hold, in its own currency
/// @param balanceEvery how often accounts are asked what they hold
public record WatchSettings(
    OperatorSettings operator,
    HeartbeatSettings heartbeat,
    ProbeSettings probe,
    AuditSettings audit,
    CalendarSettings calendars,
    double balanceMin,
    Duration balanceEvery) {}
