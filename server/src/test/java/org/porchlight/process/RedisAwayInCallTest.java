package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Redis answers nothing for a while, in the middle of a conversation: who talks goes on talking.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RedisAwayInCallTest {
  private static final String SAM = "+12025550181";
  private static final Pattern DIGIT = Pattern.compile("Press (\\d) if you have it");

  private Installation here = new Installation();
  private final Handset carla = here.startAll().phone("+12025550101");
  private final Handset sam = here.phone(SAM);

  RedisAwayInCallTest() throws IOException {}

  @BeforeEach
  void they_talk() {
    carla.calls();
    until("Sam's phone rings", sam::rings);
    sam.answers();
    until("Sam hears the digit", () -> digit().isPresent());
    sam.presses(digit().orElseThrow());
    until("they talk", this::talk);
  }

  @AfterEach
  void close() throws IOException {
    here.close();
  }

  @Test
  void who_presses_a_key_is_back_with_the_family_at_once_and_hears_that_nothing_was_kept()
      throws Exception {
    here.signalRedis("STOP");
    sam.presses("*");
    until("Sam hears that nothing was kept", () -> heard(sam, "Nothing was kept"));
    until("they talk again", this::talk);
    assertThat(heard(sam, "ringing a person")).as("as if he were a caller").isFalse();

    here.signalRedis("CONT");
    until("the server is ready", here.line().web()::ready);
    assertThat(talk()).isTrue();
    sam.presses("*");
    until("his menu opens", () -> heard(sam, "Enter your PIN"));
    sam.presses("*");
    until("they talk again", this::talk);
  }

  @Test
  void who_is_in_their_menu_meanwhile_waits_with_words_as_the_family_does() throws Exception {
    sam.presses("*");
    until("his menu opens", () -> heard(sam, "Enter your PIN"));
    until("Carla is kept company", () -> heard(carla, "We are still here with you"));
    here.signalRedis("STOP");
    long before = said(carla, "We are still here with you");
    sam.presses("*");
    until("Sam hears why he waits", () -> heard(sam, "The family hears that you are still there"));
    until("Carla goes on hearing it", () -> said(carla, "We are still here with you") > before);
    assertThat(heard(sam, "ringing a person")).isFalse();

    here.signalRedis("CONT");
    until("they talk again", this::talk);
  }

  private boolean talk() {
    return carla.with().contains(SAM);
  }

  private static boolean heard(Handset phone, String words) {
    return said(phone, words) > 0;
  }

  private static long said(Handset phone, String words) {
    return phone.heard().stream().filter(one -> one.contains(words)).count();
  }

  private Optional<String> digit() {
    var found = DIGIT.matcher(String.join(" ", sam.heard()));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
