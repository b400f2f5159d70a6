package org.porchlight.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.SubjectEvent.PlanPinned;

/// The plan decision, with both voices in it (R19).
///
/// @param youthWords their words, or `declined`
/// @param caregiverWords their words, or `declined`
/// @param reason why the plan is changed or kept
/// @param waiver by whom and how, where the family said the meeting may be without them (R20); null
///   where it was noted with the meeting, or there is none
/// @param causes what of the system had a part in it; null for nothing
/// @param causeWords more about them; null for nothing
public record Review(
    PlanDecision decision,
    FamilyPresence family,
    String youthWords,
    String caregiverWords,
    String reason,
    @Nullable Waiver waiver,
    @Nullable List<SystemCause> causes,
    @Nullable String causeWords) {
  /// What is not said is null, so that a review stored before it could be said reads as it did.
  public Review {
    causes = causes == null || causes.isEmpty() ? null : List.copyOf(causes);
    causeWords = causeWords == null || causeWords.isBlank() ? null : causeWords.strip();
  }

  /// A review that names no causes.
  public Review(
      PlanDecision decision,
      FamilyPresence family,
      String youthWords,
      String caregiverWords,
      String reason) {
    this(decision, family, youthWords, caregiverWords, reason, null, null, null);
  }

  /// The same, with another reason and other words about the causes.
  Review saying(String reason, String causeWords) {
    return new Review(
        decision, family, youthWords, caregiverWords, reason, waiver, causes, causeWords);
  }

  /// Empty where nothing was said of them.
  String wordsOfCauses() {
    return Objects.requireNonNullElse(causeWords, "");
  }

  /// What of the system had a part in it; may be empty.
  public List<SystemCause> systemCauses() {
    return Objects.requireNonNullElse(causes, List.of());
  }

  public enum PlanDecision {
    CHANGED(true),
    KEPT(true),
    WRITE_ONE(false),
    NOT_WANTED(false);

    private final boolean ofTheirOwn;

    PlanDecision(boolean ofTheirOwn) {
      this.ofTheirOwn = ofTheirOwn;
    }

    /// Whether it is said of a plan of the family's own, or of having none (R19).
    boolean isOfTheirOwnPlan() {
      return ofTheirOwn;
    }

    /// Those that can be said after a crisis: of a plan of their own where it ran or runs now, of
    /// none where it ran on the plan for everybody or no own one runs now.
    public static List<PlanDecision> open(IncidentState state, Circumstances world) {
      var pinned = state.subject().pinned();
      boolean ranOwn = state.subject().ranOwnPlan();
      boolean runsOwn = pinned.stream().anyMatch(one -> runsOwn(state, one, world));
      return Arrays.stream(values())
          .filter(
              one -> pinned.isEmpty() || (one.ofTheirOwn ? ranOwn || runsOwn : !ranOwn || !runsOwn))
          .toList();
    }

    private static boolean runsOwn(IncidentState state, PlanPinned pinned, Circumstances world) {
      var family = state.subject().family();
      var youth = pinned.youth();
      return family != null && youth != null && world.running(family, youth).isPresent();
    }
  }

  public enum FamilyPresence {
    PRESENT,
    /// The family said the meeting may be without them; that permits the meeting alone (R20).
    WAIVED,
    NOT_PRESENT
  }
}
