package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.storage.ReadingLog.Reading;
import org.porchlight.storage.Store;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanFileRoutesTest {
  private static final String TOKEN = "a-token-of-this-test";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final InstantSource clock = () -> Office.EVENING;
  private final Store store = new MemoryStore(clock);
  private int port;

  @BeforeEach
  void listen() throws Exception {
    var router = Router.router(vertx);
    var fault =
        new PlanFileRoutes.Untaken(
            "willow.yaml", 16, "people.N1.tel", "\"555-0103\"", "a number such as +12025550103");
    var readers =
        Readers.of(Office.AGENCY, store, Duration.ofMinutes(30), clock, _ -> Optional.empty());
    new PlanFileRoutes(vertx, new ExchangeSettings(TOKEN), readers, List.of(fault)).mount(router);
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS)
            .actualPort();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_file_that_was_not_taken_is_listed_with_its_error() throws Exception {
    var answer = get("/api/plans/faults", TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonArray(answer.body()))
        .containsExactly(
            new JsonObject()
                .put("file", "willow.yaml")
                .put("line", 16)
                .put("path", "people.N1.tel")
                .put("got", "\"555-0103\"")
                .put("expected", "a number such as +12025550103"));
    var noted = store.readings().recent(Office.AGENCY, 10);
    assertThat(noted.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS))
        .extracting(Reading::what, Reading::why)
        .containsExactly(tuple("plans", "api"));
  }

  @Test
  void nobody_reads_a_file_s_words_without_the_token() throws Exception {
    var answer = get("/api/plans/faults", "another");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("555-0103");
  }

  @Test
  void another_path_beside_it_is_refused() throws Exception {
    assertThat(get("/api/plans/other", TOKEN).statusCode()).isEqualTo(404);
  }
}
