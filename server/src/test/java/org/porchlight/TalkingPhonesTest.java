package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.Contact;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.IncidentId;
import org.porchlight.review.TimelineRow;

/// Somebody talks with one family while another needs them: nothing rings beside the first one's
/// ear, and nobody waits for a phone that cannot be reached.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TalkingPhonesTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone second = town.phone("+12025550161");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");
  private final Phone supervisor = town.phone("+12025550183");

  @BeforeEach
  void sam_talks_and_nobody_else_picks_up() {
    backup.behaves("no-answer");
    supervisor.behaves("no-answer");
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    assertThat(sam.with()).containsExactly(carla.number());
  }

  @Test
  void they_are_texted_and_not_rung_until_the_talk_is_over() {
    int before = sam.texts().size();
    second.texts("help us too");
    town.wait(Duration.ofSeconds(190));

    assertThat(sam.texts().size()).isGreaterThan(before + 1);
    assertThat(waysToSam(latest())).isNotEmpty().containsOnly("text");
    assertThat(sam.with()).containsExactly(carla.number());
    theTalkEnds();
    assertThat(sam.rings()).as("as soon as they are free").isTrue();
  }

  @Test
  void a_server_that_starts_again_meanwhile_knows_who_talks_and_who_waits() {
    second.texts("help us too");
    town.wait(Duration.ofSeconds(70));
    town.restart();
    town.wait(Duration.ofSeconds(90));

    assertThat(waysToSam(latest())).isNotEmpty().containsOnly("text");
    theTalkEnds();
    assertThat(sam.rings()).as("as soon as they are free").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms-30003", "sms-30034"})
  void where_no_text_arrives_the_next_person_is_asked_at_once_and_no_call_goes_out(String fault) {
    town.fault(fault, sam.number());
    second.texts("help us too");
    town.wait(Duration.ofSeconds(190));

    assertThat(waysToSam(latest())).isNotEmpty().containsOnly("text");
    assertThat(timesOfSam("page.unreached")).isNotEmpty().isEqualTo(timesOfSam("page.undelivered"));
    assertThat(sam.with()).containsExactly(carla.number());
    theTalkEnds();
    assertThat(sam.rings()).as("as soon as they are free").isTrue();
  }

  @Test
  void where_no_receipt_comes_they_are_not_rung_either() {
    town.fault("sms-no-receipt", sam.number());
    second.texts("help us too");
    town.wait(Duration.ofSeconds(190));

    assertThat(waysToSam(latest())).isNotEmpty().containsOnly("text");
    theTalkEnds();
    assertThat(sam.rings()).as("as soon as they are free").isTrue();
  }

  @Test
  void who_takes_it_by_text_beside_the_talk_is_rung_for_it_once_the_talk_is_over() {
    rosa.calls();
    town.wait(Duration.ofSeconds(70));
    sam.replies(codeOf(sam.texts().getLast()));
    town.wait(Duration.ofSeconds(20));
    assertThat(town.state(latest()).crew().lead()).isNotNull();
    assertThat(waysToSam(latest())).containsOnly("text");

    theTalkEnds();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    assertThat(rosa.with()).containsExactly(sam.number());
  }

  @Test
  void who_takes_it_on_the_page_beside_the_talk_is_rung_for_it_once_the_talk_is_over() {
    rosa.calls();
    town.wait(Duration.ofSeconds(70));
    new Desk(town, "S1", latest()).does(new Engage());
    town.wait(Duration.ofSeconds(20));
    assertThat(waysToSam(latest())).containsOnly("text");

    theTalkEnds();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    assertThat(rosa.with()).containsExactly(sam.number());
  }

  /// What to reply for a yes to the page that this text tells of.
  private static String codeOf(String text) {
    var code = Pattern.compile("Reply (\\d+) = I").matcher(text);
    assertThat(code.find()).as("got: %s", text).isTrue();
    return code.group(1);
  }

  private void theTalkEnds() {
    carla.hangsUp();
    sam.hangsUp();
    town.wait(Duration.ofSeconds(4));
  }

  /// The incident of the second family.
  private IncidentId latest() {
    return town.open().stream()
        .filter(
            id -> town.state(id).contacts().all().stream().noneMatch(contact -> isCarla(contact)))
        .findFirst()
        .orElseThrow();
  }

  private boolean isCarla(Contact contact) {
    return contact.from() != null && contact.from().toString().equals(carla.number());
  }

  private List<String> waysToSam(IncidentId incident) {
    return aboutSam(incident, "page.queued", "page.channel_added")
        .map(TimelineRow::channel)
        .toList();
  }

  private List<Instant> timesOfSam(String type) {
    return aboutSam(latest(), type).map(TimelineRow::at).toList();
  }

  private Stream<TimelineRow> aboutSam(IncidentId incident, String... types) {
    return town.timeline(incident).stream()
        .filter(row -> List.of(types).contains(row.type()))
        .filter(row -> Objects.equals(row.person(), "S1"));
  }
}
