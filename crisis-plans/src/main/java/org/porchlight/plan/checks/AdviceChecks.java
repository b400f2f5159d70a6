package org.porchlight.plan.checks;

import static org.porchlight.plan.checks.PlanCheck.EVERY_PLAN;
import static org.porchlight.plan.checks.PlanCheck.OF_A_FAMILY;
import static org.porchlight.plan.checks.PlanCheck.advice;
import static org.porchlight.plan.checks.PlanCheck.weekAdvice;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.plan.PlanKind;

/// What is worth a thought and keeps a plan from nothing.
final class AdviceChecks {
  private static final List<PlanCheck> TEAM =
      List.of(
          advice(
              "natural_support.half",
              OF_A_FAMILY,
              "At least half of the team beside the family is not paid to be there.",
              "Ask the family who else they would call.",
              TeamAdvice::fewNaturalSupports),
          advice(
              "family.owns_most",
              OF_A_FAMILY,
              "The family does not carry most of the steps on levels 2 to 4.",
              "Give some of them to somebody of the team.",
              TeamAdvice::familyOwnsMost),
          advice(
              "support.advocate",
              OF_A_FAMILY,
              "Somebody on the team is there for the family alone: a partner or an advocate.",
              "Offer a family partner or a youth partner.",
              TeamAdvice::noAdvocate),
          advice(
              "youth.alone",
              OF_A_FAMILY,
              "A young person who reaches out alone finds a first step that is theirs.",
              "Add a scenario that begins with a step of the young person.",
              TeamAdvice::nothingForYouthAlone),
          advice(
              "means_safety.asked",
              OF_A_FAMILY,
              "Somebody asked about firearms, medicines and other means at home.",
              "Ask, and note the answer under means_safety; not saying is an answer.",
              TeamAdvice::meansNotAsked),
          weekAdvice(
              "hours.step_silent",
              OF_A_FAMILY,
              "A step is open only while somebody it pages can be reached.",
              "Add hours and out_of_hours, or somebody under then.",
              WeekWalk::silent),
          weekAdvice(
              "hours.need_unmet",
              OF_A_FAMILY,
              "A step that needs several people finds as many at every hour it is open.",
              "Name others under then for those hours, or ask for less.",
              WeekWalk::needUnmet),
          advice(
              "step.travel_fits",
              EVERY_PLAN,
              "A step gives whoever comes the time to be there.",
              "Give the step more minutes.",
              StepChecks::overOnTheRoad),
          advice(
              "school_plan.makes_it_worse",
              OF_A_FAMILY,
              "The school's plan asks for nothing that makes it worse.",
              "Show the school what makes it worse, and write what was agreed under settled.",
              SchoolChecks::makesItWorse),
          advice(
              "family.lead",
              OF_A_FAMILY,
              "The family has one lead coordinator, and one who stands in.",
              "Name both in the family's file.",
              FamilyChecks::withoutLead),
          advice(
              "aliases.same_person",
              OF_A_FAMILY,
              "An alias means the same person in the plan and in the family's file.",
              "Give the other person another alias, or both the same name.",
              FamilyChecks::twoUnderOneAlias),
          advice(
              "post_transition.program_contacts",
              EnumSet.of(PlanKind.POST_TRANSITION),
              "A plan for the time after keeps only people who stay: no program staff.",
              "Hand the step to a support or to a public service.",
              TeamAdvice::programContacts));

  private static final List<PlanCheck> WORDS =
      List.of(
          advice(
              "words.blaming",
              EVERY_PLAN,
              "The plan's words blame nobody.",
              "Say what is seen, and what is needed.",
              WordAdvice::blaming),
          advice(
              "words.jargon",
              EVERY_PLAN,
              "What is said to families has no words of the trade.",
              "Say it as you would to a neighbor.",
              WordAdvice::jargon),
          advice(
              "words.reading_level",
              EVERY_PLAN,
              "What is said to families is easy to follow at three in the morning.",
              "Shorter sentences, shorter words.",
              WordAdvice::hardToRead),
          advice(
              "template.likeness",
              OF_A_FAMILY,
              "The plan is this family's own, not the template's.",
              "Write it in the family's words.",
              TemplateLikeness::tooAlike),
          advice(
              "text.segment",
              OF_A_FAMILY,
              "What is read as a text message fits one.",
              "Shorten it; an accent other than those of the telephone alphabet halves the room.",
              TextSegments::tooLong));

  /// All of them.
  static final List<PlanCheck> ALL = Stream.of(TEAM, WORDS).flatMap(List::stream).toList();

  private AdviceChecks() {}
}
