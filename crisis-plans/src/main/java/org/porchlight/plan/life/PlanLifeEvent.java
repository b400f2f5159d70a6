package org.porchlight.plan.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.SignOff;

/// A fact about a plan's life: appended once, never edited.
public sealed interface PlanLifeEvent {
  Author by();

  LocalDate on();

  record VersionProposed(CrisisPlan plan, Author by, LocalDate on) implements PlanLifeEvent {}

  record VersionSentToTeam(int version, Author by, LocalDate on) implements PlanLifeEvent {}

  record SignOffsAsked(int version, Author by, LocalDate on) implements PlanLifeEvent {}

  record VersionDropped(int version, String reason, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record VersionRead(int version, Reading reading, Author by) implements PlanLifeEvent {
    @Override
    public LocalDate on() {
      return reading.on();
    }
  }

  record VersionSigned(int version, SignOff signOff, Author by) implements PlanLifeEvent {
    @Override
    public LocalDate on() {
      return signOff.on();
    }
  }

  record SignOffWithdrawn(int version, PersonId who, String words, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record WaiverNoted(int version, PersonId who, String words, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record VersionActivated(int version, Author by, LocalDate on) implements PlanLifeEvent {}

  record VersionSuperseded(int version, int successor, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record AttentionSought(int version, Attention attention, Author by) implements PlanLifeEvent {
    @Override
    public LocalDate on() {
      return attention.since();
    }
  }

  record AttentionSettled(
      int version,
      Attention.Cause cause,
      @Nullable PersonId person,
      String how,
      Author by,
      LocalDate on)
      implements PlanLifeEvent {}

  record ReminderRaised(int version, Reminder reminder, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record PlanSuspended(int version, String reason, Author by, LocalDate on)
      implements PlanLifeEvent {}

  record PlanResumed(int version, Author by, LocalDate on) implements PlanLifeEvent {}

  record PlanRetired(int version, String reason, Author by, LocalDate on)
      implements PlanLifeEvent {}
}
