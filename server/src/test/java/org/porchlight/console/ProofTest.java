package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.porchlight.storage.Factors;

/// What each address asks of a sign-in, against what people wrote down apart from the code.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest {
  /// Help, and the way in: these addresses alone.
  private static final String ONE =
      """
      GET  /login /login/account /login/account/back /login/administrator /first-start /kept
      POST /login /login/passkey/ask /login/passkey /login/administrator /first-start
      GET  /locked /second-factor
      POST /logout /language /lock /locked
      POST /second-factor /second-factor/send /second-factor/call
      POST /second-factor/passkey/ask /second-factor/passkey
      GET  / /live /operator /drills /roster
      POST /drills /drills/:incident/end /break-glass
      POST /roster/replace /roster/swap /roster/add /roster/away
      POST /roster/agree /roster/decline /roster/withdraw
      GET  /incidents/:incident /incidents/:incident/live
      POST take page page-answer call-back text danger harm harm-told note mark supervisor
      POST take-over call-lead harm-seen responders rating
      POST hand-over hand-over-accept hold-caller take-caller-back join-callers keep-apart
      POST add-person let-guest-go third-party published-number tell-third-party welfare-check
      POST screen screen-skip speaker youth scenario confirm second
      POST unlock start outcome something-else resolve follow-up debrief month six-weeks
      """;

  /// The words of plans and the records of families; a star stands for the rest.
  private static final String TWO =
      """
      GET  /plans* /families* /owed /measures*
      POST /plans/* /families/* /owed/*
      GET  /incidents/:incident/timeline /incidents/:incident/handoff*
      GET  /incidents/:incident/review /incidents/:incident/card-link
      POST card-link card-link-close review review-met change plan-draft
      POST summaries summary-told close
      GET  /passkeys /administration
      POST /passkeys* /administration/*
      """;

  @Test
  void every_address_asks_for_the_factors_written_down_for_it_and_none_is_forgotten() {
    for (var door : Door.values()) {
      boolean one = names(ONE, door);
      assertThat(names(TWO, door)).as(door + ": written down once").isNotEqualTo(one);
      assertThat(Proof.asked(door)).as(door.path()).isEqualTo(one ? Factors.ONE : Factors.TWO);
    }
  }

  @Test
  void one_factor_gives_a_reason_and_opens_the_walk_and_reads_no_record_of_a_family() {
    try (var house =
        new OpenHouse(
            Policy.DEFAULTS, new SignInSettings(null, SecondFactor.REQUIRED, OpenHouse.NEVER))) {
      var walk = "/incidents/" + house.text("please help");
      var lee = Visitor.signedIn(house, "S4");
      lee.read(lee.get(walk).body());
      lee.tap("/break-glass", Map.of("to", walk, "purpose", "danger_now", "words", "A call came"));

      assertThat(lee.get(walk).statusCode()).isEqualTo(200);
      assertThat(lee.get(walk + "/timeline").statusCode()).isEqualTo(303);
      assertThat(Visitor.signedIn(house, "C1").page()).doesNotContain("id=\"needs\"");
    }
  }

  private static boolean names(String written, Door door) {
    String verb = door.changes() ? "POST" : "GET";
    return written
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .filter(words -> words.getFirst().equals(verb))
        .flatMap(words -> words.stream().skip(1))
        .map(word -> word.startsWith("/") ? word : "/incidents/:incident/" + word)
        .anyMatch(word ->
            word.endsWith("*")
                ? door.path().startsWith(word.substring(0, word.length() - 1))
                : door.path().equals(word));
  }
}
