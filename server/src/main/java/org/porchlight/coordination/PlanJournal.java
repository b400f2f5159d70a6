package org.porchlight.coordination;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.storage.JournalKind;

/// The journal of plans' lives, and the stored name of every event in it. A name is for ever.
public final class PlanJournal {
  /// One journal for each plan, by the plan's id.
  public static final JournalKind<PlanLifeEvent> KIND =
      new JournalKind<>(
          "plan",
          PlanLifeEvent.class,
          Map.<String, Class<? extends PlanLifeEvent>>ofEntries(
              entry("version.proposed", PlanLifeEvent.VersionProposed.class),
              entry("version.sent_to_team", PlanLifeEvent.VersionSentToTeam.class),
              entry("version.sign_offs_asked", PlanLifeEvent.SignOffsAsked.class),
              entry("version.dropped", PlanLifeEvent.VersionDropped.class),
              entry("version.read", PlanLifeEvent.VersionRead.class),
              entry("version.signed", PlanLifeEvent.VersionSigned.class),
              entry("version.sign_off_withdrawn", PlanLifeEvent.SignOffWithdrawn.class),
              entry("version.waiver_noted", PlanLifeEvent.WaiverNoted.class),
              entry("version.activated", PlanLifeEvent.VersionActivated.class),
              entry("version.superseded", PlanLifeEvent.VersionSuperseded.class),
              entry("attention.sought", PlanLifeEvent.AttentionSought.class),
              entry("attention.settled", PlanLifeEvent.AttentionSettled.class),
              entry("reminder.raised", PlanLifeEvent.ReminderRaised.class),
              entry("plan.suspended", PlanLifeEvent.PlanSuspended.class),
              entry("plan.resumed", PlanLifeEvent.PlanResumed.class),
              entry("plan.retired", PlanLifeEvent.PlanRetired.class)));

  private PlanJournal() {}
}
