package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactCommand.LeaveContact;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.Report.DeadlineDue;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ScenarioId;

/// One incident told move by move; every move is held against the promises a core can keep.
///
/// A move that is refused adds nothing and is asked about with [#refusal].
final class Story {
  private static final int DEADLINES_AT_ONCE_MAX = 500;

  final World world;
  private IncidentState state = IncidentState.NOT_OPENED;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Errand> errands = new ArrayList<>();
  private List<IncidentEvent> last = List.of();
  private @Nullable Refusal refusal;

  Story() {
    this(new World());
  }

  Story(World world) {
    this.world = world;
  }

  // Families.

  Story texts(PhoneNumber from, String text) {
    var candidates = world.candidates(from);
    return move(
        new ReceiveContact(
            Medium.TEXT,
            from,
            "SM" + entries.size(),
            Language.EN,
            candidates,
            false,
            null,
            text,
            0),
        caller(Channel.TEXT));
  }

  Story calls(@Nullable PhoneNumber from, String callId) {
    List<Candidate> candidates = from == null ? List.of() : world.candidates(from);
    return move(
        new ReceiveContact(Medium.VOICE, from, callId, Language.EN, candidates, false, null, "", 0),
        caller(Channel.VOICE));
  }

  Story hangsUp(String callId) {
    return move(new LeaveContact(callId), caller(Channel.VOICE));
  }

  private static Source caller(Channel channel) {
    return new Source(new Actor.Caller(new ContactId(1)), channel);
  }

  // Staff and supports.

  /// A signed-in tap.
  Story taps(StaffMember staff, Command command) {
    return move(command, new Source(new Actor.Staff(staff.id()), Channel.CONSOLE));
  }

  Story replies(StaffMember staff, Command command) {
    return move(command, new Source(new Actor.Staff(staff.id()), Channel.TEXT));
  }

  Story presses(StaffMember staff, Command command) {
    return move(command, new Source(new Actor.Staff(staff.id()), Channel.VOICE));
  }

  Story replies(PersonId support, Command command) {
    return move(command, new Source(new Actor.Support(support), Channel.TEXT));
  }

  /// "1" by text to the newest page of this staff member.
  Story takes(StaffMember staff) {
    return replies(staff, new AcknowledgePage(pageTo(staff).id(), ""));
  }

  /// The spoken digit, on a call of theirs.
  Story takesByVoice(StaffMember staff, String callId) {
    return presses(staff, new AcknowledgePage(pageTo(staff).id(), callId));
  }

  Story declines(StaffMember staff) {
    return replies(staff, new DeclinePage(pageTo(staff).id()));
  }

  Story ends(StaffMember staff, StepOutcome outcome) {
    return taps(staff, new EndStep(null, outcome, null, DoneBy.FAMILY_COACHED, ""));
  }

  Story starts(StaffMember staff, String step, String reason) {
    return taps(staff, new StartStep(World.step(step), StepBasis.STAFF_CHOICE, reason, null));
  }

  // The world.

  Story reported(Report report) {
    return move(report, Source.carrier());
  }

  /// The clock goes on; whatever falls due on the way fires when it does. The carrier took the
  /// newest call that was asked for to them: it rings.
  Story rings(StaffMember staff, String callId) {
    Errand call =
        errands().reversed().stream()
            .filter(errand ->
                errand instanceof Errand.PlaceCall place && place.to().equals(staff.phone()))
            .findFirst()
            .orElseThrow();
    return reported(new Report.ErrandEnded(call, new ErrandResult.Taken(callId)));
  }

  Story passes(Duration time) {
    return until(world.now.plus(time));
  }

  Story until(Instant end) {
    for (int fired = 0; ; fired++) {
      Optional<Map.Entry<DeadlineKey, Instant>> next = nextDeadline();
      if (next.isEmpty() || next.get().getValue().isAfter(end)) {
        world.now = end;
        return this;
      }
      assertThat(fired).as("deadlines on the way").isLessThan(DEADLINES_AT_ONCE_MAX);
      DeadlineKey key = next.get().getKey();
      Instant due = next.get().getValue();
      world.now = due.isAfter(world.now) ? due : world.now;
      move(new DeadlineDue(new Deadline(key, due)), Source.timer());
      assertThat(Deadlines.of(state)).as("%s fired", key).doesNotContainEntry(key, due);
    }
  }

  Optional<Map.Entry<DeadlineKey, Instant>> nextDeadline() {
    return Deadlines.of(state).entrySet().stream().min(Map.Entry.comparingByValue());
  }

  // Beginnings that many stories share.

  /// Sam has a text thread with Carla, about Mateo's blow-up at home; the first step runs.
  static Story walking() {
    return chosen().taps(World.SAM, new RecordScreening(SafetyScreen.calm("at home")));
  }

  /// As far as the choice of whom it is about; the safety screen is still to come.
  static Story chosen() {
    return taken()
        .taps(World.SAM, new ChooseSpeaker(World.MOTHER))
        .taps(World.SAM, new ChooseYouth(World.FAMILY, World.MATEO))
        .taps(World.SAM, new ChooseScenario(new ScenarioId("H")));
  }

  static Story taken() {
    return new Story().texts(World.CARLA, "he is throwing things").takes(World.SAM);
  }

  /// Until the step with this id runs, each one before it having not worked.
  Story walkedTo(String step) {
    for (int i = 0; i < 10 && !runs(step); i++) {
      if (state.walk().running().isPresent()) {
        ends(World.SAM, StepOutcome.DID_NOT_WORK);
      } else {
        taps(World.SAM, new StartStep(null, StepBasis.NEXT_IN_PLAN, "", null));
      }
    }
    return this;
  }

  private boolean runs(String step) {
    return running().equals(Optional.of(step));
  }

  // What came of it.

  Story move(Command command, Source source) {
    IncidentState before = state;
    Decision decision = IncidentDecider.decide(state, command, source, world.circumstances());
    switch (decision) {
      case Decision.Refused(var why) -> {
        refusal = why;
        last = List.of();
      }
      case Decision.Accepted accepted -> {
        refusal = null;
        last = accepted.entries().stream().map(Entry::event).toList();
        IncidentState at = before;
        for (Entry entry : accepted.entries()) {
          IncidentState next = at.evolve(entry);
          errands.addAll(Errands.of(at, entry, next));
          at = next;
        }
        entries.addAll(accepted.entries());
        state = at;
        Promises.hold(before, accepted, source, entries, errands);
      }
    }
    return this;
  }

  IncidentState state() {
    return state;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// What the last move added.
  List<IncidentEvent> last() {
    return last;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }

  <E extends IncidentEvent> List<E> all(Class<E> kind) {
    return entries.stream().map(Entry::event).filter(kind::isInstance).map(kind::cast).toList();
  }

  <E extends IncidentEvent> Optional<E> newest(Class<E> kind) {
    return all(kind).reversed().stream().findFirst();
  }

  List<Errand> errands() {
    return List.copyOf(errands);
  }

  /// Keys of the automatic texts to families so far.
  List<String> textsToFamily() {
    return all(MessageEvent.MessageQueued.class).stream()
        .filter(queued -> queued.contact() != null)
        .map(queued ->
            switch (queued.words()) {
              case Words.Wording(var key, _) -> key;
              case Words.Own(var text) -> text;
            })
        .toList();
  }

  /// Keys of the notices to paged phones so far.
  List<String> notices() {
    return all(MessageEvent.MessageQueued.class).stream()
        .filter(queued -> queued.contact() == null)
        .map(queued -> queued.words() instanceof Words.Wording(var key, _) ? key : "")
        .toList();
  }

  List<Page> pagesTo(StaffMember staff) {
    return state.pages().all().stream().filter(page -> page.isTo(staff.id())).toList();
  }

  Page pageTo(StaffMember staff) {
    return pagesTo(staff).getLast();
  }

  Optional<Page> pageTo(PersonId person) {
    return state.pages().all().reversed().stream()
        .filter(page -> page.to() instanceof Recipient.OnTeam(_, var asked) && asked.equals(person))
        .findFirst();
  }

  /// Who has an open page, in the order of paging.
  List<String> paged() {
    return state.pages().open().stream()
        .map(page ->
            switch (page.to()) {
              case Recipient.OnDuty(var staff, _) -> staff.value();
              case Recipient.OnTeam(_, var person) -> person.value();
            })
        .toList();
  }

  Optional<String> running() {
    return state.walk().running().map(run -> run.started().step().value());
  }

  /// The instant of a deadline, as a wait from now.
  Optional<Duration> waitFor(DeadlineKind kind) {
    return Deadlines.of(state).entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder())
        .map(due -> Duration.between(world.now, due));
  }
}
