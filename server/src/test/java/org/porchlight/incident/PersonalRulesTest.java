package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.SUE;
import static org.porchlight.incident.World.UNCLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.ReachRule;
import org.porchlight.plan.ScenarioId;

/// Everybody is asked by the ways, in the order and with the pauses that they wish; staff until
/// they answer, supports no further than they agreed to.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalRulesTest {
  private static ReachRule rule(String written) {
    return ReachRule.parse(written).orElseThrow();
  }

  private static StaffMember sam(String rule) {
    return new StaffMember(
        SAM.id(), SAM.name(), SAM.duty(), SAM.phone(), SAM.languages(), rule(rule), null, "");
  }

  private static PageQueued queued(Story story, Page page) {
    return story.all(PageQueued.class).stream()
        .filter(first -> first.page().equals(page.id()))
        .findFirst()
        .orElseThrow();
  }

  /// Nobody picked up within the time a phone rings.
  private static Story rang(Story story, Page page) {
    return story
        .passes(Duration.ofSeconds(20))
        .reported(new Report.CallUnanswered(page.id(), Undelivery.NO_ANSWER));
  }

  /// The tries behind the first, as `seconds:way` from when the page was queued.
  private static List<String> tries(Story story, Page page) {
    Instant queued = page.at();
    return story.entries().stream()
        .filter(entry ->
            entry.event() instanceof PageChannelAdded more && more.page().equals(page.id()))
        .map(entry ->
            Duration.between(queued, entry.at()).toSeconds()
                + ":"
                + ((PageChannelAdded) entry.event()).medium())
        .toList();
  }

  @Test
  void staff_who_wish_a_call_first_are_rung_first_and_texted_as_soon_as_nobody_picks_up() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of(sam("call, text 60s, call 45s"), BEA, SUE));
    story.texts(CARLA, "please");
    Page page = story.pageTo(SAM);
    assertThat(queued(story, page).media()).containsExactly(Medium.VOICE);

    rang(story, page).passes(Duration.ofSeconds(90));
    assertThat(tries(story, page)).containsExactly("20:TEXT", "65:VOICE");
  }

  @Test
  void the_rule_begins_anew_where_they_are_asked_for_the_call_back_and_its_last_try_is_repeated() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of(sam("text+call, call 60s")));
    story.calls(CARLA, "CA1").hangsUp("CA1").passes(Duration.ofMinutes(9));

    Page page = story.pageTo(SAM);
    assertThat(page.open()).isTrue();
    assertThat(tries(story, page)).hasSizeGreaterThan(2).allMatch(one -> one.endsWith(":VOICE"));
  }

  @Test
  void a_second_text_has_as_long_to_arrive_as_the_first_before_the_phone_is_rung() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of(sam("text, text 30s, call 5m")));
    story.texts(CARLA, "please");
    Page page = story.pageTo(SAM);
    var text = new Errand.About.OfPage(page.id());
    story.passes(Duration.ofSeconds(5)).reported(new Report.TextArrived(text));

    story.passes(Duration.ofSeconds(60));
    assertThat(tries(story, page)).containsExactly("30:TEXT");
    story.passes(Duration.ofSeconds(30));
    assertThat(tries(story, page)).containsExactly("30:TEXT", "90:VOICE");
  }

  private static Story onTheThirdStep(String unclesRule) {
    var story = new Story();
    story.world.families = List.of(Families.reached(UNCLE, rule(unclesRule)));
    return toTheThirdStep(story);
  }

  private static Story toTheThirdStep(Story story) {
    return story
        .texts(CARLA, "please")
        .takes(SAM)
        .taps(SAM, new ChooseYouth(World.FAMILY, World.MATEO))
        .taps(SAM, new ChooseScenario(new ScenarioId("H")))
        .taps(SAM, new RecordScreening(SafetyScreen.calm("at home")))
        .walkedTo("H3");
  }

  @Test
  void a_support_who_wishes_a_call_first_is_texted_where_they_agreed_to_texts() {
    var story = onTheThirdStep("call, text 60s");
    Page page = story.pageTo(UNCLE).orElseThrow();
    assertThat(queued(story, page).media()).containsExactly(Medium.VOICE);

    rang(story, page).passes(Duration.ofMinutes(2));
    assertThat(tries(story, page)).containsExactly("20:TEXT");
    assertThat(story.paged()).contains("N1");
  }

  @Test
  void a_support_who_wishes_calls_alone_is_rung_again_by_their_rule_before_the_next_is_asked() {
    var story = onTheThirdStep("call, call 60s");
    Page page = story.pageTo(UNCLE).orElseThrow();

    rang(story, page).passes(Duration.ofSeconds(39));
    assertThat(story.paged()).doesNotContain("N2");
    story.passes(Duration.ofSeconds(1));
    assertThat(tries(story, page)).containsExactly("60:VOICE");

    rang(story, page);
    assertThat(story.paged()).contains("N2").doesNotContain("N1");
    assertThat(story.pageTo(UNCLE).orElseThrow().answer()).isEqualTo(Page.Answer.UNREACHED);
  }

  @Test
  void a_telephone_that_is_no_telephone_is_not_rung_again_and_the_next_is_asked_at_once() {
    var story = onTheThirdStep("call, call 60s");
    Page page = story.pageTo(UNCLE).orElseThrow();

    story.reported(new Report.CallUnanswered(page.id(), Undelivery.BAD_NUMBER));
    assertThat(story.paged()).contains("N2");
  }

  @Test
  void a_try_behind_the_time_they_have_to_answer_keeps_nobody_waiting() {
    var story = onTheThirdStep("call, call 20m");
    rang(story, story.pageTo(UNCLE).orElseThrow());
    assertThat(story.paged()).contains("N2");
  }

  @Test
  void a_support_on_a_telephone_that_is_not_verified_is_asked_and_the_coordinator_is_told() {
    var known = onTheThirdStep("text, call 150s");
    assertThat(known.state().messages().tasks()).doesNotContain(Task.CONTACT_POINT_UNVERIFIED);

    var story = new Story();
    story.world.families = List.of(Families.unverified(UNCLE));
    toTheThirdStep(story);
    assertThat(story.pageTo(UNCLE).orElseThrow().open()).isTrue();
    assertThat(story.state().messages().tasks()).contains(Task.CONTACT_POINT_UNVERIFIED);
  }
}
