package org.porchlight.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.plan.Consent;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.Support;

/// What each person of a team may be told after a review: what they may know, and no more (A8, L2).
///
/// Nobody's own words are a part of it: a youth's stay the youth's.
public final class SummarySharing {
  private static final Set<Consent.Kind> SHARING =
      EnumSet.of(
          Consent.Kind.SHARE_INCIDENT,
          Consent.Kind.NATURAL_SUPPORT_DISCLOSURE,
          Consent.Kind.SCHOOL_EXCHANGE,
          Consent.Kind.CHILD_WELFARE);

  private SummarySharing() {}

  /// One thing that may be told.
  public enum Part {
    /// What this person was asked for, and what became of it.
    OWN_PART,
    WHAT_HELPS,
    HOW_IT_ENDED,
    WHAT_CHANGES
  }

  /// What this person may be told; empty for nothing at all.
  ///
  /// @param day in the family's zone
  public static Set<Part> of(FamilyRecord family, PersonId id, LocalDate day) {
    return family
        .person(id)
        .filter(person -> !keptAway(family, person, day))
        .map(person -> parts(family, person, day))
        .orElse(Set.of());
  }

  private static boolean keptAway(FamilyRecord family, FamilyPerson person, LocalDate day) {
    return person.membership().hasLeft(day)
        || family.noContact().stream()
            .filter(order -> order.until() == null || !day.isAfter(order.until()))
            .anyMatch(order ->
                person.id().equals(order.person())
                    || person.contactPoints().stream()
                        .anyMatch(point -> order.numbers().contains(point.number())));
  }

  private static Set<Part> parts(FamilyRecord family, FamilyPerson person, LocalDate day) {
    if (person.support() == Support.FAMILY) {
      return livesWithIt(family, person, day) ? EnumSet.allOf(Part.class) : Set.of();
    }
    var consents = consents(family, person, day);
    var parts = EnumSet.noneOf(Part.class);
    topics(person, consents).forEach(topic -> parts.add(part(topic)));
    boolean inWhole =
        person.mayKnow().isEmpty()
            && consents.stream()
                .anyMatch(
                    one -> one.kind() == Consent.Kind.SHARE_INCIDENT && one.topics().isEmpty());
    if (inWhole) {
      parts.add(Part.HOW_IT_ENDED);
    }
    if (person.membership().permits(Consent.Kind.SHARE_PLAN, day)) {
      parts.add(Part.WHAT_CHANGES);
    }
    if (!parts.isEmpty()) {
      parts.add(Part.OWN_PART);
    }
    return parts;
  }

  /// What somebody may know bounds every consent that goes further.
  private static List<String> topics(FamilyPerson person, List<Consent> consents) {
    return person.mayKnow().isEmpty()
        ? consents.stream().flatMap(consent -> consent.topics().stream()).toList()
        : person.mayKnow();
  }

  private static Part part(String topic) {
    return switch (topic) {
      case "what_helps" -> Part.WHAT_HELPS;
      case "incident", "how_it_ended" -> Part.HOW_IT_ENDED;
      case "plan", "what_changes" -> Part.WHAT_CHANGES;
      default -> Part.OWN_PART;
    };
  }

  /// The youth and the grown people of the household; brothers and sisters have their own plans.
  private static boolean livesWithIt(FamilyRecord family, FamilyPerson person, LocalDate day) {
    var grown = PolicyPack.DEFAULTS.withConsentAge(PolicyPack.ADULT_AGE);
    return family.youth(person.id()).isPresent()
        || (!person.role().equals("sibling")
            && (person.born() == null || grown.signsAlone(person.born(), day)));
  }

  /// Consents that hold, of this person's own, or that name them as the one to tell.
  private static List<Consent> consents(FamilyRecord family, FamilyPerson person, LocalDate day) {
    var named =
        family.people().values().stream()
            .flatMap(one -> one.membership().consents().stream())
            .filter(one -> one.to().equals(person.name()) || one.to().equals(person.id().value()));
    return Stream.concat(person.membership().consents().stream(), named)
        .filter(one -> SHARING.contains(one.kind()) && one.holdsOn(day))
        .toList();
  }
}
