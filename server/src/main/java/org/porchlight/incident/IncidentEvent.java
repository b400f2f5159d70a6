package org.porchlight.incident;

/// A fact about one incident: appended once, never edited, replayed to rebuild the incident.
///
/// [EventTypes] gives each its stored and public name, such as `page.acknowledged`.
public sealed interface IncidentEvent
    permits ContactEvent,
        MessageEvent,
        SubjectEvent,
        WalkEvent,
        PageEvent,
        DutyEvent,
        EndingEvent,
        ReviewEvent,
        DrillEvent,
        CallEvent {}
