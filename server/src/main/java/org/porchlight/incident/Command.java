package org.porchlight.incident;

/// Something somebody wants to add to an incident; whoever it is, it arrives in the same way.
public sealed interface Command
    permits ContactCommand,
        MessageCommand,
        SubjectCommand,
        WalkCommand,
        PageCommand,
        DutyCommand,
        EndingCommand,
        ReviewCommand,
        DrillCommand,
        CallCommand,
        Report {}
