package org.porchlight.plan.life;

import static org.porchlight.plan.life.PlanLifeDecision.accept;
import static org.porchlight.plan.life.PlanLifeDecision.refuse;

import java.util.ArrayList;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.NoteWaiver;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.PlanLifeEvent.AttentionSought;
import org.porchlight.plan.life.PlanLifeEvent.SignOffWithdrawn;
import org.porchlight.plan.life.PlanLifeEvent.VersionRead;
import org.porchlight.plan.life.PlanLifeEvent.VersionSigned;
import org.porchlight.plan.life.PlanLifeEvent.WaiverNoted;

/// The rules of reading a version to people and hearing what they say of it.
final class Signing {
  private Signing() {}

  static PlanLifeDecision read(PlanLife life, NoteReading read) {
    return life.version(read.version())
        .map(version -> {
          if (version.plan().person(read.who()).isEmpty()) {
            return refuse(PlanLifeRefusal.NOBODY_OF_THE_PLAN);
          }
          var reading = new Reading(read.who(), read.how(), read.language(), read.on());
          return accept(new VersionRead(read.version(), reading, read.by()));
        })
        .orElse(refuse(PlanLifeRefusal.NO_SUCH_VERSION));
  }

  static PlanLifeDecision sign(PlanLife life, SignVersion signed, PolicyPack policy) {
    return life.version(signed.version())
        .map(version -> sign(version, signed, policy))
        .orElse(refuse(PlanLifeRefusal.NO_SUCH_VERSION));
  }

  private static PlanLifeDecision sign(VersionLife version, SignVersion signed, PolicyPack policy) {
    if (version.plan().person(signed.who()).isEmpty()) {
      return refuse(PlanLifeRefusal.NOBODY_OF_THE_PLAN);
    }
    if (!PlanLifeDecider.from(
        version, PlanStatus.SIGNING, PlanStatus.ACTIVE, PlanStatus.NEEDS_ATTENTION)) {
      return refuse(PlanLifeRefusal.NOT_IN_THIS_STATE);
    }
    if (!version.wasReadTo(signed.who())) {
      return refuse(PlanLifeRefusal.NOT_READ_TO_THEM);
    }
    if (!signed.way().isPrivate()) {
      return refuse(PlanLifeRefusal.NOT_FROM_THIS_TELEPHONE);
    }
    if (signed.role().equals(SignOff.CAREGIVER) && youthSignsAlone(version, signed, policy)) {
      return refuse(PlanLifeRefusal.THE_YOUNG_PERSON_SIGNS_ALONE);
    }
    var signOff =
        new SignOff(
            signed.who(),
            signed.role(),
            signed.way().code(),
            signed.on(),
            signed.agreement(),
            signed.words(),
            signed.language());
    return version.signOffOf(signed.who()).filter(signOff::equals).isPresent()
        ? accept()
        : accept(new VersionSigned(signed.version(), signOff, signed.by()));
  }

  /// Whether the young person is of age and has not asked for caregivers to sign along.
  private static boolean youthSignsAlone(
      VersionLife version, SignVersion signed, PolicyPack policy) {
    var youth = version.plan().youth();
    return youth != null
        && !signed.caregiversJoin()
        && version
            .plan()
            .person(youth)
            .filter(person -> policy.signsAlone(person.born(), signed.on()))
            .isPresent();
  }

  /// Anybody may, at any time. A running version then needs attention, and keeps running.
  static PlanLifeDecision withdraw(PlanLife life, WithdrawSignOff withdrawn) {
    var found = life.version(withdrawn.version());
    if (found.isEmpty()) {
      return refuse(PlanLifeRefusal.NO_SUCH_VERSION);
    }
    if (found.get().signOffOf(withdrawn.who()).isEmpty()) {
      return refuse(PlanLifeRefusal.NOTHING_TO_WITHDRAW);
    }
    var events = new ArrayList<PlanLifeEvent>();
    events.add(
        new SignOffWithdrawn(
            withdrawn.version(),
            withdrawn.who(),
            withdrawn.words(),
            withdrawn.by(),
            withdrawn.on()));
    if (found.get().status().runs()) {
      var open = new Attention(Attention.Cause.SIGN_OFF_WITHDRAWN, withdrawn.who(), withdrawn.on());
      events.add(new AttentionSought(withdrawn.version(), open, withdrawn.by()));
    }
    return new PlanLifeDecision.Accepted(events);
  }

  static PlanLifeDecision waive(PlanLife life, NoteWaiver waived) {
    return life.version(waived.version())
        .map(version ->
            version.plan().person(waived.who()).isEmpty()
                ? refuse(PlanLifeRefusal.NOBODY_OF_THE_PLAN)
                : accept(
                    new WaiverNoted(
                        waived.version(), waived.who(), waived.words(), waived.by(), waived.on())))
        .orElse(refuse(PlanLifeRefusal.NO_SUCH_VERSION));
  }
}
