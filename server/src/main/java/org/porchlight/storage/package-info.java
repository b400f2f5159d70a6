/// Ports to what is kept: the incident log with its deadlines and outbox, families, plans,
/// sessions, and what is good once.
///
/// Port room: values and interfaces only, plus the codec that turns events into stored bytes.
/// Stores live one level down, in `storage.redis` and `storage.memory`, and pass one contract
/// suite. Only [IncidentLog#append] writes deadlines and errands; [DeadlineQueue] and [Outbox]
/// claim and release. Who decides upon what is stored goes round by [Rounds].
@NullMarked
package org.porchlight.storage;

import org.jspecify.annotations.NullMarked;
