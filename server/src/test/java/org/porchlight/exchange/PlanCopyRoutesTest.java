package org.porchlight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.copy.PdfPrinter;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.ReadingLog.Reading;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanCopyRoutesTest {
  private static final String TOKEN = "a-token-of-this-test";
  private static final String MATEO = "/api/plans/PLN-0007/versions/4/";

  private final Office office = new Office();
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port =
      office.serve(router ->
          new PlanCopyRoutes(
                  new ExchangeSettings(TOKEN),
                  new PlanReaders(
                      Office.AGENCY,
                      office.store,
                      plan -> office.store.plans().version(Office.AGENCY, plan),
                      PolicyPacks.DEFAULTS,
                      office.clock),
                  office.readers(),
                  new PdfPrinter(office.vertx),
                  ShippedWording.read())
              .mount(router));

  @AfterEach
  void close() {
    client.close();
    office.close();
  }

  @Test
  void a_copy_comes_as_pdf_in_the_language_asked_for() throws IOException {
    var answer = get(MATEO + "copy.pdf?lang=es&for=P3");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(text(answer.body())).contains("El plan de Mateo D.", "Copia de Abuela Lupe");
  }

  @Test
  void without_a_language_it_comes_in_the_readers_own() {
    assertThat(html(MATEO + "copy.html?for=P3")).contains("El plan de Mateo D.");
    assertThat(html(MATEO + "copy.html?for=P2")).contains("The plan of Mateo D.");
    assertThat(html("/api/plans/PLN-0012/versions/2/copy.html")).contains("El plan de Daniela R.");
  }

  @Test
  void a_page_allows_its_own_style_and_nothing_else() {
    var answer = get(MATEO + "copy.html");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void the_card_comes_as_pdf_and_as_a_page() throws IOException {
    assertThat(text(get(MATEO + "card.pdf?lang=en").body())).contains("202-555-0170", "Canelo");
    assertThat(html(MATEO + "card.html?lang=es")).contains("Lo que ayuda");
  }

  @Test
  void who_may_not_read_it_gets_none_and_the_rule_is_told() {
    var answer = get(MATEO + "copy.pdf?for=N1");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(new String(answer.body(), UTF_8))
        .contains("\"refusal\":\"no_consent\"", "\"rule\":\"L2\"");
  }

  @Test
  void every_copy_is_noted_as_a_reading_of_the_plan() {
    html(MATEO + "copy.html");
    html(MATEO + "card.html");
    assertThat(office.onLoop(() -> office.store.readings().recent(Office.AGENCY, 10)))
        .extracting(Reading::what, Reading::id)
        .contains(tuple("copy", "PLN-0007 v4"), tuple("card", "PLN-0007 v4"));
  }

  @Test
  void what_cannot_be_answered_says_got_and_expected() {
    var statuses =
        Map.of(
            "/api/plans/PLN-0007/versions/9/copy.pdf",
            404,
            "/api/plans/PLN-0007/versions/x/copy.pdf",
            404,
            "/api/plans/PLN-9999/versions/1/copy.pdf",
            404,
            MATEO + "copy.html?lang=fr",
            400,
            MATEO + "copy.html?print=huge",
            400,
            MATEO + "copy.html?for=X1",
            409);
    statuses.forEach(
        (path, status) -> assertThat(get(path).statusCode()).as(path).isEqualTo(status));
    assertThat(send(MATEO + "copy.html", "another").statusCode()).isEqualTo(401);
  }

  private String html(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private HttpResponse<byte[]> get(String path) {
    return send(path, TOKEN);
  }

  private HttpResponse<byte[]> send(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError("no answer to " + path, broken);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
