package org.porchlight.incident;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.incident.WalkEvent.GateOpened;
import org.porchlight.incident.WalkEvent.StepConfirmed;
import org.porchlight.incident.WalkEvent.StepSeconded;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Step;

/// What must be so before a restricted step begins: yeses and a reason, or the wait that lifts them
/// (R7).
final class Gates {
  /// How long a confirmer or second staff has, and after that the supervisor.
  static final Duration WAIT = Duration.ofMinutes(3);

  private final Draft draft;

  Gates(Draft draft) {
    this.draft = draft;
  }

  /// Somebody asks for the step: its gate opens, or it begins because everything is there.
  Decision pass(CrisisPlan plan, Step step, Restriction restriction, StartStep command) {
    String reason = command.reason().strip();
    if (restriction.reasonRequired() && reason.isEmpty()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    String told = draft.told(reason, command.confidence());
    boolean here = isAt(plan, step);
    if (!here) {
      open(plan, step, restriction, command.basis(), told);
    }
    boolean named = named(command.secondStaff(), step);
    if (through()) {
      return draft.accept();
    }
    Gate gate = draft.state().walk().gate();
    if (gate != null && gate.lifted()) {
      if (reason.isEmpty()) {
        return draft.refuse(Refusal.REASON_NEEDED);
      }
      new Steps(draft).begin(plan, step, command.basis(), told, true);
      return draft.accept();
    }
    return here && !named ? draft.refuse(Refusal.CONFIRMATION_NEEDED) : draft.accept();
  }

  private boolean isAt(CrisisPlan plan, Step step) {
    Gate gate = draft.state().walk().gate();
    return gate != null && gate.isOf(plan.ref(), step.id());
  }

  /// Where nobody of the family may be asked, a colleague is, always.
  private void open(
      CrisisPlan plan, Step step, Restriction restriction, StepBasis basis, String reason) {
    dropPages();
    PersonId confirmer = restriction.confirmWith();
    boolean alleged = confirmer != null && confirmer.equals(draft.state().crew().alleged());
    boolean waived = restriction.waiveConfirmIfDanger() && draft.state().walk().danger();
    boolean secondStaff = restriction.secondStaff() || alleged;
    draft.add(
        new GateOpened(
            plan.ref(),
            step.id(),
            alleged || waived ? null : confirmer,
            secondStaff,
            reason,
            draft.in(WAIT),
            basis));
    if (secondStaff) {
      List<StaffId> mine = draft.staff().stream().toList();
      new Paging(draft).nextOnLadder(Purpose.SECOND_STAFF, WAIT, mine);
    }
  }

  /// Nobody is asked any more to agree to a step that is not waited for.
  void dropPages() {
    new LettingGo(draft).withdraw(page -> page.purpose() == Purpose.SECOND_STAFF);
  }

  /// A colleague on call whom the acting staff name as having agreed. False when there is none.
  private boolean named(@Nullable StaffId second, Step step) {
    Gate gate = draft.state().walk().gate();
    if (second == null
        || gate == null
        || gate.seconded().contains(second)
        || draft.staff().equals(Optional.of(second))
        || draft.world.onCall().member(second).isEmpty()) {
      return false;
    }
    draft.add(new StepSeconded(step.id(), second));
    return true;
  }

  /// Begins the step at the gate once every yes is there.
  private boolean through() {
    Gate gate = draft.state().walk().gate();
    if (gate == null || !gate.satisfied()) {
      return false;
    }
    var plan = draft.world.plan(gate.opened().plan());
    var step = plan.flatMap(one -> one.step(gate.opened().step()));
    if (step.isEmpty()) {
      return false;
    }
    var opened = gate.opened();
    StepBasis basis = Objects.requireNonNullElse(opened.basis(), StepBasis.NEXT_IN_PLAN);
    new Steps(draft).begin(plan.orElseThrow(), step.get(), basis, opened.reason(), false);
    return true;
  }

  /// The person the plan names said yes; a person alleged to be the danger is never asked.
  Decision confirm(@Nullable PersonId person) {
    Gate gate = draft.state().walk().gate();
    if (gate == null) {
      return draft.refuse(Refusal.NO_GATE_OPEN);
    }
    PersonId asked = gate.opened().confirmWith();
    PersonId who = person == null ? asked : person;
    if (who == null || who.equals(draft.state().crew().alleged())) {
      return draft.refuse(Refusal.ANOTHER_PERSON_NEEDED);
    }
    if (asked != null && !gate.confirmed()) {
      draft.add(new StepConfirmed(gate.opened().step(), who));
      through();
    }
    return draft.accept();
  }

  /// A second pair of eyes is somebody else's.
  Decision second() {
    Gate gate = draft.state().walk().gate();
    var staff = draft.staff();
    if (gate == null || staff.isEmpty()) {
      return draft.refuse(Refusal.NO_GATE_OPEN);
    }
    if (staff.get().equals(draft.state().crew().lead())) {
      return draft.refuse(Refusal.ANOTHER_PERSON_NEEDED);
    }
    if (!gate.seconded().contains(staff.get())) {
      draft.add(new StepSeconded(gate.opened().step(), staff.get()));
    }
    through();
    return draft.accept();
  }
}
