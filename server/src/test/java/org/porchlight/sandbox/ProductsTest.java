package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Recording;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.sandbox.carrier.Alerts;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProductsTest {
  @AutoClose private final Town town = new Town();

  private JsonObject get(String path) throws Exception {
    return new JsonObject(town.send("GET", path, "", "").body());
  }

  @Test
  void the_account_is_active_and_its_token_is_not_told() throws Exception {
    var account = Account.fetcher(SandboxOptions.DEMO_ACCOUNT).fetch(town.twilio());
    assertThat(account.getStatus()).isEqualTo(Account.Status.ACTIVE);
    assertThat(account.getAuthToken()).isEqualTo("hidden");
  }

  @Test
  void the_debuggers_alerts_are_listed_newest_first_in_pages() throws Exception {
    town.fault("webhook-drop", "/text", 2, 0);
    town.text(CARLA, LINE, "one");
    town.text(CARLA, LINE, "two");
    var first = get("/monitor/v1/Alerts?PageSize=1");
    assertThat(first.getJsonArray("alerts")).hasSize(1);
    assertThat(first.getJsonObject("meta").getString("next_page_url")).endsWith("Page=1");
    var alert = first.getJsonArray("alerts").getJsonObject(0);
    assertThat(alert.getString("error_code")).isEqualTo("11205");
    assertThat(get("/monitor/v1/Alerts/" + alert.getString("sid")).getString("resource_sid"))
        .isEqualTo(alert.getString("resource_sid"));
  }

  @Test
  void an_alert_keeps_its_id_when_older_ones_are_forgotten() {
    var alerts = new Alerts();
    for (int code = 1; code <= 2_001; code++) {
      alerts.add(new Alerts.Alert(Instant.EPOCH, code, "", "", ""));
    }

    assertThat(alerts.all()).hasSize(2_000);
    assertThat(alerts.forgotten()).isOne();
    assertThat(alerts.all().getFirst().code()).isEqualTo(2);
  }

  @Test
  void a_number_is_looked_up_and_one_that_is_none_is_told() throws Exception {
    var known = get("/lookups/v2/PhoneNumbers/" + SAM + "?Fields=line_type_intelligence,sim_swap");
    assertThat(known.getBoolean("valid")).isTrue();
    assertThat(known.getJsonObject("line_type_intelligence").getString("type")).isEqualTo("mobile");
    assertThat(known.getJsonObject("sim_swap")).isNotNull();
    assertThat(get("/lookups/v2/PhoneNumbers/+12").getBoolean("valid")).isFalse();
  }

  @Test
  void what_was_recorded_is_listed_told_heard_and_deleted() throws Exception {
    town.customer().says("/voice", "<Record action='/done' timeout='3'/>");
    town.customer().says("/done", "<Hangup/>");
    town.call(CARLA, LINE);
    town.send(
        "POST",
        "/_ctl/phones/" + CARLA + "/speak",
        new JsonObject().put("text", "please call").encode(),
        "application/json");
    town.pass(10);
    var recording = Recording.reader().read(town.twilio()).iterator().next();
    assertThat(recording.getStatus()).isEqualTo(Recording.Status.COMPLETED);
    assertThat(recording.getDuration()).isEqualTo("3");
    var sound = town.rest("GET", "Recordings/" + recording.getSid() + ".wav");
    assertThat(sound.headers().firstValue("content-type")).contains("audio/x-wav");
    assertThat(sound.body()).startsWith("RIFF");
    assertThat(Recording.deleter(recording.getSid()).delete(town.twilio())).isTrue();
    assertThat(Recording.reader().read(town.twilio()).iterator().hasNext()).isFalse();
  }

  private void page(String... more) throws Exception {
    var form = new String[] {"To", SAM, "From", PAGES, "Url", town.customer().url() + "/page"};
    var all = java.util.Arrays.copyOf(form, form.length + more.length);
    System.arraycopy(more, 0, all, form.length, more.length);
    town.rest("POST", "Calls.json", all);
    town.pass(1);
  }

  @Test
  void a_guess_who_answered_holds_the_call_back_until_it_is_made() throws Exception {
    town.customer().says("/page", "<Say>Press the digit</Say>");
    page("MachineDetection", "Enable");
    town.answer(SAM);
    assertThat(town.heard(SAM)).isEmpty();
    town.pass(5);
    assertThat(town.customer().last("/page").value("AnsweredBy")).isEqualTo("human");
    assertThat(town.heard(SAM)).contains("Press the digit");
  }

  @Test
  void a_guess_can_be_told_while_the_call_goes_on_and_can_be_wrong() throws Exception {
    town.customer().says("/page", "<Say>Press the digit</Say><Pause length='20'/>");
    town.fault("amd-wrong", SAM, 1, 0);
    page(
        "MachineDetection",
        "DetectMessageEnd",
        "AsyncAmd",
        "true",
        "AsyncAmdStatusCallback",
        town.customer().url() + "/guess");
    town.answer(SAM);
    assertThat(town.heard(SAM)).contains("Press the digit");
    town.pass(5);
    assertThat(town.customer().last("/guess").value("AnsweredBy")).isEqualTo("machine_end_beep");
  }

  @Test
  void a_late_or_missing_guess_is_as_told() throws Exception {
    town.fault("amd-late", SAM, 1, 9_000);
    town.fault("amd-unknown", SAM, 1, 0);
    page("MachineDetection", "Enable");
    town.answer(SAM);
    town.pass(8);
    assertThat(town.customer().arrivals("/page")).isEmpty();
    town.pass(2);
    assertThat(town.customer().last("/page").value("AnsweredBy")).isEqualTo("unknown");
  }
}
