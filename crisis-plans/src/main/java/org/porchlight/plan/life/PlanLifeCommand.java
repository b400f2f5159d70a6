package org.porchlight.plan.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.checks.CheckedPlan;

/// Something asked of a plan's life; `on` is a day in the family's zone.
public sealed interface PlanLifeCommand {
  Author by();

  LocalDate on();

  /// A new version comes in as a draft, from a file, the editor or the API.
  record ProposeVersion(CrisisPlan plan, Author by, LocalDate on) implements PlanLifeCommand {}

  /// A version that runs already comes into this record: from before there was one, or by the word
  /// of its file in the demo. It runs on; nothing is checked.
  record AdoptVersion(CrisisPlan plan, Author by, LocalDate on) implements PlanLifeCommand {}

  /// The draft goes to the team.
  record SendToTeam(int version, Author by, LocalDate on) implements PlanLifeCommand {}

  /// The team has seen it: people are asked to sign off.
  record AskForSignOffs(int version, Author by, LocalDate on) implements PlanLifeCommand {}

  /// A version that will not be used; it never ran.
  record DropVersion(int version, String reason, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// A version was read to somebody, or opened by them.
  record NoteReading(
      int version, PersonId who, Reading.How how, Language language, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// Somebody says what they think of a version, in their own words.
  ///
  /// @param caregiversJoin whether the young person's consent that caregivers sign along holds
  record SignVersion(
      int version,
      PersonId who,
      String role,
      SigningWay way,
      Agreement agreement,
      String words,
      Language language,
      boolean caregiversJoin,
      Author by,
      LocalDate on)
      implements PlanLifeCommand {}

  /// Somebody takes their sign-off back, which anybody may at any time.
  record WithdrawSignOff(int version, PersonId who, String words, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// Somebody lets the meeting take place without them. It is no agreement to anything.
  record NoteWaiver(int version, PersonId who, String words, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// A version becomes the one that runs.
  ///
  /// @param checked what is known of the family on that day; its plan is taken from the life
  record ActivateVersion(int version, CheckedPlan checked, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// Something happened that the plan does not know of yet.
  record SeekAttention(Attention.Cause cause, @Nullable PersonId person, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// What needed attention is put right: a number corrected, a person replaced, a yes asked again.
  record SettleAttention(
      Attention.Cause cause, @Nullable PersonId person, String how, Author by, LocalDate on)
      implements PlanLifeCommand {}

  /// The plan does not run until it is resumed.
  record SuspendPlan(String reason, Author by, LocalDate on) implements PlanLifeCommand {}

  /// The suspended version runs again.
  record ResumePlan(Author by, LocalDate on) implements PlanLifeCommand {}

  /// The calendar has something to say of the version that runs.
  record Remind(Reminder reminder, Author by, LocalDate on) implements PlanLifeCommand {}

  /// The plan is not used any more.
  record RetirePlan(String reason, Author by, LocalDate on) implements PlanLifeCommand {}
}
