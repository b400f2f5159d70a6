package org.porchlight.operations;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The watcher outside, who pages somebody when the heartbeats stop.
///
/// @param url asked by GET as long as the line is healthy; null for no heartbeat
public record HeartbeatSettings(@Nullable URI url, Duration every) {}
