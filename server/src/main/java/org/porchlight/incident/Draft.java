package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PhoneNumber;

/// One decision being made: each added event is folded at once, so that the next rule sees it.
///
/// Lives for one call of [IncidentDecider#decide]; nothing of it is shared.
final class Draft {
  final Circumstances world;
  private final Source source;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Map.Entry<PhoneNumber, String>> said = new HashSet<>();
  private IncidentState state;

  Draft(IncidentState state, Source source, Circumstances world) {
    this.state = state;
    this.source = source;
    this.world = world;
  }

  IncidentState state() {
    return state;
  }

  Actor by() {
    return source.by();
  }

  Channel channel() {
    return source.channel();
  }

  Policy policy() {
    return world.policy();
  }

  Instant in(Duration later) {
    return world.now().plus(later);
  }

  /// The acting staff member; empty for anybody else.
  Optional<StaffId> staff() {
    return source.by() instanceof Actor.Staff(var id) ? Optional.of(id) : Optional.empty();
  }

  Optional<StaffMember> member() {
    return staff().flatMap(world.onCall()::member);
  }

  /// The plan that runs now.
  Optional<CrisisPlan> plan() {
    var ref = state.subject().plan();
    return ref == null ? Optional.empty() : world.plan(ref);
  }

  /// Whether this is said for the first time in this turn: nobody gets the same notice twice.
  boolean firstTime(PhoneNumber to, String wording) {
    return said.add(Map.entry(to, wording));
  }

  /// Leaves a task for a person, once.
  void leave(Task task) {
    if (!state.messages().tasks().contains(task)) {
      add(new MessageEvent.TaskLeft(task));
    }
  }

  void add(IncidentEvent event) {
    add(Restriction.NONE, event);
  }

  void add(Restriction restriction, IncidentEvent event) {
    var entry =
        new Entry(
            state.version() + 1,
            world.now(),
            source.by(),
            source.channel(),
            source.program(),
            restriction,
            event);
    entries.add(entry);
    state = state.evolve(entry);
  }

  /// Who may read words of this confidence: they carry it wherever the log goes (R11).
  Restriction restriction(Confidence confidence) {
    boolean between =
        switch (confidence) {
          case YOUTHS -> true;
          case NOBODYS -> false;
          case BY_SPEAKER -> staff().isPresent() && world.youthSpeaks(state.subject());
        };
    return between ? Restriction.YOUTH_PRIVATE : Restriction.NONE;
  }

  /// Adds a fact that staff put into words: the fact is told to whoever reads of it, and words that
  /// are the youth's own go apart from it, as a note of theirs.
  void add(String words, Confidence confidence, Function<String, IncidentEvent> fact) {
    add(fact.apply(told(words, confidence)));
    keepApart(words, confidence);
  }

  /// The words as far as a fact beside them tells them; empty where they are the youth's own.
  String told(String words, Confidence confidence) {
    return restriction(confidence) == Restriction.NONE ? words : "";
  }

  /// Notes what [#told] left out, so that no word of staff is lost.
  void keepApart(String words, Confidence confidence) {
    if (!words.isBlank() && restriction(confidence) != Restriction.NONE) {
      add(restriction(confidence), new MessageEvent.NoteAdded(words.strip()));
    }
  }

  Decision accept() {
    return new Decision.Accepted(entries, state);
  }

  Decision refuse(Refusal refusal) {
    return new Decision.Refused(refusal);
  }
}
