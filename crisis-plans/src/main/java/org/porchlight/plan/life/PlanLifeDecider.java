package org.porchlight.plan.life;

import static org.porchlight.plan.life.PlanLifeDecision.accept;
import static org.porchlight.plan.life.PlanLifeDecision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.PlanLifeCommand.ActivateVersion;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.DropVersion;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.NoteWaiver;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeCommand.Remind;
import org.porchlight.plan.life.PlanLifeCommand.ResumePlan;
import org.porchlight.plan.life.PlanLifeCommand.RetirePlan;
import org.porchlight.plan.life.PlanLifeCommand.SeekAttention;
import org.porchlight.plan.life.PlanLifeCommand.SendToTeam;
import org.porchlight.plan.life.PlanLifeCommand.SettleAttention;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.SuspendPlan;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.PlanLifeEvent.AttentionSettled;
import org.porchlight.plan.life.PlanLifeEvent.AttentionSought;
import org.porchlight.plan.life.PlanLifeEvent.PlanResumed;
import org.porchlight.plan.life.PlanLifeEvent.PlanRetired;
import org.porchlight.plan.life.PlanLifeEvent.PlanSuspended;
import org.porchlight.plan.life.PlanLifeEvent.ReminderRaised;
import org.porchlight.plan.life.PlanLifeEvent.VersionActivated;
import org.porchlight.plan.life.PlanLifeEvent.VersionSentToTeam;
import org.porchlight.plan.life.PlanLifeEvent.VersionSuperseded;

/// The rules of a plan's life: what each command adds, or why not.
///
/// Pure: no clock, no IO. A new command does not compile until it is answered.
public final class PlanLifeDecider {
  private PlanLifeDecider() {}

  /// Decides by the values of `policy`.
  public static PlanLifeDecision decide(PlanLife life, PlanLifeCommand command, PolicyPack policy) {
    return switch (command) {
      case ProposeVersion proposed -> Drafting.propose(life, proposed);
      case AdoptVersion adopted -> Drafting.adopt(life, adopted);
      case SendToTeam sent ->
          life.version(sent.version())
              .map(version ->
                  from(version, PlanStatus.DRAFT)
                      ? accept(new VersionSentToTeam(sent.version(), sent.by(), sent.on()))
                      : refuse(PlanLifeRefusal.NOT_IN_THIS_STATE))
              .orElse(refuse(PlanLifeRefusal.NO_SUCH_VERSION));
      case AskForSignOffs asked ->
          life.version(asked.version())
              .map(version -> Drafting.askForSignOffs(version, asked))
              .orElse(refuse(PlanLifeRefusal.NO_SUCH_VERSION));
      case DropVersion dropped -> Drafting.drop(life, dropped);
      case NoteReading read -> Signing.read(life, read);
      case SignVersion signed -> Signing.sign(life, signed, policy);
      case WithdrawSignOff withdrawn -> Signing.withdraw(life, withdrawn);
      case NoteWaiver waived -> Signing.waive(life, waived);
      case ActivateVersion activated -> activate(life, activated, policy);
      case SeekAttention sought -> seek(life, sought);
      case SettleAttention settled -> settle(life, settled);
      case Remind remind -> remind(life, remind);
      case SuspendPlan suspended -> suspend(life, suspended);
      case ResumePlan resumed -> resume(life, resumed);
      case RetirePlan retired -> retire(life, retired);
    };
  }

  static boolean from(VersionLife life, PlanStatus... wanted) {
    return List.of(wanted).contains(life.status());
  }

  /// A waiver counts for nothing here: only what people said of this version does (R20).
  private static PlanLifeDecision activate(
      PlanLife life, ActivateVersion activated, PolicyPack policy) {
    if (!activated.by().isCoordinator()) {
      return refuse(PlanLifeRefusal.ONLY_A_COORDINATOR_DOES_THIS);
    }
    var found = life.version(activated.version());
    if (found.isEmpty()) {
      return refuse(PlanLifeRefusal.NO_SUCH_VERSION);
    }
    var version = found.get();
    if (version.status().runs()) {
      return accept();
    }
    if (!from(version, PlanStatus.SIGNING)) {
      return refuse(PlanLifeRefusal.NOT_IN_THIS_STATE);
    }
    var known = activated.checked();
    var blockers =
        Readiness.of(
                new CheckedPlan(
                    version.asItStands(),
                    known.family(),
                    known.templates(),
                    policy,
                    activated.on()))
            .blockers();
    return blockers.isEmpty()
        ? new PlanLifeDecision.Accepted(
            inPlaceOf(life, activated.version(), activated.by(), activated.on()))
        : new PlanLifeDecision.Refused(PlanLifeRefusal.PLAN_IS_NOT_READY, blockers);
  }

  static List<PlanLifeEvent> inPlaceOf(PlanLife life, int version, Author by, LocalDate on) {
    var events = new ArrayList<PlanLifeEvent>();
    for (var earlier : life.versions().values()) {
      if (earlier.status().runs() || earlier.status() == PlanStatus.SUSPENDED) {
        events.add(new VersionSuperseded(earlier.version(), version, by, on));
      }
    }
    events.add(new VersionActivated(version, by, on));
    return events;
  }

  /// The version keeps running (R2); the same trouble told twice is one.
  private static PlanLifeDecision seek(PlanLife life, SeekAttention sought) {
    var running = life.running();
    if (running.isEmpty()) {
      return refuse(PlanLifeRefusal.NOTHING_RUNS);
    }
    var version = running.get();
    var person = sought.person();
    if (person != null && version.plan().person(person).isEmpty()) {
      return refuse(PlanLifeRefusal.NOBODY_OF_THE_PLAN);
    }
    return version.hasOpen(sought.cause(), person)
        ? accept()
        : accept(
            new AttentionSought(
                version.version(),
                new Attention(sought.cause(), person, sought.on()),
                sought.by()));
  }

  /// Each is said once; a day that has come also asks for attention.
  private static PlanLifeDecision remind(PlanLife life, Remind remind) {
    var running = life.running();
    if (running.isEmpty()) {
      return refuse(PlanLifeRefusal.NOTHING_RUNS);
    }
    var version = running.get();
    var reminder = remind.reminder();
    if (version.wasReminded(reminder)) {
      return accept();
    }
    var raised = new ReminderRaised(version.version(), reminder, remind.by(), remind.on());
    var open =
        switch (reminder.kind()) {
          case REVIEW_PAST -> new Attention(Attention.Cause.REVIEW_PAST, null, remind.on());
          case OF_AGE -> new Attention(Attention.Cause.OF_AGE, version.plan().youth(), remind.on());
          case REVIEW_COMING, CONSENT_ENDING, OF_AGE_COMING, TASKS_DUE -> null;
        };
    return open == null || version.hasOpen(open.cause(), open.person())
        ? accept(raised)
        : accept(raised, new AttentionSought(version.version(), open, remind.by()));
  }

  /// Correcting a number or keeping somebody away needs no new sign-off (R20).
  private static PlanLifeDecision settle(PlanLife life, SettleAttention settled) {
    if (!settled.by().isCoordinator()) {
      return refuse(PlanLifeRefusal.ONLY_A_COORDINATOR_DOES_THIS);
    }
    if (settled.how().isBlank()) {
      return refuse(PlanLifeRefusal.REASON_MISSING);
    }
    return life.running()
        .filter(version -> version.hasOpen(settled.cause(), settled.person()))
        .map(version ->
            accept(
                new AttentionSettled(
                    version.version(),
                    settled.cause(),
                    settled.person(),
                    settled.how(),
                    settled.by(),
                    settled.on())))
        .orElse(refuse(PlanLifeRefusal.NOTHING_NEEDS_THIS));
  }

  private static PlanLifeDecision suspend(PlanLife life, SuspendPlan suspended) {
    return refusal(suspended.by(), suspended.reason())
        .orElseGet(() ->
            life.running()
                .map(version ->
                    accept(
                        new PlanSuspended(
                            version.version(), suspended.reason(), suspended.by(), suspended.on())))
                .orElse(refuse(PlanLifeRefusal.NOTHING_RUNS)));
  }

  private static PlanLifeDecision resume(PlanLife life, ResumePlan resumed) {
    return refusal(resumed.by(), "to run again")
        .orElseGet(() ->
            life.suspended()
                .map(version ->
                    accept(new PlanResumed(version.version(), resumed.by(), resumed.on())))
                .orElse(refuse(PlanLifeRefusal.NOT_IN_THIS_STATE)));
  }

  private static PlanLifeDecision retire(PlanLife life, RetirePlan retired) {
    return refusal(retired.by(), retired.reason())
        .orElseGet(() ->
            life.running()
                .or(life::suspended)
                .map(version ->
                    accept(
                        new PlanRetired(
                            version.version(), retired.reason(), retired.by(), retired.on())))
                .orElse(refuse(PlanLifeRefusal.NOTHING_RUNS)));
  }

  private static Optional<PlanLifeDecision> refusal(Author by, String reason) {
    if (!by.isCoordinator()) {
      return Optional.of(refuse(PlanLifeRefusal.ONLY_A_COORDINATOR_DOES_THIS));
    }
    return reason.isBlank()
        ? Optional.of(refuse(PlanLifeRefusal.REASON_MISSING))
        : Optional.empty();
  }
}
