package org.porchlight.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Barrier;
import org.porchlight.family.Reach;
import org.porchlight.incident.PageEvent.PageSuppressed;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.oncall.Duty;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Whom a step pages, as the family's record stands at that moment (R8), and who comes next.
final class TeamPaging {
  private final Draft draft;
  private final Paging paging;

  TeamPaging(Draft draft) {
    this.draft = draft;
    this.paging = new Paging(draft);
  }

  /// Pages whom a step names. Where one yes is enough, the next are asked once nobody named can be
  /// reached; where several are needed, for each who cannot, and for what they were needed.
  void ofStep(Step step) {
    List<PageTarget> missed =
        step.page().stream().filter(target -> !target(target, step, need(step, target))).toList();
    if (!step.pageRule().anyOneIsEnough()) {
      missed.forEach(target -> substitute(step, need(step, target)));
    } else if (!missed.isEmpty() && missed.size() == step.page().size()) {
      substitute(step, null);
    }
  }

  private static @Nullable String need(Step step, PageTarget target) {
    return target instanceof PageTarget.Person(var person)
        ? step.pageRule().need().get(person)
        : null;
  }

  /// Pages the first substitute of the step who was not asked in this run and can be reached. With
  /// nobody left, whoever leads is told at once: no wait is spent on nobody (P10).
  private void substitute(Step step, @Nullable String need) {
    for (PageTarget target : step.pageRule().then()) {
      if (!askedInThisRun(target) && target(target, step, need)) {
        return;
      }
    }
    draft.leave(Task.STEP_REACHES_NOBODY);
    if (!someoneMayHelp()) {
      draft.add(new StepOverdue(draft.state().walk().runNumber()));
      Optional.ofNullable(draft.state().crew().lead())
          .flatMap(draft.world.onCall()::known)
          .ifPresent(lead -> MessageDecider.notice(draft, lead, Texts.STEP_NOBODY));
    }
  }

  /// Whether anybody paged in this run said yes, or may still.
  private boolean someoneMayHelp() {
    int run = draft.state().walk().runNumber();
    return draft.state().walk().overdue()
        || draft.state().pages().of(Purpose.STEP).stream()
            .anyMatch(page -> page.run() == run && (page.open() || page.taken()));
  }

  /// A page of the running step came to nothing.
  void passOver(Page page) {
    Walk walk = draft.state().walk();
    if (page.asked().step() != null && page.run() == walk.runNumber()) {
      walk.running()
          .map(Walk.Run::started)
          .flatMap(started ->
              draft.world.plan(started.plan()).flatMap(plan -> plan.step(started.step())))
          .ifPresent(step -> substitute(step, page.asked().need()));
    }
  }

  private boolean askedInThisRun(PageTarget target) {
    int run = draft.state().walk().runNumber();
    return draft.state().pages().of(Purpose.STEP).stream()
        .filter(page -> page.run() == run)
        .anyMatch(page ->
            switch (page.to()) {
              case Recipient.OnTeam(_, var person) -> target.equals(new PageTarget.Person(person));
              case Recipient.OnDuty(_, var duty) ->
                  duty == Duty.SUPERVISOR && target instanceof PageTarget.OnCallSupervisor;
            });
  }

  private boolean target(PageTarget target, Step step, @Nullable String need) {
    Duration asked = step.pageRule().acknowledgeWithin();
    return switch (target) {
      case PageTarget.OnCallSupervisor _ -> supervisor(step, asked);
      case PageTarget.Person(var person) -> person(person, step.id(), need, asked);
    };
  }

  /// A supervisor who is asked to look in already is not asked twice (R6).
  private boolean supervisor(Step step, @Nullable Duration asked) {
    var supervisor = draft.world.onCall().first(Duty.SUPERVISOR);
    supervisor
        .filter(member -> !paging.openTo(member.id(), Purpose.SUPERVISE))
        .ifPresent(member ->
            paging.staff(
                member,
                Purpose.STEP,
                step.id(),
                asked == null ? draft.policy().formalAck() : asked));
    return supervisor.isPresent();
  }

  /// Pages somebody on the family's team, once at a time. False when they cannot be reached.
  boolean person(
      PersonId person, @Nullable StepId step, @Nullable String need, @Nullable Duration asked) {
    FamilyId id = draft.state().subject().family();
    Optional<FamilyRecord> family = draft.world.family(id);
    if (id == null || family.isEmpty()) {
      return false;
    }
    var to = new Recipient.OnTeam(id, person);
    if (draft.state().pages().open().stream().anyMatch(page -> page.to().equals(to))) {
      return true;
    }
    if (!draft.state().drill().lets(id, person)) {
      suppress(to, step, Barrier.DRILL);
      return false;
    }
    if (person.equals(draft.state().crew().alleged())) {
      suppress(to, step, Barrier.DO_NOT_CONTACT);
      return false;
    }
    return switch (Reach.of(
        family.get(), person, draft.world.now(), draft.world.elsewhere().telephones(id))) {
      case Reach.Closed(var barrier) -> {
        suppress(to, step, barrier);
        yield false;
      }
      case Reach.Open open -> {
        if (!open.verified()) {
          draft.leave(Task.CONTACT_POINT_UNVERIFIED);
        }
        paging.support(
            to,
            step,
            need,
            open,
            Tries.of(family.get().person(person).orElse(null)),
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
}
