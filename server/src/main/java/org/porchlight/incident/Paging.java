package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Barrier;
import org.porchlight.family.Reach;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Who is paged, and who after them; somebody who cannot be reached takes no time (P10).
final class Paging {
  private static final int LOWEST_DIGIT = 3;
  private static final int DIGITS = 7;

  private final Draft draft;

  Paging(Draft draft) {
    this.draft = draft;
  }

  /// Pages the next person on call who was not yet asked to answer. False when there is none.
  boolean nextToAnswer() {
    return nextOnLadder(Purpose.ANSWER, draft.policy().answerLimit(), List.of());
  }

  /// Pages the next person on call, other than `not`, who has no page for this purpose yet.
  boolean nextOnLadder(Purpose purpose, Duration within, List<StaffId> not) {
    var asked =
        draft.state().pages().of(purpose).stream().map(Page::to).map(Paging::staffOf).toList();
    var next =
        draft.world.onCall().ladder().stream()
            .filter(member -> !asked.contains(Optional.of(member.id())))
            .filter(member -> !not.contains(member.id()))
            .findFirst();
    next.ifPresent(member -> staff(member, purpose, null, within));
    return next.isPresent();
  }

  /// Pages everybody on call for this purpose who has no open page for it.
  void wholeLadder(Purpose purpose, Duration within) {
    for (StaffMember member : draft.world.onCall().ladder()) {
      if (!openTo(member.id(), purpose)) {
        staff(member, purpose, null, within);
      }
    }
  }

  /// Pages the supervisor on call, or whoever stands highest when there is none.
  boolean supervisor(Purpose purpose) {
    var ladder = draft.world.onCall().ladder();
    if (ladder.isEmpty()) {
      return false;
    }
    StaffMember top = draft.world.onCall().first(Duty.SUPERVISOR).orElse(ladder.getLast());
    if (!openTo(top.id(), purpose)) {
      staff(top, purpose, null, draft.policy().formalAck());
    }
    return true;
  }

  boolean openTo(StaffId staff, Purpose purpose) {
    return draft.state().pages().open().stream()
        .anyMatch(page ->
            page.purpose() == purpose
                && page.to() instanceof Recipient.OnDuty(var id, _)
                && id.equals(staff));
  }

  /// Pages one staff member: by text and voice together, but a follow-up by text alone.
  void staff(StaffMember member, Purpose purpose, @Nullable StepId step, Duration within) {
    queue(
        new Recipient.OnDuty(member.id(), member.duty()),
        purpose,
        step,
        new Reach.Open(member.phone(), member.languages().getFirst(), true),
        purpose == Purpose.FOLLOW_UP ? Set.of(Medium.TEXT) : Set.of(Medium.TEXT, Medium.VOICE),
        within);
  }

  /// Pages whom a step names; where nobody named can be reached, those who come next, at once.
  void ofStep(Step step) {
    boolean reached = false;
    for (PageTarget target : step.page()) {
      reached |= target(target, step);
    }
    if (!step.page().isEmpty() && !reached) {
      substitute(step);
    }
  }

  /// Pages the first substitute of the step who was not asked in this run and can be reached.
  void substitute(Step step) {
    for (PageTarget target : step.pageRule().then()) {
      if (!askedInThisRun(target) && target(target, step)) {
        return;
      }
    }
    draft.add(new MessageEvent.TaskLeft(Task.STEP_REACHES_NOBODY));
  }

  private boolean askedInThisRun(PageTarget target) {
    int run = draft.state().walk().runNumber();
    return draft.state().pages().all().stream()
        .filter(page -> page.purpose() == Purpose.STEP && page.run() == run)
        .anyMatch(page ->
            switch (page.to()) {
              case Recipient.OnTeam(_, var person) -> target.equals(new PageTarget.Person(person));
              case Recipient.OnDuty(_, var duty) ->
                  duty == Duty.SUPERVISOR && target instanceof PageTarget.OnCallSupervisor;
            });
  }

  private boolean target(PageTarget target, Step step) {
    Duration asked = step.pageRule().acknowledgeWithin();
    return switch (target) {
      case PageTarget.OnCallSupervisor _ -> {
        var supervisor = draft.world.onCall().first(Duty.SUPERVISOR);
        supervisor.ifPresent(member ->
            staff(
                member,
                Purpose.STEP,
                step.id(),
                asked == null ? draft.policy().formalAck() : asked));
        yield supervisor.isPresent();
      }
      case PageTarget.Person(var person) -> person(person, step.id(), asked);
    };
  }

  /// Pages somebody on the family's team, as the record stands now (R8). False when unreachable.
  boolean person(PersonId person, @Nullable StepId step, @Nullable Duration asked) {
    FamilyId id = draft.state().subject().family();
    Optional<FamilyRecord> family = draft.world.family(id);
    if (id == null || family.isEmpty()) {
      return false;
    }
    var to = new Recipient.OnTeam(id, person);
    if (person.equals(draft.state().crew().alleged())) {
      suppress(to, step, Barrier.DO_NOT_CONTACT);
      return false;
    }
    return switch (Reach.of(family.get(), person, draft.world.now())) {
      case Reach.Closed(var barrier) -> {
        suppress(to, step, barrier);
        yield false;
      }
      case Reach.Open open -> {
        var media = open.text() ? Set.of(Medium.TEXT) : Set.of(Medium.VOICE);
        queue(
            to,
            Purpose.STEP,
            step,
            open,
            media,
            asked == null ? usual(family.get(), person) : asked);
        yield true;
      }
    };
  }

  private Duration usual(FamilyRecord family, PersonId person) {
    boolean paid = family.person(person).map(one -> one.support().paid()).orElse(false);
    return paid ? draft.policy().formalAck() : draft.policy().naturalAck();
  }

  private void suppress(Recipient to, @Nullable StepId step, Barrier barrier) {
    draft.add(new PageSuppressed(draft.state().pages().nextId(), to, Purpose.STEP, step, barrier));
  }

  private void queue(
      Recipient to,
      Purpose purpose,
      @Nullable StepId step,
      Reach.Open reach,
      Set<Medium> media,
      Duration within) {
    PageId id = draft.state().pages().nextId();
    Instant receiptBy = draft.in(draft.policy().receipt());
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
            receiptBy));
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

  private static Optional<StaffId> staffOf(Recipient to) {
    return to instanceof Recipient.OnDuty(var staff, _) ? Optional.of(staff) : Optional.empty();
  }

  /// Ends an open page that nobody said yes to, and asks whoever comes next, at once (P10).
  void passOver(Page page, PageEvent ending) {
    draft.add(ending);
    switch (page.purpose()) {
      case ANSWER -> {
        if (draft.state().crew().lead() == null) {
          draft.add(new ContactEvent.ContactEscalated());
          nextToAnswer();
        }
      }
      case STEP -> {
        if (page.run() != 0 && page.run() == draft.state().walk().runNumber()) {
          draft
              .plan()
              .flatMap(
                  plan -> plan.step(draft.state().walk().running().orElseThrow().started().step()))
              .ifPresent(this::substitute);
        }
      }
      case SUPERVISE, SECOND_STAFF, HANDOVER, CALLBACK, ATTENTION, FOLLOW_UP, LANGUAGE -> {
        if (!nextOnLadder(
            page.purpose(), draft.policy().formalAck(), draft.state().crew().engaged())) {
          draft.add(new MessageEvent.TaskLeft(Task.NOBODY_ON_CALL));
        }
      }
    }
  }

  /// Withdraws every open page that `which` picks.
  void cancel(java.util.function.Predicate<Page> which, Cancellation why) {
    for (Page page : draft.state().pages().open()) {
      if (which.test(page)) {
        draft.add(new PageCancelled(page.id(), why));
        if (page.to() instanceof Recipient.OnDuty) {
          MessageDecider.notice(
              draft,
              page,
              why == Cancellation.TAKEN_BY_ANOTHER ? Texts.PAGE_TAKEN : Texts.PAGE_CANCELLED);
        }
      }
    }
  }
}
