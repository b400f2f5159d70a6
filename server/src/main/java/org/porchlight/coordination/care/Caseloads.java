package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareDates;
import org.porchlight.care.CareDates.PlanReview;
import org.porchlight.care.Caseload;
import org.porchlight.care.FamilyCare;
import org.porchlight.care.FamilyStanding;
import org.porchlight.care.FamilyStanding.OpenIncident;
import org.porchlight.care.PlanState;
import org.porchlight.family.Telephones;
import org.porchlight.incident.Ending.Followup;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.rights.Coordinators;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.Store;

/// How families stand today: their plans, dates and incidents, and who has them.
///
/// Futures fail with the store.
public final class Caseloads {
  private final AgencyId agency;
  private final Store store;
  private final CareBook book;
  private final CareRoom.Around around;
  private @Nullable Future<List<FamilyStanding>> found;
  private Instant foundAt = Instant.MIN;

  Caseloads(AgencyId agency, Store store, CareBook book, CareRoom.Around around) {
    this.agency = agency;
    this.store = store;
    this.book = book;
    this.around = around;
  }

  /// Every open family, whatever needs somebody most first.
  public Future<List<FamilyStanding>> all() {
    var looked = look();
    found = looked;
    foundAt = book.now();
    return looked;
  }

  /// The same as it was at most so long ago: one look for all pages that ask by themselves, each
  /// time anything changes. What is owed is a matter of days.
  public Future<List<FamilyStanding>> lately(Duration age) {
    var before = found;
    return before == null || before.failed() || foundAt.plus(age).isBefore(book.now())
        ? all()
        : before;
  }

  private Future<List<FamilyStanding>> look() {
    return store
        .incidents()
        .open(agency)
        .compose(open -> store.directory().families(agency).compose(ids -> all(ids, open)))
        .map(found -> found.stream().sorted(FamilyStanding.NEED_FIRST).toList());
  }

  private Future<List<FamilyStanding>> all(List<FamilyId> ids, List<Listed> open) {
    return InTurn.answers(ids, id -> of(id, open))
        .map(all -> all.stream().flatMap(Optional::stream).filter(this::isOpen).toList());
  }

  private boolean isOpen(FamilyStanding standing) {
    var closed = standing.family().enrollment().closed();
    return closed == null || book.today(standing.family().timezone()).isBefore(closed);
  }

  /// One family; empty when there is no record of it.
  public Future<Optional<FamilyStanding>> of(FamilyId family) {
    return store.incidents().open(agency).compose(open -> of(family, open));
  }

  private Future<Optional<FamilyStanding>> of(FamilyId id, List<Listed> open) {
    return store
        .directory()
        .family(agency, id)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : of(found.get(), open).map(Optional::of));
  }

  private Future<FamilyStanding> of(FamilyRecord family, List<Listed> open) {
    var theirs = open.stream().filter(one -> family.id().equals(one.summary().family())).toList();
    return Future.all(
            book.of(family.id()),
            lives(family.id()),
            incidents(theirs),
            around.telephones().apply(family.id()))
        .map(all ->
            of(
                all.<Telephones>resultAt(3).over(family, book.now()),
                all.resultAt(0),
                all.resultAt(1),
                all.resultAt(2)));
  }

  private FamilyStanding of(
      FamilyRecord family, FamilyCare care, List<PlanLife> lives, List<OpenIncident> open) {
    var policy = around.policies().of(family.enrollment().jurisdiction());
    var today = book.today(family.timezone());
    return new FamilyStanding(
        family,
        care,
        coordinator(family, care),
        plan(family, lives, policy, today),
        CareDates.of(family, care, reviews(lives), policy, today),
        open);
  }

  private Future<List<PlanLife>> lives(FamilyId family) {
    return around
        .lives()
        .plans(family)
        .compose(plans -> AtOnce.answers(plans.stream().map(around.lives()::life).toList()));
  }

  private Future<List<OpenIncident>> incidents(List<Listed> theirs) {
    return AtOnce.answers(
        theirs.stream()
            .map(one -> around.states().apply(one.incident()).map(state -> open(one, state)))
            .toList());
  }

  private static OpenIncident open(Listed one, IncidentState state) {
    return new OpenIncident(
        one.incident(),
        one.summary().openedAt(),
        !state.ending().resolved(),
        followUp(state),
        state.ending().reviewAt());
  }

  private static @Nullable Instant followUp(IncidentState state) {
    return state.ending().followups().stream()
        .filter(one -> !one.over())
        .map(Followup::at)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable StaffId coordinator(FamilyRecord family, FamilyCare care) {
    return Coordinators.of(family, around.staff(), care.coordinator()).lead();
  }

  private static List<PlanReview> reviews(List<PlanLife> lives) {
    return lives.stream()
        .flatMap(life -> life.running().stream())
        .map(version -> version.plan())
        .flatMap(plan -> review(plan).stream())
        .toList();
  }

  private static Optional<PlanReview> review(CrisisPlan plan) {
    return Optional.ofNullable(plan.reviewBy())
        .map(due -> new PlanReview(plan.ref().toString(), due));
  }

  private static PlanState plan(
      FamilyRecord family, List<PlanLife> lives, PolicyPack policy, LocalDate today) {
    boolean without = family.youths().stream().anyMatch(youth -> youth.plan() == null);
    var states =
        lives.stream().flatMap(life -> state(life, policy, today).stream()).sorted().toList();
    return without || states.isEmpty() ? PlanState.NONE : states.getFirst();
  }

  /// Empty for a plan that neither runs nor is being written.
  private static Optional<PlanState> state(PlanLife life, PolicyPack policy, LocalDate today) {
    var running = life.running();
    if (running.isEmpty()) {
      return life.newest()
          .filter(newest -> isWritten(newest.status()))
          .map(_ -> PlanState.IN_DRAFT);
    }
    if (running.get().status() == PlanStatus.NEEDS_ATTENTION) {
      return Optional.of(PlanState.NEEDS_ATTENTION);
    }
    var review = running.get().plan().reviewBy();
    return Optional.of(
        review != null && !today.isBefore(review.minusDays(policy.reviewReminderDays()))
            ? PlanState.EXPIRING
            : PlanState.ACTIVE);
  }

  private static boolean isWritten(PlanStatus status) {
    return switch (status) {
      case DRAFT, TEAM_REVIEW, SIGNING -> true;
      case ACTIVE, NEEDS_ATTENTION, SUPERSEDED, SUSPENDED, RETIRED -> false;
    };
  }

  /// Every date of the open families that somebody coordinates.
  public Future<List<CareDate>> datesOf(StaffId coordinator) {
    return all()
        .map(all ->
            all.stream()
                .filter(one -> coordinator.equals(one.coordinator()))
                .flatMap(one -> one.dates().stream())
                .toList());
  }

  /// The staff who coordinate, on shift or not.
  public List<StaffMember> coordinators() {
    return around.staff().stream().filter(member -> member.duty() == Duty.COORDINATOR).toList();
  }

  /// How many families each coordinator has.
  public List<Caseload> counts(List<FamilyStanding> standings) {
    return Caseload.of(
        coordinators().stream().map(StaffMember::id).toList(),
        standings,
        around.policies().usual().care());
  }
}
