package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.reading.ReadingDesk;
import org.porchlight.exchange.reading.ReadingLinks;
import org.porchlight.exchange.reading.ReadingPages;
import org.porchlight.plan.PolicyPacks;
import org.slf4j.LoggerFactory;

/// A link from its making to its end, over real HTTP with a turned clock.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReadingLinksTest {
  private static final String TOKEN = "a-token-of-this-test";
  private static final String LINKS = "/api/plans/PLN-0007/versions/4/links";

  private final Office office = new Office();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> noted = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final int port = office.serve(this::routes);

  private void routes(Router router) {
    var settings = new ExchangeSettings(TOKEN);
    var links =
        new ReadingLinks(
            Office.AGENCY,
            office.store,
            office.turns,
            new ReadingDesk(
                Office.AGENCY, office.store, new byte[32], random::nextLong, office.clock),
            plan -> office.store.plans().version(Office.AGENCY, plan),
            PolicyPacks.DEFAULTS,
            ShippedWording.read(),
            URI.create("https://line.example"),
            (plan, who, language) -> {
              noted.add(plan + " " + who + " " + language);
              return Future.succeededFuture();
            });
    new ReadingPages(links).mount(router);
    new ReadingRoutes(settings, links, office.readers(), office.clock).mount(router);
  }

  @BeforeEach
  void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    client.close();
    office.close();
  }

  @Test
  void the_card_opens_by_the_link_and_the_code_that_was_spoken() {
    var link = made(wish());
    assertThat(link.code).matches("[0-9]{6}");
    assertThat(link.url).startsWith("https://line.example/r/").doesNotContain(link.code, "PLN");

    var door = get(link.path);
    assertThat(door.statusCode()).isEqualTo(200);
    assertThat(door.body()).contains("The code you were told").doesNotContain("Mateo", "Canelo");

    var card = post(link.path, "code=" + link.code);
    assertThat(card.statusCode()).isEqualTo(200);
    assertThat(card.body())
        .contains("Mateo is 11, has asthma", "Mateo tiene 11", "Canelo", "touching him", "Spanish")
        .doesNotContain("Carla D.", "202-555-0101", "Sample Street", "has hit Mom", "INC-0311");
  }

  @Test
  void a_page_behind_a_link_is_kept_by_nobody_and_told_to_nobody() {
    var link = made(wish());
    for (var answer : List.of(get(link.path), post(link.path, "code=" + link.code))) {
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
    }
  }

  @Test
  void after_half_an_hour_it_is_closed() {
    var link = made(wish());
    pass(Duration.ofMinutes(29));
    assertThat(post(link.path, "code=" + link.code).statusCode()).isEqualTo(200);
    pass(Duration.ofMinutes(1));
    assertThat(post(link.path, "code=" + link.code).statusCode()).isEqualTo(410);
    assertThat(get(link.path).body()).contains("This page is closed").doesNotContain("Mateo");
    assertThat(logOf(link)).containsExactly("made", "opened", "turned_away_expired");
  }

  @Test
  void the_fifth_wrong_code_closes_it_for_the_right_one_too() {
    var link = made(wish());
    String wrong = link.code.equals("000000") ? "000001" : "000000";
    var statuses =
        IntStream.range(0, 5).map(_ -> post(link.path, "code=" + wrong).statusCode()).boxed();
    assertThat(statuses).containsExactly(403, 403, 403, 403, 410);
    assertThat(post(link.path, "code=" + link.code).statusCode()).isEqualTo(410);
    assertThat(logOf(link))
        .containsExactly(
            "made",
            "code_missed",
            "code_missed",
            "code_missed",
            "code_missed",
            "code_missed",
            "turned_away_locked");
  }

  @Test
  void wrong_codes_at_the_same_time_are_each_counted() {
    var link = made(wish());
    String wrong = link.code.equals("000000") ? "000001" : "000000";
    var tries =
        IntStream.range(0, 12)
            .mapToObj(_ -> client.sendAsync(posted(link.path, "code=" + wrong), TEXT))
            .toList();
    tries.forEach(one -> one.join());
    assertThat(logOf(link)).filteredOn("code_missed"::equals).hasSizeLessThanOrEqualTo(5);
    assertThat(post(link.path, "code=" + link.code).statusCode()).isEqualTo(410);
  }

  @Test
  void staff_close_it_at_once() {
    var link = made(wish());
    assertThat(send("DELETE", LINKS + "/" + link.id + "?by=S1", "").statusCode()).isEqualTo(200);
    assertThat(get(link.path).statusCode()).isEqualTo(410);
    assertThat(post(link.path, "code=" + link.code).statusCode()).isEqualTo(410);
    assertThat(send("DELETE", LINKS + "/" + "0".repeat(32) + "?by=S1", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void an_address_that_was_not_made_here_opens_nothing() {
    var link = made(wish());
    String last = link.path.endsWith("A") ? "B" : "A";
    String changed = link.path.substring(0, link.path.length() - 1) + last;
    assertThat(get("/r/" + "A".repeat(76)).statusCode()).isEqualTo(404);
    assertThat(get("/r/x").statusCode()).isEqualTo(404);
    assertThat(post(changed.substring(0, 40), "code=" + link.code).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_is_shown_to_whom_nobody_called_back_and_the_rule_is_told() {
    assertThat(refused(wish().put("calledBack", false))).isEqualTo("not_called_back R22");
    assertThat(refused(wish().put("reason", ""))).isEqualTo("reason_needed R22");
    assertThat(refused(wish().put("kind", "child_welfare"))).isEqualTo("no_consent L2");
    var emergency = wish().put("kind", "child_welfare").put("ground", "emergency");
    assertThat(made(emergency).id).isNotEmpty();
    assertThat(listed().getJsonObject(0).getString("rule")).isEqualTo("L3");
  }

  @Test
  void a_wish_with_faults_names_all_of_them() {
    var answer = send("POST", LINKS, new JsonObject().put("by", "X9").put("part", "all").encode());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("by:", "part:", "name:", "organisation:", "number:");
  }

  @Test
  void somebody_of_the_family_reads_the_whole_version_before_signing_it() {
    var wish =
        new JsonObject()
            .put("part", "whole_plan")
            .put("person", "P3")
            .put("by", "S1")
            .put("lang", "es");
    var link = made(wish);
    var page = post(link.path, "code=" + link.code);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("El plan de Mateo D.", "Copia de Abuela Lupe");
    assertThat(noted).containsExactly("PLN-0007 v4 P3 ES");
    assertThat(refused(wish.copy().put("person", "N1"))).isEqualTo("no_consent L2");
  }

  @Test
  void what_belongs_to_an_incident_stands_on_its_timeline_without_a_name() {
    String incident = office.text("please help");
    var link = made(wish().put("incident", incident));
    post(link.path, "code=" + link.code);
    var rows = office.get("/api/incidents/" + incident + "/timeline").array().encode();
    assertThat(rows).contains("third_party.noted").doesNotContain("Reed", "Riverside");
  }

  @Test
  void no_log_line_holds_a_name_a_code_or_an_address() {
    var link = made(wish());
    get(link.path);
    post(link.path, "code=123456");
    post(link.path, "code=" + link.code);
    post("/r/nonsense", "code=1");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContain("Reed", "Riverside", "Mateo", link.code, link.path.substring(3)));
  }

  private record Link(String id, String url, String path, String code) {}

  private static JsonObject wish() {
    return new JsonObject()
        .put("name", "Officer Reed")
        .put("organisation", "Riverside police")
        .put("kind", "police")
        .put("number", "+12025550197")
        .put("calledBack", true)
        .put("by", "S1")
        .put("reason", "on the way to the home")
        .put("lang", "en");
  }

  private Link made(JsonObject wish) {
    var answer = send("POST", LINKS, wish.encode());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var json = new JsonObject(answer.body());
    String url = json.getString("url");
    return new Link(json.getString("id"), url, URI.create(url).getPath(), json.getString("code"));
  }

  private String refused(JsonObject wish) {
    var answer = send("POST", LINKS, wish.encode());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    var json = new JsonObject(answer.body());
    return json.getString("refusal") + " " + json.getString("rule");
  }

  private JsonArray listed() {
    return new JsonArray(send("GET", LINKS, "").body());
  }

  private List<String> logOf(Link link) {
    return listed().stream()
        .map(JsonObject.class::cast)
        .filter(row -> row.getString("id").equals(link.id))
        .flatMap(row -> row.getJsonArray("log").stream())
        .map(line -> ((JsonObject) line).getString("what"))
        .toList();
  }

  private void pass(Duration time) {
    office.onLoop(() -> office.advance(time));
  }

  private static final HttpResponse.BodyHandler<String> TEXT = HttpResponse.BodyHandlers.ofString();

  private HttpResponse<String> get(String path) {
    return exchange(HttpRequest.newBuilder(address(path)).build());
  }

  private HttpResponse<String> post(String path, String form) {
    return exchange(posted(path, form));
  }

  private HttpRequest posted(String path, String form) {
    return HttpRequest.newBuilder(address(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return exchange(
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, TEXT);
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError("no answer to " + request.uri().getPath(), broken);
    }
  }
}
