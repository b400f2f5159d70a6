package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.CareCommand;
import org.porchlight.care.CareCommand.CheckMonth;
import org.porchlight.care.CareCommand.CheckSixWeeks;
import org.porchlight.care.CareCommand.EndCrisis;
import org.porchlight.care.CareCommand.NoteLiving;
import org.porchlight.care.CareCommand.NoteMobileTeam;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.ReviewEvent.MonthChecked;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.WalkEvent;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.life.Author;
import org.porchlight.review.MobileTeam;
import org.porchlight.review.measures.IncidentFacts;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;

/// Brings what is said after a crisis into the family's care: where the young person lives from the
/// end, each follow-up and the checks some weeks later on, and that these are still to be made.
///
/// The same incident again notes nothing again.
final class Afterwards {
  private final AgencyId agency;
  private final Store store;
  private final CareBook book;

  Afterwards(AgencyId agency, Store store, CareBook book) {
    this.agency = agency;
    this.store = store;
    this.book = book;
  }

  private record Noting(NaturalKey key, CareCommand command) {}

  Future<Void> note(FamilyId family, IncidentId incident) {
    return store
        .directory()
        .family(agency, family)
        .compose(found ->
            found.map(record -> note(record, incident)).orElseGet(() -> Future.succeededFuture()));
  }

  private Future<Void> note(FamilyRecord family, IncidentId incident) {
    return store
        .incidents()
        .read(agency, incident, 0)
        .compose(log -> {
          var facts = IncidentFacts.of(incident, log.entries());
          var notings =
              facts.resolved() && facts.counts()
                  ? notings(incident, facts.youth(), log.entries(), family)
                  : List.<Noting>of();
          return InTurn.each(
              notings,
              one -> book.turn(family.id(), one.command(), Author.LINE, one.key()).mapEmpty());
        });
  }

  private static List<Noting> notings(
      IncidentId incident, @Nullable PersonId youth, List<Entry> entries, FamilyRecord family) {
    var notings = new ArrayList<Noting>();
    var zone = family.timezone();
    MobileTeam.cameAt(entries, family)
        .map(at -> new NoteMobileTeam(incident, day(at, zone)))
        .ifPresent(came -> notings.add(new Noting(key("mobile_team", incident), came)));
    for (var entry : entries) {
      var day = day(entry.at(), zone);
      switch (entry.event()) {
        case IncidentResolved resolved -> {
          notings.add(new Noting(key("ended", incident), new EndCrisis(incident, day)));
          living(youth, resolved.resolution().where(), day)
              .map(lives -> new Noting(key("living", incident), lives))
              .ifPresent(notings::add);
        }
        case FollowupReached reached ->
            living(youth, reached.where(), day)
                .map(lives -> new Noting(key("living." + entry.version(), incident), lives))
                .ifPresent(notings::add);
        case MonthChecked checked -> {
          notings.add(
              new Noting(key("month." + entry.version(), incident), new CheckMonth(incident)));
          living(youth, checked.reached() ? checked.where() : null, day)
              .map(lives -> new Noting(key("living." + entry.version(), incident), lives))
              .ifPresent(notings::add);
        }
        case SixWeeksChecked checked -> {
          notings.add(
              new Noting(
                  key("six_weeks." + entry.version(), incident), new CheckSixWeeks(incident)));
          living(youth, checked.reached() ? checked.where() : null, day)
              .map(lives -> new Noting(key("living." + entry.version(), incident), lives))
              .ifPresent(notings::add);
        }
        case EndingEvent _, ReviewEvent _ -> {
          // These say nothing of where anybody lives.
        }
        case CallEvent _,
            ContactEvent _,
            DrillEvent _,
            DutyEvent _,
            MessageEvent _,
            PageEvent _,
            SubjectEvent _,
            WalkEvent _ -> {
          // The crisis itself.
        }
      }
    }
    return notings;
  }

  private static Optional<NoteLiving> living(
      @Nullable PersonId youth, @Nullable LivingSituation where, LocalDate day) {
    return youth == null || where == null || where == LivingSituation.NOT_ASKED
        ? Optional.empty()
        : Optional.of(new NoteLiving(youth, where, day));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static NaturalKey key(String what, IncidentId incident) {
    return new NaturalKey(what + ":" + incident);
  }
}
