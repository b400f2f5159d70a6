package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Entry;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.ScenarioId;

/// What one incident's log comes to for the measures: times and choices, no words and no numbers.
///
/// @param drill true for what is in no measure at all
/// @param family null while nobody linked it
/// @param youth whom it is about; null while nobody chose
/// @param plan the youth's own version that ran last; null where none did
/// @param planAt when a plan of their own was open; null where none was
/// @param scenario null until one was chosen
/// @param screenedAt when safety was asked about, or put off with a reason; null when neither
public record IncidentFacts(
    IncidentId incident,
    Instant openedAt,
    boolean drill,
    @Nullable FamilyId family,
    @Nullable PersonId youth,
    @Nullable PlanRef plan,
    @Nullable Instant planAt,
    @Nullable ScenarioId scenario,
    @Nullable Instant screenedAt,
    List<ContactFact> contacts,
    List<StepFact> steps,
    List<PageFact> pages,
    Danger danger,
    Ending ending) {
  public IncidentFacts {
    contacts = List.copyOf(contacts);
    steps = List.copyOf(steps);
    pages = List.copyOf(pages);
  }

  /// @param toldAt the first sign of danger; null when there was none
  /// @param overridden whether danger override was used
  /// @param harmOrMissing whether, once a step had begun, somebody was hurt or out of sight
  /// @param harmOutside whether somebody was hurt or missing before the first step, or afterwards
  /// @param raised whether it rose to level 4 or 5
  /// @param late whether that came after a step's time limit, or long after a sign of danger
  public record Danger(
      @Nullable Instant toldAt,
      boolean overridden,
      boolean harmOrMissing,
      boolean harmOutside,
      boolean raised,
      boolean late) {}

  /// @param resolvedAt null while the crisis goes on
  /// @param reachedAt each follow-up on which somebody talked with the family
  /// @param missed tries that reached nobody
  /// @param reviewedAt when a review was held with the family or their waiver; null until then
  /// @param decision the first plan decision that counts, else the first; null until one is made
  /// @param later where the young person was afterwards
  /// @param respondersAt when those who were called were with the family; null when nobody said
  /// @param rated what the family said of the help; null where they were not asked, or did not say
  public record Ending(
      @Nullable Instant resolvedAt,
      @Nullable Resolution resolution,
      List<Instant> reachedAt,
      int missed,
      @Nullable Instant reviewedAt,
      @Nullable Decision decision,
      Whereabouts later,
      @Nullable Instant respondersAt,
      @Nullable Rated rated) {
    public Ending {
      reachedAt = List.copyOf(reachedAt);
    }
  }

  /// What the family said last, within the time it counts.
  public record Rated(Instant at, FamilyRating rating) {}

  /// Where the young person was, as far as somebody asked; each null where nobody knows.
  public record Whereabouts(
      @Nullable LivingSituation afterDay,
      @Nullable LivingSituation afterThreeDays,
      @Nullable LivingSituation afterMonth,
      @Nullable LivingSituation afterSixWeeks) {
    /// Every one that is known of the month after.
    List<LivingSituation> known() {
      return Stream.of(
              Optional.ofNullable(afterDay),
              Optional.ofNullable(afterThreeDays),
              Optional.ofNullable(afterMonth))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /// @param counts whether the plan was changed or kept with a reason, or it was decided whether to
  ///   write one where none ran; with the family or their waiver
  public record Decision(Instant at, Review.PlanDecision what, boolean counts) {}

  /// What this log comes to.
  ///
  /// @param entries the whole log
  public static IncidentFacts of(IncidentId incident, List<Entry> entries) {
    return new FactsOfLog(entries).of(incident);
  }

  /// Whether it is one of those that are measured: no drill, test or wrong number.
  public boolean counts() {
    var resolution = ending.resolution();
    return !drill && (resolution == null || !resolution.disposition().concernsNobody());
  }

  /// When a person's first word reached the family, on any contact; empty when none did.
  Optional<Instant> answeredAt() {
    return contacts.stream()
        .flatMap(contact -> Optional.ofNullable(contact.answeredAt()).stream())
        .min(Instant::compareTo);
  }

  /// The highest level of a step that was carried out; 0 where none was.
  public int level() {
    return steps.stream()
        .filter(StepFact::carriedOut)
        .flatMap(step -> Optional.ofNullable(step.level()).stream())
        .mapToInt(Level::number)
        .max()
        .orElse(0);
  }

  boolean emergency() {
    return steps.stream().anyMatch(StepFact::emergency);
  }

  /// Whether the crisis is over.
  public boolean resolved() {
    return ending.resolvedAt() != null;
  }

  /// Whether this was at most so long after its end; only of one that is over.
  boolean isWithin(Instant at, Duration within) {
    Instant resolved = Objects.requireNonNull(ending.resolvedAt());
    return Duration.between(resolved, at).compareTo(within) <= 0;
  }

  /// Whether a follow-up and a plan decision are owed after it.
  boolean owesMore() {
    return resolved()
        && ending.resolution() != null
        && !ending.resolution().disposition().closesAlone();
  }
}
