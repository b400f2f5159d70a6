package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.porchlight.care.AgendaSource.OfReview;
import org.porchlight.care.CareCommand.Pull;
import org.porchlight.care.PullForward;
import org.porchlight.care.PullForward.Crisis;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.line.TurnListener;
import org.porchlight.plan.CareRules;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.life.Author;
import org.porchlight.review.measures.IncidentFacts;
import org.porchlight.review.measures.PastHelp;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears which crises are over, and brings the next team meeting nearer after a hard one.
///
/// It listens beside the line and never holds it up. What a fall took from it is found again by
/// [#lookBack()].
public final class Crises implements TurnListener {
  private static final Logger LOG = LoggerFactory.getLogger(Crises.class);
  private static final int LOOKED_BACK_MAX = 300;

  /// Long enough for the check after six weeks, and for a fall of some days.
  private static final int AFTERWARDS_DAYS = 57;

  private final AgencyId agency;
  private final Store store;
  private final CareBook book;
  private final PolicyPacks policies;
  private final Afterwards afterwards;

  Crises(AgencyId agency, Store store, CareBook book, PolicyPacks policies) {
    this.agency = agency;
    this.store = store;
    this.book = book;
    this.policies = policies;
    this.afterwards = new Afterwards(agency, store, book);
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    var family = after.subject().family();
    if (family != null && after.ending().review() != null && before.ending().review() == null) {
      reviewed(family, incident)
          .onFailure(failure ->
              LOG.warn("nothing put on the agenda for {}: {}", incident, failure.getClass()));
    }
    if (family != null && after.ending().resolved() && isToldMore(before, after)) {
      afterwards
          .note(family, incident)
          .onFailure(failure ->
              LOG.warn("nothing noted of what came after {}: {}", incident, failure.getClass()));
    }
    boolean known = before.ending().resolved() && family != null;
    if (after.ending().resolved()
        && family != null
        && !(known && family.equals(before.subject().family()))) {
      look(List.of(family))
          .onFailure(failure ->
              LOG.warn("no meeting asked for after {}: {}", incident, failure.getClass()));
    }
  }

  /// A follow-up or a check some weeks on may say where the young person lives now.
  private static boolean isToldMore(IncidentState before, IncidentState after) {
    return !before.ending().followups().equals(after.ending().followups())
        || !Objects.equals(before.ending().learning().month(), after.ending().learning().month())
        || !Objects.equals(
            before.ending().learning().sixWeeks(), after.ending().learning().sixWeeks());
  }

  /// Looks through the newest incidents once more.
  Future<Void> lookBack() {
    return store
        .incidents()
        .recent(agency, LOOKED_BACK_MAX)
        .compose(recent ->
            look(
                recent.stream()
                    .map(one -> one.summary().family())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList(),
                recent));
  }

  private Future<Void> look(List<FamilyId> families) {
    return store
        .incidents()
        .recent(agency, LOOKED_BACK_MAX)
        .compose(recent -> look(families, recent));
  }

  private Future<Void> look(List<FamilyId> families, List<Listed> recent) {
    return InTurn.each(
        families,
        family ->
            store
                .directory()
                .family(agency, family)
                .compose(found ->
                    found.map(record -> look(record, recent)).orElse(Future.succeededFuture())));
  }

  private Future<Void> look(FamilyRecord family, List<Listed> recent) {
    var rules = policies.of(family.enrollment().jurisdiction()).care();
    var pulls = rules.repeatedCrisisDays() + rules.meetingForwardDays();
    return InTurn.each(
            since(family, recent, AFTERWARDS_DAYS), one -> afterwards.note(family.id(), one))
        .compose(_ -> pulled(family, since(family, recent, pulls), rules));
  }

  private List<IncidentId> since(FamilyRecord family, List<Listed> recent, long days) {
    var earliest =
        book.today(family.timezone()).minusDays(days).atStartOfDay(family.timezone()).toInstant();
    return recent.stream()
        .filter(one -> family.id().equals(one.summary().family()))
        .filter(one -> !one.summary().openedAt().isBefore(earliest))
        .map(Listed::incident)
        .toList();
  }

  private Future<Void> pulled(FamilyRecord family, List<IncidentId> theirs, CareRules rules) {
    return facts(theirs)
        .compose(facts -> {
          var all =
              facts.stream()
                  .filter(one -> one.resolved() && one.counts())
                  .map(one -> crisis(family, one))
                  .toList();
          Future<Void> done = Future.succeededFuture();
          for (var one : facts) {
            if (one.ending().decision() != null) {
              done = done.compose(_ -> reviewed(family.id(), one.incident()));
            }
          }
          for (var crisis : all) {
            var forward = PullForward.of(crisis, all, rules);
            if (forward.isPresent()) {
              done = done.compose(_ -> pull(family.id(), crisis, forward.get()));
            }
          }
          return done;
        });
  }

  /// Each review gives the next team meeting something to talk about, once (A22).
  private Future<Void> reviewed(FamilyId family, IncidentId incident) {
    var key = new NaturalKey("review:" + incident);
    return book.add(family, new OfReview(incident), "", Author.LINE, key);
  }

  private Future<Void> pull(FamilyId family, Crisis crisis, PullForward forward) {
    var key = new NaturalKey("forward:" + crisis.incident());
    return book.turn(family, new Pull(forward), Author.LINE, key).mapEmpty();
  }

  private static Crisis crisis(FamilyRecord family, IncidentFacts facts) {
    var day = facts.openedAt().atZone(family.timezone()).toLocalDate();
    return new Crisis(facts.incident(), day, facts.level());
  }

  private Future<List<IncidentFacts>> facts(List<IncidentId> incidents) {
    return InTurn.answers(
        incidents,
        incident ->
            store
                .incidents()
                .read(agency, incident, 0)
                .map(log -> IncidentFacts.of(incident, log.entries())));
  }

  /// What unpaid supports did in this family's newest crises.
  Future<PastHelp> pastHelp(FamilyRecord family) {
    return store
        .incidents()
        .recent(agency, LOOKED_BACK_MAX)
        .compose(recent ->
            facts(
                recent.stream()
                    .filter(one -> family.id().equals(one.summary().family()))
                    .map(Listed::incident)
                    .toList()))
        .map(facts -> PastHelp.of(family, facts));
  }
}
