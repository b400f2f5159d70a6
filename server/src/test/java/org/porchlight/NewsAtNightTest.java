package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.Say;

/// What is only news does not wake anybody: it waits for the morning, also over a restart. Friday,
/// 20:41; Luz has not confirmed a shift that begins at 02:05, so that Pat or Sam is asked at 22:05.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NewsAtNightTest {
  private static final Instant MORNING = Instant.parse("2026-10-10T11:00:00Z");

  @RegisterExtension
  final Town town =
      new Town(
          "oncall.roster="
              + Rota.file(
                  """
                    - {staff: S2, duty: primary, hours: "02:05-10:00"}
                    - {staff: S1, hours: "10:00-02:05"}
                    - {staff: S3, hours: "24/7"}
                    - {staff: C1, hours: "24/7"}
                  """));

  private final Phone luz = town.phone("+12025550182");

  private Message news() {
    return town.roster().messages().values().stream()
        .filter(message -> message.say() == Say.NOT_NEEDED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void that_somebody_is_no_longer_needed_waits_for_the_end_of_quiet_hours() {
    town.wait(Duration.ofMinutes(86));
    luz.replies("READY");
    town.wait(Duration.ofSeconds(20));
    assertThat(news().outcome()).isEqualTo(Message.Outcome.WAITING);
    Phone asked = town.phone(town.onCall().member(news().to()).orElseThrow().phone().e164());
    int before = asked.texts().size();
    town.restart();
    town.wait(Duration.between(town.now(), MORNING.minusSeconds(90)));
    assertThat(news().outcome()).isEqualTo(Message.Outcome.WAITING);
    assertThat(asked.texts()).hasSizeLessThanOrEqualTo(before + 1).noneMatch(this::isNews);

    town.wait(Duration.ofMinutes(3));
    assertThat(asked.texts()).filteredOn(this::isNews).hasSize(1);
    assertThat(news().outcome()).isEqualTo(Message.Outcome.ARRIVED);
  }

  private boolean isNews(String text) {
    return text.contains("covered now");
  }
}
