package org.porchlight.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PlanOrder;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.Walk;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// What the next member of staff, or whoever comes, has to hear in half a minute: who, in which
/// language, where now, what helps and what does not, what was tried, and what is next.
///
/// Made of the plan and the incident alone; nothing of a report of harm is in it.
///
/// @param youth whom it is about; null while nobody knows
/// @param speaker who is on the line; null while nobody knows
/// @param where where they are now, in their words; empty when not said
/// @param tried the last ones last
/// @param running the step that runs now; null when none does
/// @param next the step that comes next; null when none does
public record Handoff(
    @Nullable PersonId youth,
    @Nullable PersonId speaker,
    Language language,
    boolean danger,
    boolean over,
    String where,
    List<String> helps,
    List<String> worse,
    List<Tried> tried,
    @Nullable StepId running,
    @Nullable StepId next) {
  /// What is said in 30 seconds at 150 words a minute.
  public static final int WORDS_MAX = 75;

  private static final int WHERE_WORDS_MAX = 12;
  private static final int ITEM_WORDS_MAX = 7;

  public Handoff {
    helps = List.copyOf(helps);
    worse = List.copyOf(worse);
    tried = List.copyOf(tried);
  }

  /// One step that was tried, and what became of it.
  public record Tried(StepId step, StepOutcome outcome) {}

  /// What there is to hand on now, whole.
  ///
  /// @param plan the version that runs; null before one was chosen
  public static Handoff of(IncidentState state, @Nullable CrisisPlan plan, Language language) {
    SafetyScreen screen = state.walk().screen();
    return new Handoff(
        plan == null ? null : plan.youth(),
        state.subject().speaker(),
        language,
        state.walk().dangerous(),
        state.ending().resolved(),
        screen == null ? "" : screen.where(),
        plan == null ? List.of() : plan.whatHelps(),
        plan == null ? List.of() : plan.whatMakesItWorse(),
        state.walk().runs().stream().flatMap(Handoff::ended).toList(),
        state.walk().running().map(run -> run.started().step()).orElse(null),
        plan == null ? null : PlanOrder.next(state, plan).map(step -> step.id()).orElse(null));
  }

  private static Stream<Tried> ended(Walk.Run run) {
    var ended = run.ended();
    return ended == null
        ? Stream.empty()
        : Stream.of(new Tried(run.started().step(), ended.outcome()));
  }

  /// The most that can be read aloud in half a minute: the longest tail is left out first.
  ///
  /// @param aloud says a handoff in words
  public String aloud(Function<Handoff, String> aloud) {
    Handoff told = brief();
    String words = aloud.apply(told);
    for (Handoff shorter = told.shorter();
        count(words) > WORDS_MAX && !shorter.equals(told);
        shorter = told.shorter()) {
      told = shorter;
      words = aloud.apply(told);
    }
    return words;
  }

  /// How many words somebody reads.
  public static int count(String words) {
    return words.isBlank() ? 0 : words.strip().split("\\s+").length;
  }

  /// Each item at a length that can be said.
  private Handoff brief() {
    return new Handoff(
        youth,
        speaker,
        language,
        danger,
        over,
        clipped(where, WHERE_WORDS_MAX),
        helps.stream().map(item -> clipped(item, ITEM_WORDS_MAX)).limit(4).toList(),
        worse.stream().map(item -> clipped(item, ITEM_WORDS_MAX)).limit(4).toList(),
        tried.subList(Math.max(0, tried.size() - 3), tried.size()),
        running,
        next);
  }

  /// One item less: of the longest list, and at least one of each stays as long as it can.
  private Handoff shorter() {
    int longest = Math.max(helps.size(), Math.max(worse.size(), tried.size()));
    if (longest == 0) {
      return this;
    }
    if (worse.size() == longest) {
      return with(helps, worse.subList(0, longest - 1), tried);
    }
    return helps.size() == longest
        ? with(helps.subList(0, longest - 1), worse, tried)
        : with(helps, worse, tried.subList(1, longest));
  }

  private Handoff with(List<String> helps, List<String> worse, List<Tried> tried) {
    return new Handoff(
        youth, speaker, language, danger, over, where, helps, worse, tried, running, next);
  }

  private static String clipped(String text, int wordsMax) {
    String[] words = text.strip().split("\\s+");
    return words.length <= wordsMax
        ? text.strip()
        : String.join(" ", List.of(words).subList(0, wordsMax)) + " …";
  }
}
