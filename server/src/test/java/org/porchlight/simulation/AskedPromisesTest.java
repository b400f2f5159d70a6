package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.MessageEvent.TaskLeft;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.Task;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// Each promise about how people are asked sees a turn that breaks it, and lets the rest be.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AskedPromisesTest {
  private static final Instant AT = StoredTurns.AT;
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550101");
  private static final ContactId CONTACT = new ContactId(1);
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");
  private static final PersonId UNCLE = new PersonId("N1");
  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));
  private static final AskedPromises ASKED = new AskedPromises(GROUNDS.plans().families());

  @Test
  void a_language_that_is_named_and_not_taken_up_is_seen() {
    var said = new MessageReceived(CONTACT, "Español!", 0, "SM1");

    assertThat(ASKED.broken(turn(List.of(), offered(), said)))
        .hasValueSatisfying(name -> assertThat(name).startsWith("R16"));
    assertThat(
            ASKED.broken(
                turn(List.of(), offered(), new LanguageChosen(CONTACT, Language.ES), said)))
        .isEmpty();
    assertThat(
            ASKED.broken(
                turn(List.of(), offered(), new MessageReceived(CONTACT, "please", 0, "SM1"))))
        .isEmpty();
  }

  @Test
  void somebody_who_has_left_and_is_asked_is_seen() {
    var family = GROUNDS.plans().family(FAMILY).orElseThrow();
    var uncle = family.person(UNCLE).orElseThrow();
    var left = uncle.with(uncle.membership().leftOn(LocalDate.of(2026, 10, 1)));
    var asked = new AskedPromises(List.of(family.with(left)));

    assertThat(asked.broken(turn(List.of(), offered(), page(1, null))))
        .hasValueSatisfying(name -> assertThat(name).startsWith("R8"));
    assertThat(ASKED.broken(turn(List.of(), offered(), page(1, null)))).isEmpty();
  }

  @Test
  void a_need_that_is_with_nobody_and_that_nobody_is_told_of_is_seen() {
    var running = List.of(offered(), started(), page(1, "take_sofi"), page(2, "come"));
    var cannot = new PageDeclined(new PageId(1));

    assertThat(ASKED.broken(turn(running, cannot)))
        .hasValueSatisfying(name -> assertThat(name).startsWith("several needed"));
    assertThat(
            ASKED.broken(
                turn(
                    running,
                    new PageAcknowledged(new PageId(1)),
                    new PageCancelled(new PageId(2), Cancellation.TAKEN_BY_ANOTHER))))
        .hasValueSatisfying(name -> assertThat(name).startsWith("several needed"));
    assertThat(ASKED.broken(turn(running, cannot, page(3, "take_sofi")))).isEmpty();
    assertThat(ASKED.broken(turn(running, cannot, new TaskLeft(Task.STEP_REACHES_NOBODY))))
        .isEmpty();
  }

  @Test
  void the_team_of_a_family_it_was_taken_for_that_is_still_asked_is_seen() {
    var linked = new IncidentLinked(FAMILY);
    var other = new IncidentLinked(new FamilyId("FAM-0012"));

    assertThat(ASKED.broken(turn(List.of(offered(), linked, page(1, null)), other)))
        .hasValueSatisfying(name -> assertThat(name).startsWith("R3"));
    assertThat(
            ASKED.broken(
                turn(
                    List.of(offered(), linked, page(1, null)),
                    new PageCancelled(new PageId(1), Cancellation.NO_LONGER_NEEDED),
                    other)))
        .isEmpty();
    assertThat(ASKED.broken(turn(List.of(offered()), linked, page(1, null)))).isEmpty();
  }

  private static ContactOffered offered() {
    return new ContactOffered(CONTACT, Medium.TEXT, PHONE, "SM1", Language.EN, List.of(), null);
  }

  private static StepStarted started() {
    return new StepStarted(
        1,
        new PlanRef(new PlanId("PLN-0007"), 4),
        new StepId("H3"),
        Level.SELF_AND_HOUSEHOLD,
        StepBasis.NEXT_IN_PLAN,
        "",
        false,
        AT.plusSeconds(600),
        AT.plusSeconds(900));
  }

  private static PageQueued page(int number, @Nullable String need) {
    return new PageQueued(
        new PageId(number),
        new Recipient.OnTeam(FAMILY, UNCLE),
        Purpose.STEP,
        new StepId("H3"),
        PHONE,
        Language.EN,
        Set.of(Medium.TEXT),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        need,
        null);
  }

  private static StoredTurn turn(List<? extends IncidentEvent> log, IncidentEvent... added) {
    return StoredTurns.turn(new IncidentId("01JD0000000000000000000001"), log, added);
  }
}
