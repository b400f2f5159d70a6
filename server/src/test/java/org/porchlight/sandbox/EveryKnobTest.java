package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every fault that can be asked for has a test of what it does; those that no other class looks at
/// are looked at here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryKnobTest {
  /// Which class proves which faults.
  private static final Map<Class<?>, List<String>> PROVED =
      Map.of(
          FaultsTest.class,
          List.of(
              "webhook-duplicate webhook-drop webhook-delay webhook-reorder webhook-burst",
              "webhook-timeout webhook-no-connection webhook-secondary-token sign-with-port",
              "webhook-wrong-signature webhook-missing-signature webhook-extra-params",
              "rest-slow-body rest-429 rest-500 rest-503 rest-html rest-accept-then-drop",
              "rest-accept-then-500 sms-3xxxx sms-no-receipt sms-fake-delivered text-split"),
          OddCallsTest.class,
          List.of(
              "call-voicemail call-ghost call-one-way call-drops-when-joined call-32017",
              "call-all-circuits-busy call-anonymous call-completed-first conference-end-first"),
          ProductsTest.class,
          List.of("amd-wrong amd-unknown amd-late"),
          WholeApiTest.class,
          List.of("webhook-tls"),
          TextsTest.class,
          List.of("sms-long-queue"),
          EveryKnobTest.class,
          List.of(
              "webhook-missing-params sign-without-port rest-latency rest-401 rest-suspended",
              "rest-2xxxx rest-empty rest-reset low-balance sms-late-receipt text-late call-busy",
              "call-no-answer call-failed dtmf-lost dtmf-doubled"));

  @AutoClose private final Town town = new Town();

  private HttpResponse<String> texted() throws Exception {
    return town.rest(
        "POST",
        "Messages.json",
        "To",
        SAM,
        "From",
        PAGES,
        "Body",
        "page",
        "StatusCallback",
        town.customer().url() + "/receipt");
  }

  private String calledEndsAs(String fault) throws Exception {
    town.fault(fault, SAM, 1, 0);
    var call = town.rest("POST", "Calls.json", "To", SAM, "From", PAGES, "Twiml", "<Response/>");
    town.pass(70);
    String sid = new JsonObject(call.body()).getString("sid");
    return new JsonObject(town.rest("GET", "Calls/" + sid + ".json").body()).getString("status");
  }

  @Test
  void no_fault_is_without_a_class_that_proves_it() throws Exception {
    var told =
        town.send("POST", "/_ctl/faults", "{\"kind\":\"gremlins\"}", "application/json").body();
    var kinds = told.substring(told.indexOf("one of [") + 8, told.lastIndexOf(']')).split(", ", -1);
    var proved =
        PROVED.values().stream()
            .flatMap(List::stream)
            .flatMap(line -> List.of(line.split(" ", -1)).stream())
            .toList();
    assertThat(proved).containsExactlyInAnyOrder(kinds);
  }

  @Test
  void a_request_can_be_refused_by_account_by_number_and_by_silence() throws Exception {
    var refusals = new LinkedHashMap<String, String>();
    for (String kind : List.of("rest-401", "rest-suspended", "rest-21610", "rest-30001")) {
      if (kind.startsWith("rest-3")) {
        assertThatThrownBy(() -> town.fault(kind, "all", 1, 0)).hasMessageContaining("expected");
        continue;
      }
      town.fault(kind, "all", 1, 0);
      var answer = texted();
      refusals.put(
          kind, answer.statusCode() + "/" + new JsonObject(answer.body()).getInteger("code"));
    }
    assertThat(refusals)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "rest-401", "401/20003", "rest-suspended", "403/20005", "rest-21610", "400/21610"));

    town.fault("rest-empty", "all", 1, 0);
    assertThat(texted()).matches(answer -> answer.statusCode() == 500 && answer.body().isEmpty());
    town.fault("rest-reset", "all", 1, 0);
    assertThatThrownBy(this::texted).isInstanceOf(IOException.class);
    assertThat(new JsonObject(town.rest("GET", "Messages.json").body()).getJsonArray("messages"))
        .isEmpty();
  }

  @Test
  void an_answer_can_begin_late_and_an_account_be_low() throws Exception {
    town.fault("rest-latency", "Messages", 1, 300);
    long before = System.nanoTime();
    assertThat(texted().statusCode()).isEqualTo(201);
    assertThat(System.nanoTime() - before).isGreaterThan(290_000_000L);
    town.fault("low-balance", "all", 1, 0);
    assertThat(new JsonObject(town.rest("GET", "Balance.json").body()).getString("balance"))
        .isEqualTo("3.20");
  }

  @Test
  void optional_parameters_can_be_missing_and_the_signature_is_of_what_is_there() throws Exception {
    town.fault("webhook-missing-params", "/text", 1, 0);
    town.fault("sign-without-port", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    var arrival = town.customer().last("/text");
    assertThat(arrival.form()).doesNotContainKeys("FromCity", "ToCountry").containsKey("Body");
    assertThat(arrival.trusted()).isTrue();
  }

  @Test
  void a_receipt_and_a_text_can_be_late() throws Exception {
    town.fault("sms-late-receipt", SAM, 1, 60_000);
    texted();
    town.pass(30);
    assertThat(town.texts(SAM)).hasSize(1);
    assertThat(town.customer().last("/receipt").value("MessageStatus")).isEqualTo("sent");
    town.pass(40);
    assertThat(town.customer().last("/receipt").value("MessageStatus")).isEqualTo("delivered");

    town.fault("text-late", CARLA, 1, 60_000);
    town.text(CARLA, LINE, "help");
    town.pass(30);
    assertThat(town.customer().arrivals("/text")).isEmpty();
    town.pass(40);
    assertThat(town.customer().arrivals("/text")).hasSize(1);
  }

  @Test
  void a_ring_can_end_in_each_way() throws Exception {
    assertThat(calledEndsAs("call-busy")).isEqualTo("busy");
    assertThat(calledEndsAs("call-no-answer")).isEqualTo("no-answer");
    assertThat(calledEndsAs("call-failed")).isEqualTo("failed");
  }

  @Test
  void a_key_can_be_lost_or_come_twice() throws Exception {
    town.customer().says("/voice", "<Gather action='/keys' timeout='4' finishOnKey='#'/>");
    town.call(CARLA, LINE);
    town.fault("dtmf-lost", CARLA, 1, 0);
    town.press(CARLA, "1");
    town.fault("dtmf-doubled", CARLA, 1, 0);
    town.press(CARLA, "2");
    town.press(CARLA, "#");
    assertThat(town.customer().last("/keys").value("Digits")).isEqualTo("22");
  }
}
