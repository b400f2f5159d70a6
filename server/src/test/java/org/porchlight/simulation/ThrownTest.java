package org.porchlight.simulation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.simulation.Behaviour.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the line promises nobody is stranded by, flow by flow, and what is thrown at it for each:
/// every flow has at least one behaviour, and no behaviour is for nothing. That each is drawn is
/// [SimulationTest]'s to say.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ThrownTest {
  private static final Map<String, List<Behaviour>> FLOWS =
      Map.ofEntries(
          entry(
              "stranded on hold",
              List.of(CALLER_HELD, CALLER_TAKEN_BACK, GUEST_STAYS_AWAY, WAITS_ALONE_ON_THE_LINE)),
          entry(
              "voicemail taken for a human",
              List.of(VOICEMAIL_SPEAKS, GHOST_ANSWERS, CALL_IS_SCREENED)),
          entry("a step that reaches nobody", List.of(STEP_REACHES_NOBODY, CANNOT)),
          entry("escalation over a restart", List.of(SERVER_KILLED, STORE_SLOW, STORE_AWAY)),
          entry("keep calling until reached", List.of(RINGS_UNANSWERED, CALL_DOES_NOT_CONNECT)),
          entry(
              "an acknowledgement that is forgotten",
              List.of(ACKNOWLEDGES_AND_DOES_NOTHING, SAYS_SOMETHING_ELSE)),
          entry(
              "ringing someone already on a call",
              List.of(RINGS_SOMEBODY_ON_A_CALL, RINGS_BUSY, RUNG_ONCE_THEIR_TALK_IS_OVER)),
          entry(
              "the caller hangs up first",
              List.of(CALLER_HANGS_UP_FIRST, CALLS_BACK, COMPLETED_BEFORE_ANSWERED)),
          entry(
              "handing over",
              List.of(
                  HANDOVER_OFFERED,
                  HANDOVER_ACCEPTED,
                  HANDOVER_IGNORED,
                  HANDS_OVER_BY_REPLY,
                  LEADS_BEYOND_THEIR_SHIFT)),
          entry(
              "duplicate and lost sends",
              List.of(
                  TIMEOUT_AND_DONE, SERVER_ERROR_AND_NOT_DONE, TOO_MANY_REQUESTS, CARRIER_AWAY)),
          entry(
              "duplicate, late and lost reports",
              List.of(TOLD_TWICE, TOLD_IN_ANOTHER_ORDER, NEVER_TOLD, TOLD_MINUTES_LATE)),
          entry(
              "opt-outs",
              List.of(
                  REFUSED_21610,
                  TEXTS_STOP,
                  TEXTS_START,
                  TEXTS_STOP_IN_SPANISH,
                  TEXTS_START_IN_SPANISH,
                  STAFF_STOP_ALL_TEXTS,
                  SHIFT_TEXTS_STOPPED,
                  SHIFT_TEXT_TO_A_BLOCKED_PHONE)),
          entry(
              "the next channel",
              List.of(
                  REFUSED_21211,
                  UNDELIVERED_30003,
                  UNDELIVERED_30004,
                  UNDELIVERED_30005,
                  UNDELIVERED_30006,
                  UNDELIVERED_30007,
                  UNDELIVERED_30008,
                  UNDELIVERED_30034,
                  UNDELIVERED_30036,
                  NO_RECEIPT,
                  RECEIPT_AND_NEVER_SHOWN,
                  EXPIRES_IN_THE_QUEUE)),
          entry(
              "coming, and there",
              List.of(
                  SAYS_WHEN_AND_THEN_ARRIVES,
                  SUPPORT_SAYS_YES_AND_REPORTS,
                  SUPPORT_SAYS_WHEN,
                  SUPPORT_IS_THERE_EARLY)),
          entry(
              "supports are connected",
              List.of(
                  SUPPORT_TAKES_THE_YES_BACK,
                  SUPPORT_SAYS_YES_AGAIN,
                  SUPPORT_WAITS_ALONE,
                  SUPPORT_IS_ALONE_AFTER_THE_END)),
          entry(
              "the loser hears who took it",
              List.of(
                  PRESSES_AFTER_ANOTHER_TOOK_IT,
                  TWO_PRESS_AT_ONCE,
                  PRESSES_A_WRONG_DIGIT,
                  HANGS_UP_BEFORE_THE_DIGIT,
                  KEY_LOST,
                  KEY_TWICE)),
          entry("reminders bundle", List.of(REMINDERS_BUNDLED)),
          entry(
              "quiet hours are for notices",
              List.of(NEWS_KEPT_FOR_THE_MORNING, CHECK_IN_MEETS_A_NIGHT)),
          entry(
              "adding a person",
              List.of(
                  GUEST_INVITED,
                  GUEST_JOINS,
                  GUEST_LET_GO,
                  TEAM_MEMBER_INVITED,
                  SERVICE_INVITED,
                  MOBILE_TEAM_INVITED)),
          entry(
              "calling in without a page",
              List.of(
                  STAFF_CALL_IN,
                  STAFF_CALL_WITHOUT_A_PAGE,
                  JOINS_A_COLLEAGUES_CALL,
                  CONSULTS_A_COLLEAGUE,
                  TAKES_OVER_BY_KEY)),
          entry("prompts for staff alone", List.of(PRIVATE_EAR_KEYED, SUPERVISOR_CALLED)),
          entry("whoever leads is rung or relieved", List.of(LEAD_RUNG, LEAD_RELIEVED)),
          entry("calling back as the line", List.of(CALL_BACK_PLACED)),
          entry("a message left", List.of(LEAVES_A_MESSAGE, MESSAGE_IS_SILENT)),
          entry("the way to the crisis line", List.of(CHOOSES_THE_CRISIS_LINE)),
          entry(
              "two callers of one family",
              List.of(TWO_OF_ONE_FAMILY, CALLS_IN_TWICE, CALLERS_JOINED, CALLERS_KEPT_APART)),
          entry(
              "youth and caregiver",
              List.of(SPEAKER_CHOSEN, YOUTHS_CONFIDENCE_NOTED, IDENTITY_CONFIRMED)),
          entry("a family taken for another", List.of(TAKEN_FOR_ANOTHER_FAMILY)),
          entry(
              "those who cannot speak",
              List.of(
                  CALLER_IS_SILENT,
                  CALLER_KEYS_YES_AND_NO,
                  TEXT_SAYS_THE_CODE_WORD,
                  WELFARE_CHECK_DECIDED)),
          entry(
              "third parties",
              List.of(
                  INSTITUTION_CALLS,
                  THIRD_PARTY_CALLS,
                  INSTITUTION_MARKED,
                  INSTITUTION_TOLD,
                  PUBLISHED_NUMBER_CALLED,
                  PUBLISHED_NUMBER_KEYED,
                  PUBLISHED_NUMBER_MISKEYED)),
          entry(
              "withheld numbers, and people kept away",
              List.of(NUMBER_WITHHELD, KEPT_AWAY_AND_CALLS)),
          entry("more than one responder needed", List.of(SEVERAL_NEEDED, ONE_OF_SEVERAL_COMES)),
          entry(
              "substitutes",
              List.of(
                  SUBSTITUTE_FOR_WHO_CANNOT,
                  SUBSTITUTE_FOR_WHO_IS_SILENT,
                  SUBSTITUTE_FOR_WHO_IS_AWAY,
                  SUBSTITUTE_FOR_WHO_HAS_LEFT)),
          entry(
              "personal rules",
              List.of(
                  CALL_WISHED_BEFORE_A_TEXT,
                  NO_TEXTS_WISHED,
                  TRIED_AGAIN_AS_THEY_WISH,
                  PAGED_IN_THEIR_QUIET_HOURS,
                  REMINDED_PAST_WHO_SLEEPS)),
          entry(
              "languages",
              List.of(
                  LANGUAGE_CHOSEN_BY_KEY,
                  LANGUAGE_REMEMBERED,
                  TEXT_NAMES_A_LANGUAGE,
                  INTERPRETERS_RUNG)),
          entry(
              "contact points verified by code, and anew",
              List.of(
                  CODE_GOES_BY_TEXT,
                  CODE_GOES_BY_CALL,
                  CODE_TYPED_WRONG,
                  CODE_TYPED_TOO_LATE,
                  CODE_TYPED_TWICE,
                  CODES_ARE_TOO_MANY,
                  VERIFIED_BY_CODE,
                  VERIFIED_ANEW,
                  TEXTED_THOUGH_UNVERIFIED)),
          entry("relays", List.of(CALLS_THROUGH_A_RELAY)),
          entry(
              "the text thread",
              List.of(
                  TEXT_IS_LONG,
                  TEXT_HAS_PICTURES,
                  TEXT_COMES_IN_PARTS,
                  TEXT_SAYS_CALL_ME,
                  TEXTS_HELP,
                  TEXTS_HELP_IN_SPANISH)),
          entry("the masked relay", List.of(TELLS_THE_FAMILY_BY_TEXT, TELLS_UNASKED)),
          entry(
              "a texter whom the carrier has blocked",
              List.of(WORDS_TO_A_BLOCKED_PHONE, ONLY_CONTACT_BLOCKED)),
          entry("danger", List.of(DANGER_OVERRIDDEN)),
          entry("steps outside the plan", List.of(STEP_MARKED)),
          entry(
              "hurting a child",
              List.of(
                  HARM_REPORTED,
                  HARM_REPORTED_OF_SOMEBODY,
                  HARM_TOLD_TO_THE_HOTLINE,
                  HARM_TOLD_AHEAD_OF_TIME)),
          entry(
              "a plan outlives its troubles",
              List.of(PLAN_SUSPENDED, PLAN_RETIRED, PLAN_RUNS_AGAIN)),
          entry(
              "a roster that changes",
              List.of(
                  SHIFT_CONFIRMED,
                  SHIFT_DECLINED,
                  SHIFT_TAKEN_BACK_BY_ITS_PERSON,
                  ITS_PERSON_WAKES_UP,
                  SHIFT_SWAPPED,
                  SHIFT_LET_PASS,
                  SHIFT_REPLY_UNCLEAR,
                  ROSTER_CHANGED,
                  CHANGE_TAKEN_BACK,
                  CLOCKS_CHANGE_MEANWHILE)),
          entry(
              "real is real",
              List.of(DRILL_BEGUN, DRILL_WITH_A_FAMILY, DRILL_FOR_ANOTHER_DAY, DRILL_STOPPED)));

  @Test
  void every_flow_is_thrown_at_the_line_and_nothing_is_thrown_for_nothing() {
    var thrown = EnumSet.noneOf(Behaviour.class);
    FLOWS.forEach((flow, behaviours) -> {
      assertThat(behaviours).as(flow).isNotEmpty();
      behaviours.forEach(one -> assertThat(thrown.add(one)).as(flow + ": " + one).isTrue());
    });
    assertThat(thrown).isEqualTo(EnumSet.allOf(Behaviour.class));
  }
}
