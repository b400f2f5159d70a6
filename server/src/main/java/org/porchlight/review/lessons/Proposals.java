package org.porchlight.review.lessons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanEdit;
import org.porchlight.plan.changes.PlanEditing;
import org.porchlight.review.lessons.Evidence.Sign;
import org.porchlight.review.lessons.Proposal.Kind;

/// The changes of a plan that its outcomes speak for, each with what happened.
///
/// Pure: the same crises propose the same changes, by the same ids. The plan is asked, and never
/// the family: a no is their choice, and a step that did not work is the step's.
public final class Proposals {
  private static final int TIMES_MIN = 2;

  private final CrisisPlan plan;
  private final StepSigns signs;
  private final List<Proposal> proposals = new ArrayList<>();

  private Proposals(CrisisPlan plan, StepSigns signs) {
    this.plan = plan;
    this.signs = signs;
  }

  /// @param plan the version that ran
  /// @param crises of this family, this one and those before, in any order
  public static List<Proposal> of(CrisisPlan plan, List<Crisis> crises) {
    var inOrder = crises.stream().sorted(Comparator.comparing(Crisis::begun)).toList();
    var proposals = new Proposals(plan, new StepSigns(plan.ref(), inOrder));
    return proposals.all();
  }

  private List<Proposal> all() {
    signs.steps().stream().filter(step -> plan.step(step).isPresent()).forEach(this::ofStep);
    signs.neverReached().forEach(one -> ofPerson(one.getKey(), one.getValue()));
    besides();
    return List.copyOf(proposals);
  }

  private void ofStep(StepId step) {
    var missed = signs.of(step, Sign.DID_NOT_WORK);
    if (missed.size() >= TIMES_MIN && !signs.everHelped(step)) {
      Kind kind = fits(new PlanEdit.MoveLater(step)) ? Kind.MOVE_LATER : Kind.REPLACE;
      add(kind, step, missed);
    }
    var resolved = signs.of(step, Sign.RESOLVED);
    if (!resolved.isEmpty() && fits(new PlanEdit.MoveFirst(step))) {
      add(Kind.MOVE_FIRST, step, resolved);
    }
    var undoable = signs.of(step, Sign.NOT_DOABLE);
    if (!undoable.isEmpty()) {
      add(Kind.REWORD, step, undoable);
    }
    var declined = signs.of(step, Sign.DECLINED);
    if (!declined.isEmpty() && fits(new PlanEdit.TakeOut(step))) {
      add(Kind.TAKE_OUT, step, declined);
    }
  }

  private void ofPerson(StepSigns.Asked asked, List<Evidence> evidence) {
    if (plan.step(asked.step()).isEmpty() || plan.person(asked.person()).isEmpty()) {
      return;
    }
    boolean somebodyNext = fits(new PlanEdit.AskOther(asked.step(), asked.person()));
    proposals.add(
        Proposal.of(
            somebodyNext ? Kind.ASK_OTHER : Kind.FIND_OTHER,
            asked.step(),
            asked.person(),
            asked.step() + "." + asked.person(),
            evidence,
            ""));
  }

  private void besides() {
    for (var one : signs.beside()) {
      if (plan.step(one.after()).isPresent()) {
        proposals.add(
            Proposal.of(
                Kind.ADD_STEP,
                one.after(),
                null,
                one.after() + "." + one.evidence().at().toEpochMilli(),
                List.of(one.evidence()),
                one.words()));
      }
    }
  }

  private void add(Kind kind, StepId step, List<Evidence> evidence) {
    proposals.add(Proposal.of(kind, step, null, step.value(), evidence, ""));
  }

  private boolean fits(PlanEdit edit) {
    return PlanEditing.fits(plan, edit);
  }
}
