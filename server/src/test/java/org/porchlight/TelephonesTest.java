package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.StepOutcome;

/// A telephone counts for help only as far as somebody who has it said so.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TelephonesTest {
  private static final Pattern CODE = Pattern.compile("([0-9]{6})");

  @RegisterExtension final Town town = new Town();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone alvarez = town.phone("+12025550105");
  private final Phone coach = town.phone("+12025550104");

  private HttpResponse<String> send(HttpRequest.Builder request, String what) throws Exception {
    var address = URI.create(town.publicUrl() + "/api/telephones/FAM-0007" + what);
    return http.send(
        request.uri(address).header("Authorization", "Bearer demo").build(),
        BodyHandlers.ofString());
  }

  private int post(String what, JsonObject body) throws Exception {
    String sent = body.put("actor", "C1").encode();
    int status =
        send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(sent)), what).statusCode();
    town.wait(Duration.ofSeconds(4));
    return status;
  }

  private int ask(String person, String way) throws Exception {
    return post("/" + person + "/1/code", new JsonObject().put("way", way));
  }

  private int tell(String person, String code) throws Exception {
    return post("/" + person + "/1/verify", new JsonObject().put("code", code));
  }

  private String status(String person) throws Exception {
    town.wait(Duration.ofSeconds(6));
    var all = new JsonArray(send(HttpRequest.newBuilder().GET(), "").body());
    return all.stream()
        .map(JsonObject.class::cast)
        .filter(row -> row.getString("person").equals(person))
        .map(row -> row.getString("status"))
        .findFirst()
        .orElse("none");
  }

  private static String code(String words) {
    Matcher code = CODE.matcher(words.replaceAll("(?<=[0-9]),? (?=[0-9])", ""));
    assertThat(code.find()).as(words).isTrue();
    return code.group(1);
  }

  private Desk onTheThirdStep() {
    carla.texts("please help");
    sam.replies("1");
    return town.desk("S1")
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
  }

  @Test
  void a_code_by_text_that_is_told_back_verifies_a_telephone_for_ninety_days() throws Exception {
    town.whileDown(Duration.ofDays(100));
    assertThat(status("N1")).isEqualTo("unverified");
    assertThat(ask("N1", "text")).isEqualTo(202);
    assertThat(ruben.texts())
        .singleElement()
        .asString()
        .doesNotContainIgnoringCase("mateo")
        .doesNotContainIgnoringCase("crisis")
        .doesNotContainIgnoringCase("http");

    assertThat(tell("N1", code(ruben.texts().getFirst()))).isEqualTo(200);
    assertThat(status("N1")).isEqualTo("verified");
    town.whileDown(Duration.ofDays(91));
    assertThat(status("N1")).isEqualTo("unverified");
  }

  @Test
  void a_code_by_call_is_said_and_told_back() throws Exception {
    assertThat(ask("N3", "voice")).isEqualTo(202);
    alvarez.answers();
    assertThat(String.join(" ", alvarez.heard()))
        .as("what an answering machine would keep")
        .doesNotContainPattern("[0-9], [0-9]");
    alvarez.pressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(tell("N3", code(String.join(" ", alvarez.heard())))).isEqualTo(200);
    assertThat(status("N3")).isEqualTo("verified");
  }

  @Test
  void a_wrong_code_verifies_nothing_and_three_of_them_end_the_code() throws Exception {
    ask("N1", "text");
    String right = code(ruben.texts().getFirst());
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 3; i++) {
      assertThat(tell("N1", wrong)).isEqualTo(409);
    }

    assertThat(tell("N1", right)).isEqualTo(409);
  }

  @Test
  void an_old_code_counts_no_more_and_nobody_is_flooded_with_codes() throws Exception {
    ask("N1", "text");
    town.wait(Duration.ofMinutes(11));
    assertThat(tell("N1", code(ruben.texts().getFirst()))).isEqualTo(409);

    assertThat(ask("N1", "text")).isEqualTo(202);
    assertThat(ask("N1", "text")).isEqualTo(202);
    assertThat(ask("N1", "text")).isEqualTo(429);
    assertThat(ruben.texts()).hasSize(3);
  }

  @Test
  void a_wrong_number_is_not_asked_again_until_it_is_verified() throws Exception {
    Desk desk = onTheThirdStep();
    alvarez.replies("wrong number");
    int texts = alvarez.texts().size();
    assertThat(status("N3")).isEqualTo("quarantined");
    desk.ends(StepOutcome.DID_NOT_WORK);
    desk.starts("H3", "once more");

    assertThat(alvarez.texts()).hasSize(texts);
    assertThat(desk.all("page.suppressed")).contains("N3:suppressed:quarantined");
    assertThat(coach.texts()).isNotEmpty();
  }

  @Test
  void who_opted_out_is_called_at_once_the_next_time() throws Exception {
    town.fault("rest-21610", "+12025550103");
    Desk desk = onTheThirdStep();
    assertThat(status("N1")).isEqualTo("opted_out");
    assertThat(desk.all("task.left")).contains("null:contact_point_unreachable:null");
    desk.ends(StepOutcome.DID_NOT_WORK);
    desk.starts("H3", "once more");

    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("page.queued") && "N1".equals(row.person()))
        .extracting("channel")
        .containsExactly("text", "voice");
  }

  @Test
  void a_telephone_that_fails_is_seen_by_the_coordinator_and_mends_when_it_answers()
      throws Exception {
    town.fault("sms-30005", "+12025550103");
    Desk desk = onTheThirdStep();
    assertThat(desk.all("task.left")).contains("null:contact_point_unreachable:null");
    assertThat(status("N1")).isEqualTo("failing");
    ruben.answersAndPressesTheSpokenDigit();

    assertThat(status("N1")).isEqualTo("verified");
  }
}
