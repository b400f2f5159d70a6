package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Reach;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.ReachRule;
import org.porchlight.plan.StepId;

/// Who of the staff is paged, and who after them; nobody who cannot be reached takes time (P10).
final class Paging {
  private static final int LOWEST_DIGIT = 3;
  private static final int DIGITS = 7;

  private final Draft draft;

  Paging(Draft draft) {
    this.draft = draft;
  }

  /// Pages whoever leads, else the next on call, not yet asked in this search. False when there is
  /// nobody.
  boolean nextToAnswer() {
    Search search = draft.state().contacts().search();
    int before = search == null ? 0 : search.askedBefore();
    StaffId lead = draft.state().crew().lead();
    var next =
        Stream.concat(
                Stream.ofNullable(lead).flatMap(id -> draft.world.onCall().member(id).stream()),
                ladder())
            .filter(member ->
                draft.state().pages().of(Purpose.ANSWER).stream()
                    .noneMatch(page -> page.id().number() > before && page.isTo(member.id())))
            .filter(member -> !searchedFor(member.id()))
            .findFirst();
    next.ifPresent(member -> staff(member, Purpose.ANSWER, null, draft.policy().answerLimit()));
    return next.isPresent();
  }

  /// Everybody on call in their order; who leads another crisis comes after those who do not.
  private Stream<StaffMember> ladder() {
    return draft.world.onCall().ladder().stream()
        .sorted(
            Comparator.comparing(
                member -> draft.world.elsewhere().engaged().contains(member.id())));
  }

  /// Pages the next person on call, other than `not`, who has no page for this purpose yet.
  boolean nextOnLadder(Purpose purpose, Duration within, List<StaffId> not) {
    return next(purpose, within, not, _ -> true);
  }

  /// As `nextOnLadder`, past everybody who takes no notices at this hour.
  boolean nextAwake(Purpose purpose, Duration within, List<StaffId> not) {
    return next(purpose, within, not, member -> member.takesNotices(draft.world.now()));
  }

  private boolean next(
      Purpose purpose, Duration within, List<StaffId> not, Predicate<StaffMember> fit) {
    var next = candidate(purpose, not, fit);
    next.ifPresent(member -> staff(member, purpose, null, within));
    return next.isPresent();
  }

  private Optional<StaffMember> candidate(
      Purpose purpose, List<StaffId> not, Predicate<StaffMember> fit) {
    return ladder()
        .filter(fit)
        .filter(member -> !not.contains(member.id()))
        .filter(member -> purpose != Purpose.CALLBACK || !searchedFor(member.id()))
        .filter(member ->
            draft.state().pages().of(purpose).stream().noneMatch(page -> page.isTo(member.id())))
        .findFirst();
  }

  /// Pages everybody on call for this purpose, but never a phone twice for the same contact (R6).
  void wholeLadder(Purpose purpose, Duration within) {
    for (StaffMember member : draft.world.onCall().ladder()) {
      if (!openTo(member.id(), purpose)
          && !(purpose == Purpose.CALLBACK && searchedFor(member.id()))) {
        staff(member, purpose, null, within);
      }
    }
  }

  /// Where nobody else can be asked, the same people are asked again.
  void further(Purpose purpose, Duration within, List<StaffId> not) {
    if (!nextOnLadder(purpose, within, not)) {
      wholeLadder(purpose, within);
    }
  }

  /// Whether somebody on call, other than `not`, was not asked for this purpose yet.
  boolean someoneNew(Purpose purpose, List<StaffId> not) {
    return candidate(purpose, not, _ -> true).isPresent();
  }

  /// Pages the supervisor on call, or whoever else stands highest; never who asks or leads.
  Optional<StaffId> supervisor(Purpose purpose, Duration within) {
    var others =
        draft.world.onCall().ladder().stream()
            .filter(member -> !member.id().equals(draft.state().crew().lead()))
            .filter(member -> !draft.staff().equals(Optional.of(member.id())))
            .toList();
    var top =
        others.stream()
            .filter(member -> member.duty() == Duty.SUPERVISOR)
            .findFirst()
            .or(() -> others.reversed().stream().findFirst());
    top.filter(member -> !openTo(member.id(), purpose))
        .ifPresent(member -> staff(member, purpose, null, within));
    return top.map(StaffMember::id);
  }

  /// Pages somebody on call who speaks the language. False when there is nobody else who does.
  boolean speaker(Language language, List<StaffId> not) {
    return next(
        Purpose.LANGUAGE,
        draft.policy().formalAck(),
        not,
        member -> member.languages().contains(language));
  }

  /// Rings whoever leads, for somebody who waits to talk with them; never twice at once.
  void lead() {
    Optional.ofNullable(draft.state().crew().lead())
        .flatMap(draft.world.onCall()::known)
        .filter(member -> !searchedFor(member.id()) && !openTo(member.id(), Purpose.CONNECT))
        .ifPresent(member -> staff(member, Purpose.CONNECT, null, draft.policy().answerLimit()));
  }

  boolean openTo(StaffId staff, Purpose purpose) {
    return draft.state().pages().open().stream()
        .anyMatch(page -> page.purpose() == purpose && page.isTo(staff));
  }

  private boolean searchedFor(StaffId staff) {
    return draft.state().pages().open().stream()
        .anyMatch(page -> page.searches() && page.isTo(staff));
  }

  /// Pages one staff member as they wish to be paged: usually by text and voice together, but a
  /// follow-up by text alone. Who talks with another family now is not rung, but texted.
  void staff(StaffMember member, Purpose purpose, @Nullable StepId step, Duration within) {
    ReachRule rule = Tries.of(member, purpose);
    // Who is asked a second time is tried by being asked again.
    boolean before =
        draft.state().pages().of(purpose).stream().anyMatch(page -> page.isTo(member.id()));
    boolean talking = draft.world.elsewhere().talking().contains(member.id());
    queue(
        new Recipient.OnDuty(member.id(), member.duty()),
        purpose,
        step,
        null,
        new Reach.Open(
            member.phone(),
            member.languages().stream().findFirst().orElse(Language.EN),
            true,
            true),
        talking ? Set.of(Medium.TEXT) : Tries.first(rule, true),
        within,
        before ? null : Tries.after(rule, 0, true, draft.world.now()));
  }

  /// Pages somebody on the family's team as they wish to be paged.
  void support(
      Recipient.OnTeam to,
      @Nullable StepId step,
      @Nullable String need,
      Reach.Open reach,
      ReachRule rule,
      Duration within) {
    Set<Medium> media = Tries.first(rule, reach.text());
    Instant next = Tries.after(rule, 0, false, draft.world.now());
    queue(to, Purpose.STEP, step, need, reach, media, within, next);
  }

  private void queue(
      Recipient to,
      Purpose purpose,
      @Nullable StepId step,
      @Nullable String need,
      Reach.Open reach,
      Set<Medium> media,
      Duration within,
      @Nullable Instant nextAt) {
    PageId id = draft.state().pages().nextId();
    draft.add(
        new PageQueued(
            id,
            to,
            purpose,
            step,
            reach.number(),
            reach.language(),
            media,
            digit(id),
            draft.in(within),
            draft.in(Interpreting.patience(draft, purpose)),
            need,
            nextAt));
  }

  /// Never 1 or 2, which texts use, and never a digit known before the call (P3).
  private int digit(PageId page) {
    return LOWEST_DIGIT + (int) Long.remainderUnsigned(mixed(page), DIGITS);
  }

  private long mixed(PageId page) {
    long mixed = draft.world.entropy() + page.number() * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 27);
  }
}
