package org.porchlight.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.life.PlanLifeEvent.AttentionSettled;
import org.porchlight.plan.life.PlanLifeEvent.AttentionSought;
import org.porchlight.plan.life.PlanLifeEvent.PlanResumed;
import org.porchlight.plan.life.PlanLifeEvent.PlanRetired;
import org.porchlight.plan.life.PlanLifeEvent.PlanSuspended;
import org.porchlight.plan.life.PlanLifeEvent.ReminderRaised;
import org.porchlight.plan.life.PlanLifeEvent.SignOffWithdrawn;
import org.porchlight.plan.life.PlanLifeEvent.SignOffsAsked;
import org.porchlight.plan.life.PlanLifeEvent.VersionActivated;
import org.porchlight.plan.life.PlanLifeEvent.VersionDropped;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;
import org.porchlight.plan.life.PlanLifeEvent.VersionRead;
import org.porchlight.plan.life.PlanLifeEvent.VersionSentToTeam;
import org.porchlight.plan.life.PlanLifeEvent.VersionSigned;
import org.porchlight.plan.life.PlanLifeEvent.VersionSuperseded;
import org.porchlight.plan.life.PlanLifeEvent.WaiverNoted;

/// All versions of one plan, and where each is in its life.
///
/// @param versions by number, in the order they were proposed
public record PlanLife(Map<Integer, VersionLife> versions) {
  /// A plan of which nothing is known yet.
  public static final PlanLife NONE = new PlanLife(Map.of());

  /// Copies its collections.
  public PlanLife {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /// The life that these events tell of.
  public static PlanLife replay(Collection<PlanLifeEvent> events) {
    var life = NONE;
    for (var event : events) {
      life = life.evolve(event);
    }
    return life;
  }

  /// The version with this number.
  public Optional<VersionLife> version(int number) {
    return Optional.ofNullable(versions.get(number));
  }

  /// The version that runs on the line: the last activated one, whatever troubles it or follows it.
  ///
  /// Empty only when none was ever activated, or the plan is suspended or retired.
  public Optional<VersionLife> running() {
    return versions.values().stream().filter(life -> life.status().runs()).findFirst();
  }

  Optional<VersionLife> suspended() {
    return versions.values().stream()
        .filter(life -> life.status() == PlanStatus.SUSPENDED)
        .findFirst();
  }

  /// The version proposed last.
  public Optional<VersionLife> newest() {
    return versions.values().stream().reduce((_, later) -> later);
  }

  /// What staff are told above the running version on `day`; empty when all is well.
  ///
  /// @param name what a person is called there
  public List<String> banner(LocalDate day, Language language, Function<PersonId, String> name) {
    var sentences = new ArrayList<String>();
    running()
        .ifPresent(life -> {
          life.attention().forEach(open -> sentences.add(open.sentence(language, name)));
          var review = life.plan().reviewBy();
          if (review != null
              && day.isAfter(review)
              && !life.hasOpen(Attention.Cause.REVIEW_PAST, null)) {
            sentences.add(
                new Attention(Attention.Cause.REVIEW_PAST, null, review).sentence(language, name));
          }
          newest()
              .filter(newer -> newer.version() > life.version())
              .filter(newer -> newer.status() != PlanStatus.RETIRED)
              .ifPresent(newer ->
                  sentences.add(
                      switch (language) {
                        case EN -> "Version " + newer.version() + " is being written.";
                        case ES -> "Se está escribiendo la versión " + newer.version() + ".";
                      }));
        });
    return sentences;
  }

  /// The life after one more event. Total: what is in the log has happened.
  public PlanLife evolve(PlanLifeEvent event) {
    return switch (event) {
      case VersionProposed(var plan, var by, _) ->
          with(plan.ref().version(), VersionLife.draft(plan, by, saidSoFar()));
      case VersionSentToTeam(var version, _, _) ->
          changed(version, life -> life.with(PlanStatus.TEAM_REVIEW));
      case SignOffsAsked(var version, _, _) ->
          changed(version, life -> life.with(PlanStatus.SIGNING));
      case VersionDropped(var version, _, _, _) ->
          changed(version, life -> life.with(PlanStatus.RETIRED));
      case VersionRead(var version, var reading, _) -> changed(version, life -> life.with(reading));
      case VersionSigned(var version, var signOff, _) ->
          changed(version, life -> life.with(signOff));
      case SignOffWithdrawn(var version, var who, _, _, _) ->
          changed(version, life -> life.withoutSignOffOf(who));
      case WaiverNoted(var version, var who, _, _, _) ->
          changed(version, life -> life.withWaiverOf(who));
      case VersionActivated(var version, _, _) ->
          changed(version, life -> life.with(PlanStatus.ACTIVE));
      case VersionSuperseded(var version, _, _, _) ->
          changed(version, life -> life.with(PlanStatus.SUPERSEDED));
      case AttentionSought(var version, var attention, _) ->
          changed(version, life -> life.with(attention));
      case AttentionSettled(var version, var cause, var person, _, _, _) ->
          changed(version, life -> life.settled(cause, person));
      case ReminderRaised(var version, var reminder, _, _) ->
          changed(version, life -> life.with(reminder));
      case PlanSuspended(var version, _, _, _) ->
          changed(version, life -> life.with(PlanStatus.SUSPENDED));
      case PlanResumed(var version, _, _) -> changed(version, PlanLife::runningAgain);
      case PlanRetired(var version, _, _, _) ->
          changed(version, life -> life.with(PlanStatus.RETIRED));
    };
  }

  private List<SignOff> saidSoFar() {
    return versions.values().stream()
        .flatMap(life -> Stream.concat(life.plan().signOffs().stream(), life.signOffs().stream()))
        .toList();
  }

  private static VersionLife runningAgain(VersionLife life) {
    return life.with(life.attention().isEmpty() ? PlanStatus.ACTIVE : PlanStatus.NEEDS_ATTENTION);
  }

  private PlanLife changed(int version, UnaryOperator<VersionLife> change) {
    var life = versions.get(version);
    return life == null ? this : with(version, change.apply(life));
  }

  private PlanLife with(int version, VersionLife life) {
    var grown = new LinkedHashMap<>(versions);
    grown.put(version, life);
    return new PlanLife(grown);
  }
}
