package org.porchlight.review;

import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent;

/// What the events of the walk say beyond their type.
final class WalkParticulars {
  private WalkParticulars() {}

  static Particulars of(WalkEvent event) {
    return switch (event) {
      case WalkEvent.ScreeningDone done ->
          Particulars.NONE.outcome(done.screen().danger() ? "danger" : "calm");
      case WalkEvent.StepStarted started ->
          Particulars.NONE.step(started.step()).reason(started.basis());
      case WalkEvent.StepEnded ended ->
          Particulars.NONE.step(ended.step()).outcome(ended.outcome()).reason(ended.notTriedWhy());
      case WalkEvent.StepSkipped skipped ->
          Particulars.NONE
              .step(skipped.step())
              .outcome(StepOutcome.NOT_TRIED)
              .reason(skipped.why());
      case WalkEvent.LevelRaised raised ->
          Particulars.NONE.outcome(Integer.toString(raised.to().number()));
      case WalkEvent.GateOpened opened ->
          Particulars.NONE.step(opened.step()).person(opened.confirmWith());
      case WalkEvent.StepConfirmed confirmed ->
          Particulars.NONE.step(confirmed.step()).person(confirmed.person());
      case WalkEvent.StepSeconded seconded ->
          Particulars.NONE.step(seconded.step()).staff(seconded.staff());
      case WalkEvent.GateStoodIn stoodIn ->
          Particulars.NONE.step(stoodIn.step()).staff(stoodIn.standIn());
      case WalkEvent.GateLifted lifted -> Particulars.NONE.step(lifted.step());
      case WalkEvent.StepMarked marked -> Particulars.NONE.step(marked.step());
      case WalkEvent.ScreeningSkipped _,
          WalkEvent.DangerOverridden _,
          WalkEvent.StepOverdue _,
          WalkEvent.SomethingElseDone _ ->
          Particulars.NONE;
    };
  }
}
