package org.porchlight.plan.checks;

import static org.porchlight.plan.checks.PlanCheck.EVERY_PLAN;
import static org.porchlight.plan.checks.PlanCheck.OF_A_FAMILY;
import static org.porchlight.plan.checks.PlanCheck.blocker;
import static org.porchlight.plan.checks.PlanCheck.weekBlocker;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.Setting;

/// What must be so before a plan is made active.
///
/// A check whose mend speaks of a reason is answered by one: `reasons: {<id of the check>: ...}`.
final class ActivationChecks {
  private static final List<PlanCheck> AGREEMENTS =
      List.of(
          blocker(
              SignOffChecks.DECISION_HOLDER,
              OF_A_FAMILY,
              "Everybody who may decide for the young person has signed off, and one has agreed.",
              "Read the plan with them and write down what they say, or the reason why not.",
              SignOffChecks::decisionHolders),
          blocker(
              SignOffChecks.CAREGIVER,
              OF_A_FAMILY,
              "A caregiver has signed off, as long as the young person does not sign alone.",
              "Read the plan with a caregiver and write down what they say, or the reason why not.",
              SignOffChecks::caregiver),
          blocker(
              "signoff.youth_alone",
              OF_A_FAMILY,
              "Who is old enough signs alone; caregivers sign along only by their consent.",
              "Ask the young person, and note caregiver_joins among their consents if they agree.",
              SignOffChecks::youthAlone),
          blocker(
              "interim.agreement",
              Set.of(PlanKind.INTERIM_SAFETY),
              "A plan for the first days rests on one agreement of the family, spoken or signed.",
              "Say the plan aloud to the family and note who agreed, how and when.",
              SignOffChecks::interimAgreement));

  private static final List<PlanCheck> STEPS =
      List.of(
          blocker(
              "levels.begin_low",
              EVERY_PLAN,
              "Every scenario begins with something the household or its supports can try.",
              "Add a step of level 1 or 2.",
              StepChecks::beginsTooHigh),
          blocker(
              "levels.jump",
              EVERY_PLAN,
              "Steps climb one level at a time, or say why not.",
              "Add the step between, or jump_because to the higher step.",
              StepChecks::jumps),
          blocker(
              "restricted.guards",
              EVERY_PLAN,
              "Every level 5 step names who confirms it, a second staff member and a reason.",
              "Add restricted with confirm_with, second_staff: true and reason_required: true.",
              StepChecks::unguarded),
          blocker(
              "steps.dead_end",
              EVERY_PLAN,
              "Every step but the last of its scenario says what comes when it did not work.",
              "Add else.",
              StepChecks::deadEnds),
          blocker(
              "scenario.over_when",
              EVERY_PLAN,
              "Every scenario says how everybody knows that it is over.",
              "Add over_when, in the family's words.",
              StepChecks::withoutEnd),
          blocker(
              "step.worked_if",
              EVERY_PLAN,
              "Every step says how everybody knows that it worked.",
              "Add worked_if, something that can be seen or heard.",
              StepChecks::withoutWorkedIf),
          blocker(
              "say.language",
              EVERY_PLAN,
              "Every step can be said in the language of whoever hears it.",
              "Add the words in that language; have somebody who speaks it read them.",
              StepChecks::unsaid));

  private static final List<PlanCheck> PEOPLE =
      List.of(
          blocker(
              "paged.verified",
              OF_A_FAMILY,
              "Everybody who is paged has a telephone that was tried lately.",
              "Make a test call, and note verified_on in the family's file.",
              PagedPeople::unverified),
          blocker(
              "paged.consent",
              OF_A_FAMILY,
              "Everybody who is paged agreed to be contacted, and nobody is who must not be.",
              "Ask them and note the day, or page somebody else.",
              PagedPeople::withoutConsent),
          blocker(
              "paged.accepted",
              OF_A_FAMILY,
              "Everybody a step is given to has said yes to that step.",
              "Ask them, and note the step under accepted in the family's file.",
              PagedPeople::unaccepted),
          blocker(
              "paged.need",
              EVERY_PLAN,
              "Everybody something is needed of in a step is paged in that step.",
              "Add them under page or then, or take the need away.",
              PagedPeople::needOfNobody),
          blocker(
              "no_contact.asked",
              OF_A_FAMILY,
              "Nothing is asked of somebody who must not be contacted or has left the team.",
              "Name somebody else, or correct no_contact or left in the family's file.",
              RightsChecks::askedDespiteOrder),
          blocker(
              "family.youth",
              OF_A_FAMILY,
              "The young person of the plan is a youth of the family, and this plan is theirs.",
              "Correct youth in the plan, or youths in the family's file.",
              FamilyChecks::youthElsewhere),
          weekBlocker(
              "hours.someone_reachable",
              EVERY_PLAN,
              "At every hour of the week somebody is there on levels 1 to 3, or the plan skips on.",
              "Add somebody for those hours, or hours with out_of_hours.",
              WeekWalk::unreachable),
          weekBlocker(
              "interim.reachable_step",
              Set.of(PlanKind.INTERIM_SAFETY),
              "A plan for the first days has one step that can be carried out at every hour.",
              "Add a step of the line's own staff.",
              WeekWalk::noStepForEveryHour),
          blocker(
              "natural_support.asked_first",
              OF_A_FAMILY,
              "Friends, kin or neighbors are asked before the team is.",
              "Add one on level 1 or 2, or a reason and, under team_tasks, a task to find one.",
              ContentChecks::noNaturalSupport));

  private static final List<PlanCheck> SAFETY =
      List.of(
          blocker(
              "danger_override.conditions",
              EVERY_PLAN,
              "The plan says what counts as danger.",
              "Write what this family agreed on.",
              ContentChecks::noOverrideConditions),
          blocker(
              "restricted.may_decide",
              OF_A_FAMILY,
              "Whoever confirms a restricted step, or money, is one who may decide it.",
              "Name one of those under decisions, or correct decisions.",
              RightsChecks::decidedByOthers),
          blocker(
              "privacy.kept",
              OF_A_FAMILY,
              "Nobody may know what the young person wants kept from them.",
              "Ask the young person, and correct may_know or privacy.",
              RightsChecks::toldWhatIsKept),
          blocker(
              "address.kept",
              OF_A_FAMILY,
              "No address that is confidential, or of one of several homes, is in the plan's"
                  + " words.",
              "Take the address out of the words.",
              RightsChecks::addressInWords),
          blocker(
              "school_plan.conflict",
              OF_A_FAMILY,
              "Where the school's plan asks for something else, it is settled which holds.",
              "Talk to the school, and write what was agreed under settled.",
              SchoolChecks::unsettled),
          blocker(
              "dispatch.address",
              OF_A_FAMILY,
              "Every home has the ten-digit number of the dispatch centre for its address.",
              "Ask dispatch for the number, and note psap at the household.",
              ContentChecks::homeWithoutDispatch),
          blocker(
              "dispatch.number",
              OF_A_FAMILY,
              "Every level 5 step calls a dispatch centre that has a number.",
              "Give the dispatch person a tel; 911 from a staff telephone reaches another county.",
              ContentChecks::dispatchWithoutNumber));

  private static final List<PlanCheck> CONTENT =
      List.of(
          coverage("coverage.home", "home", Setting.HOME, Setting.PLACEMENT),
          coverage("coverage.school_work", "school or work", Setting.SCHOOL, Setting.WORK),
          coverage("coverage.community", "the community", Setting.COMMUNITY, Setting.TRANSIT),
          blocker(
              "known.strengths",
              OF_A_FAMILY,
              "The plan begins from what this young person and family are good at.",
              "Ask each of them for one.",
              ContentChecks::noStrength),
          blocker(
              "known.need_behind",
              OF_A_FAMILY,
              "The plan says which need is behind what is seen.",
              "Ask what it gets or keeps away, and write the need.",
              ContentChecks::noNeed),
          blocker(
              "known.assessment",
              OF_A_FAMILY,
              "The plan says what comes before, what is seen and what follows.",
              "Ask what happens just before, what one sees, and what everybody does then.",
              ContentChecks::noAssessment),
          blocker(
              "prevention.present",
              OF_A_FAMILY,
              "The plan prevents as well as responds.",
              "Add one thing somebody does, and how often.",
              ContentChecks::noPrevention),
          blocker(
              "basis.cited",
              OF_A_FAMILY,
              "A new version says what it rests on.",
              "Cite the incidents or the meeting, and say what changed.",
              ContentChecks::noBasis),
          blocker(
              "review.date",
              EVERY_PLAN,
              "The plan has a day by which it is looked at again.",
              "Add review_by.",
              ContentChecks::noReview));

  /// All of them.
  static final List<PlanCheck> ALL =
      Stream.of(AGREEMENTS, STEPS, PEOPLE, SAFETY, CONTENT).flatMap(List::stream).toList();

  private ActivationChecks() {}

  private static PlanCheck coverage(String id, String called, Setting... settings) {
    return blocker(
        id,
        OF_A_FAMILY,
        "The plan covers " + called + ", or says why it need not.",
        "Add a scenario or a step there, words under life_domains, or a reason.",
        ContentChecks.covers(id, settings));
  }
}
