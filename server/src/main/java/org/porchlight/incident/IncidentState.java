package org.porchlight.incident;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Everything decisions need to know of one incident: the fold of its entries.
///
/// @param version how many entries it folded; 0 before the first contact
/// @param openedAt null before the first contact
public record IncidentState(
    long version,
    @Nullable Instant openedAt,
    Contacts contacts,
    Messages messages,
    Subject subject,
    Walk walk,
    Pages pages,
    Crew crew,
    Ending ending,
    Drill drill,
    Room room) {
  public static final IncidentState NOT_OPENED =
      new IncidentState(
          0,
          null,
          Contacts.NONE,
          Messages.NONE,
          Subject.UNKNOWN,
          Walk.NOT_BEGUN,
          Pages.NONE,
          Crew.NOBODY,
          Ending.NOT_YET,
          Drill.NONE,
          Room.EMPTY);

  /// Folds a whole log.
  public static IncidentState replay(Iterable<Entry> entries) {
    IncidentState state = NOT_OPENED;
    for (Entry entry : entries) {
      state = state.evolve(entry);
    }
    return state;
  }

  public boolean opened() {
    return version > 0;
  }

  /// Where the incident stands, as people say it.
  public Phase phase() {
    if (ending.closed()) {
      return Phase.CLOSED;
    }
    if (ending.resolved()) {
      return afterwards(ending.resolution());
    }
    if (crew.lead() == null) {
      return contacts.lost() ? Phase.LOST_CONTACT : Phase.OFFERED;
    }
    if (contacts.lost()) {
      return Phase.LOST_CONTACT;
    }
    if (walk.danger()) {
      return Phase.EMERGENCY;
    }
    if (walk.gate() != null) {
      return Phase.WAITING;
    }
    if (walk.running().isPresent()) {
      return Phase.WALKING_PLAN;
    }
    if (walk.lastEnded().isPresent()) {
      return walk.lastEnded().get().outcome() == StepOutcome.WORKED
          ? Phase.STABILIZING
          : Phase.WALKING_PLAN;
    }
    if (walk.screened()) {
      return subject.pinned().isEmpty() ? Phase.SCREENING : Phase.WALKING_PLAN;
    }
    return contacts.anyAnswered() ? Phase.SCREENING : Phase.ANSWERED;
  }

  /// Handed off until the first follow-up falls due; after the last one the review is.
  private Phase afterwards(@Nullable Resolution resolution) {
    if (ending.followupsOver()) {
      return Phase.REVIEW_DUE;
    }
    boolean handedOff = resolution != null && resolution.disposition().handsOff();
    return handedOff && ending.followups().stream().noneMatch(Ending.Followup::begun)
        ? Phase.HANDED_OFF
        : Phase.FOLLOW_UP;
  }

  /// Folds one entry. Total: what is in the log has happened.
  public IncidentState evolve(Entry entry) {
    if (entry.version() != version + 1) {
      throw new IllegalArgumentException(
          "entry version: " + entry.version() + " (expected: " + (version + 1) + ")");
    }
    return folded(entry).noticing(entry);
  }

  private IncidentState folded(Entry entry) {
    return switch (entry.event()) {
      case ContactEvent event ->
          withContacts(contacts.evolve(event, pages.count()))
              .withCrew(crew.speakingIn(event))
              .withRoom(room.calledBack(event, entry.by(), pages));
      case MessageEvent event ->
          withMessages(messages.evolve(event, entry.at())).withContacts(contacts.heardIn(event));
      case SubjectEvent event -> withSubject(subject.evolve(event));
      case WalkEvent event -> withWalk(walk.evolve(event));
      case PageEvent event ->
          withPages(pages.evolve(event, entry.at(), entry.channel(), walk.runNumber()))
              .withCrew(crew.leaving(event, pages));
      case DutyEvent event ->
          withCrew(crew.evolve(event, entry.at()))
              .withMessages(event instanceof DutyEvent.AttentionSought ? messages.seen() : messages)
              .withContacts(contacts.noticing(event, crew.lead() == null));
      case ReviewEvent event -> withEnding(ending.evolve(event));
      case EndingEvent event -> withEnding(ending.evolve(event)).settledBy(event);
      case DrillEvent event -> withDrill(drill.evolve(event));
      case CallEvent event -> withRoom(room.evolve(event)).withCrew(crew.without(event, room));
    };
  }

  /// Counts the entry, and lets whatever staff did begin their wait again (R5).
  private IncidentState noticing(Entry entry) {
    IncidentState next = counted(entry);
    return entry.by() instanceof Actor.Staff && !next.ending.resolved()
        ? next.withCrew(next.crew.active(entry.at(), next.stepAttentionAt()))
            .withMessages(next.messages.seen())
        : next;
  }

  private @Nullable Instant stepAttentionAt() {
    return walk.running().map(run -> run.started().attentionAt()).orElse(null);
  }

  private IncidentState settledBy(EndingEvent event) {
    if (!(event instanceof EndingEvent.IncidentResolved)) {
      return this;
    }
    return new IncidentState(
        version,
        openedAt,
        contacts.settled(),
        messages,
        subject,
        walk.settled(),
        pages,
        crew.settled(),
        ending,
        drill,
        room);
  }

  private IncidentState counted(Entry entry) {
    return new IncidentState(
        entry.version(),
        openedAt == null ? entry.at() : openedAt,
        contacts,
        messages,
        subject,
        walk,
        pages,
        crew,
        ending,
        drill,
        room);
  }

  private IncidentState withContacts(Contacts contacts) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withMessages(Messages messages) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withSubject(Subject subject) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withWalk(Walk walk) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withPages(Pages pages) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withCrew(Crew crew) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  /// True while a staff member is in the conversation, however they came.
  public boolean staffOnLine() {
    return pages.staffOnLine() || !room.staff().isEmpty();
  }

  /// Whether this member of staff is in the conversation.
  public boolean talks(StaffId staff) {
    return room.staff().contains(staff)
        || pages.onLine().stream().anyMatch(page -> page.isTo(staff));
  }

  /// Whom of the staff this waits for: who was asked and has not answered, and who has it while a
  /// caller is alone.
  public Set<StaffId> awaited() {
    return Freed.awaited(this);
  }

  /// How many besides callers are in the conversation.
  int inConversation() {
    return pages.onLine().size() + room.there().size();
  }

  /// Whether everybody who talked with the caller is gone again.
  public boolean leftAlone() {
    return inConversation() == 0 && (pages.leftAlone() || room.used());
  }

  private IncidentState withDrill(Drill drill) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withRoom(Room room) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }

  private IncidentState withEnding(Ending ending) {
    return new IncidentState(
        version, openedAt, contacts, messages, subject, walk, pages, crew, ending, drill, room);
  }
}
