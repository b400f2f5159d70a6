package org.porchlight.review.measures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.incident.Recipient;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.review.MobileTeam;
import org.porchlight.review.measures.Measured.Line;

/// How pages were answered, and how soon somebody came: M9 and M28. Of people in the aggregate
/// alone: whoever is asked is never held to account by name.
final class PageMeasures {
  private final Sample sample;

  PageMeasures(Sample sample) {
    this.sample = sample;
  }

  /// Whom a page asked.
  enum Asked {
    ON_DUTY,
    /// Their own people; unpaid.
    NATURAL,
    /// Their community; unpaid.
    COMMUNITY,
    /// Paid for having lived through it.
    PEER,
    /// Paid, and of an agency.
    FORMAL,
    FAMILY,
    /// Whose kind of support is not on record any more.
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  List<Line> response() {
    var lines = new ArrayList<Line>();
    for (Asked asked : Asked.values()) {
      var sent = pages(asked);
      if (asked != Asked.UNKNOWN || !sent.isEmpty()) {
        var times =
            sent.stream().filter(PageFact::acknowledged).map(PageFact::toAcknowledge).toList();
        lines.add(Line.of(asked.code() + "_times", Figure.Times.of(times)));
        lines.add(Line.of(asked.code() + "_in_time", share(sent, PageFact::inTime)));
        lines.add(Line.of(asked.code() + "_undelivered", share(sent, PageFact::undelivered)));
      }
    }
    return lines;
  }

  private List<PageFact> pages(Asked kind) {
    return sample
        .incidents()
        .flatMap(
            one -> one.pages().stream().filter(PageFact::sent).filter(page -> asked(page) == kind))
        .toList();
  }

  private static Figure.Share share(List<PageFact> pages, Predicate<PageFact> part) {
    return new Figure.Share(pages.stream().filter(part).count(), pages.size());
  }

  private Asked asked(PageFact page) {
    return switch (page.to()) {
      case Recipient.OnDuty _ -> Asked.ON_DUTY;
      case Recipient.OnTeam team ->
          member(team)
              .map(person ->
                  switch (person.support()) {
                    case NATURAL -> Asked.NATURAL;
                    case COMMUNITY -> Asked.COMMUNITY;
                    case PEER -> Asked.PEER;
                    case FORMAL -> Asked.FORMAL;
                    case FAMILY -> Asked.FAMILY;
                  })
              .orElse(Asked.UNKNOWN);
    };
  }

  private Optional<FamilyPerson> member(Recipient.OnTeam team) {
    return Optional.ofNullable(sample.ground().families().get(team.family()))
        .flatMap(family -> family.person(team.person()));
  }

  /// Of the pages that people of teams acknowledged, those of unpaid supports.
  Figure.Share naturalAcknowledgements() {
    long natural = acknowledged(Asked.NATURAL) + acknowledged(Asked.COMMUNITY);
    long paid = acknowledged(Asked.PEER) + acknowledged(Asked.FORMAL);
    return new Figure.Share(natural, natural + paid);
  }

  private long acknowledged(Asked kind) {
    return pages(kind).stream().filter(PageFact::acknowledged).count();
  }

  List<Line> mobileResponse() {
    var asked =
        sample
            .incidents()
            .flatMap(one -> one.pages().stream())
            .filter(page -> page.sent() && isMobileResponse(page))
            .toList();
    var times =
        asked.stream()
            .filter(page -> page.arrivedAt() != null)
            .map(page ->
                Duration.between(
                    Objects.requireNonNull(page.sentAt()),
                    Objects.requireNonNull(page.arrivedAt())))
            .toList();
    return List.of(
        Line.of("to_arrival", Figure.Times.of(times)),
        Line.of("arrived", new Figure.Share(times.size(), asked.size())),
        Line.of("within_45_minutes", within(times, Duration.ofMinutes(45))),
        Line.of("within_60_minutes", within(times, Duration.ofMinutes(60))));
  }

  private static Figure.Share within(List<Duration> times, Duration most) {
    return new Figure.Share(
        times.stream().filter(time -> time.compareTo(most) <= 0).count(), times.size());
  }

  private boolean isMobileResponse(PageFact page) {
    return page.to() instanceof Recipient.OnTeam team
        && Optional.ofNullable(sample.ground().families().get(team.family()))
            .filter(family -> MobileTeam.isAsked(team, family))
            .isPresent();
  }
}
