package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;

/// A month of on-call on the turned clock, with everybody's phones in their hands.
///
/// It has the night in which the clocks go back, a night that nobody has, and a crash.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MonthOfDutyTest {
  private static final Instant END = Instant.parse("2026-11-09T12:00:00Z");
  private static final Instant CRASH = Instant.parse("2026-10-25T12:00:00Z");

  private static final Duration TEXTS_ARRIVE = Duration.ofSeconds(3);

  /// Luz is away in one night, and nobody stands in.
  private static final String AWAY =
      "time-off: [{staff: S2, from: 2026-11-04T20:00, until: 2026-11-05T08:00}]\n";

  private static final Instant GAP = Instant.parse("2026-11-05T01:00:00Z");
  private static final Pattern WORD =
      Pattern.compile(
          "(?:Reply|reply|Responda|responda) ((CONFIRM|READY|SEEN|CONFIRMO|LISTO)( [A-Z])?)\\b");

  @RegisterExtension final Town town = new Town("oncall.roster=" + Rota.byDayAndNight(AWAY));

  private final List<Phone> phones =
      List.of(town.phone("+12025550181"), town.phone("+12025550182"), town.phone("+12025550183"));
  private final Map<Phone, Integer> read = new HashMap<>();

  @Test
  void every_shift_is_confirmed_every_phone_tried_and_the_manager_knows_of_the_gap_beforehand() {
    town.wait(Duration.ofSeconds(5));
    boolean crashed = false;
    while (town.now().isBefore(END)) {
      answer();
      town.toNextDuty(END);
      town.wait(TEXTS_ARRIVE);
      if (!crashed && town.now().isAfter(CRASH)) {
        crashed = true;
        town.restart();
      }
    }
    var asks = town.roster().asks().values();
    var gaps = asks.stream().filter(ask -> ask.about().kind() == About.Kind.GAP).toList();

    assertThat(asks.stream().filter(ask -> ask.about().kind() == About.Kind.READY))
        .hasSizeGreaterThan(55)
        .allMatch(ask -> ask.standing() == Ask.Standing.YES);
    assertThat(asks.stream().filter(ask -> ask.about().kind() == About.Kind.CONFIRM))
        .hasSizeGreaterThan(55)
        .allMatch(ask -> ask.standing() == Ask.Standing.YES);
    assertThat(asks.stream().map(ask -> ask.to() + " " + ask.about())).doesNotHaveDuplicates();
    assertThat(gaps).extracting(ask -> ask.about().span().start()).containsOnly(GAP);
    assertThat(gaps)
        .extracting(Ask::at)
        .containsExactly(
            GAP.minus(Duration.ofHours(72)),
            GAP.minus(Duration.ofHours(24)),
            GAP.minus(Duration.ofHours(4)),
            GAP);
    assertThat(gaps).extracting(Ask::to).containsOnly(new StaffId("S3"));
    assertThat(gaps).allMatch(ask -> ask.standing() == Ask.Standing.YES);
    assertThat(town.open()).isEmpty();
  }

  /// Everybody answers what they have not read yet.
  private void answer() {
    for (var phone : phones) {
      var texts = phone.texts();
      int before = read.getOrDefault(phone, 0);
      read.put(phone, texts.size());
      for (var text : texts.subList(before, texts.size())) {
        word(text).ifPresent(phone::replies);
      }
    }
  }

  private static Optional<String> word(String text) {
    var found = WORD.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
