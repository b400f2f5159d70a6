package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Visitor;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Resolution.OverWhen;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.Review;
import org.porchlight.incident.ReviewCommand.HoldReview;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;

/// What a young person said in confidence, looked for wherever something of a crisis goes (R11).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class InConfidenceEverywhereTest {
  private static final String SECRET = "afraid of the move";
  private static final String TOLD = "the dog helped";
  private static final String MATEO = "/api/plans/PLN-0007/versions/4/copy";

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk dana = new CoordinatorsDesk(town);

  @Test
  void it_is_on_no_phone_in_no_print_on_no_link_and_in_no_agenda() throws Exception {
    var carla = town.phone("+12025550101");
    carla.texts("he is throwing things");
    town.phone("+12025550181").replies("1");
    town.wait(Duration.ofSeconds(4));
    wholeCrisis(town.desk("S1"));
    town.wait(Duration.ofHours(26));

    var coordinator = Visitor.signedIn(URI.create(town.console()), "C1", "246811");
    var page = "/incidents/" + town.desk("S1").incident();
    assertThat(coordinator.get(page + "/timeline").body())
        .as("what staff read")
        .contains(TOLD, "(note)", "(else)", "(outcome)", "(end)", "(follow-up)", "(review)");
    for (String part : new String[] {"/review", "/handoff", "/handoff.txt"}) {
      assertThat(coordinator.get(page + part).body()).as(part).doesNotContain(SECRET);
    }
    for (String asked : new String[] {"/timeline", "/timeline?for=family"}) {
      assertThat(dana.get("/api" + page + asked).body()).as(asked).doesNotContain(SECRET);
    }
    assertThat(dana.get("/api/families/FAM-0007/care").body())
        .as("agenda and dates of the team")
        .contains("review of")
        .doesNotContain(SECRET);
    assertThat(told("/_ctl/phones") + told("/_ctl/calls"))
        .as("every text, and every word said in a call, on every phone")
        .contains("he is throwing things")
        .doesNotContain(SECRET);
    for (String reader : new String[] {"P2", "P3", "P1"}) {
      assertThat(printed(MATEO + ".pdf?for=" + reader)).contains("Mateo").doesNotContain(SECRET);
      assertThat(dana.get(MATEO + ".html?for=" + reader).body()).doesNotContain(SECRET);
    }
  }

  /// Said in confidence wherever staff can write; and one thing that everybody may hear.
  private void wholeCrisis(Desk sam) {
    var between = Confidence.YOUTHS;
    sam.isAbout("FAM-0007", "P1", "H").allIsCalm();
    sam.does(new AddNote(SECRET + " (note)", between));
    sam.does(new AddNote(TOLD, Confidence.NOBODYS));
    sam.does(new RecordSomethingElse(SECRET + " (else)", between));
    sam.does(
        new EndStep(null, StepOutcome.WORKED, null, DoneBy.STAFF, SECRET + " (outcome)", between));
    sam.does(
        new Resolve(
            new Resolution(
                OverWhen.MET,
                Disposition.STABILIZED_IN_PLACE,
                LivingSituation.HOME,
                SafeContact.BY_TEXT,
                SECRET + " (end)"),
            between));
    sam.does(new ReachFollowup(1, SECRET + " (follow-up)", LivingSituation.HOME, between));
    var coordinator = town.desk("C1");
    coordinator.does(new HoldReview(Review.FamilyPresence.PRESENT, null));
    coordinator.does(
        new DecideReview(
            new Review(
                Review.PlanDecision.KEPT,
                Review.FamilyPresence.PRESENT,
                "declined",
                "declined",
                SECRET + " (review)"),
            between));
  }

  private String told(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(town.phonesPage()).resolve(path)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private String printed(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(town.console() + path))
            .header("Authorization", "Bearer demo")
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      try (var document = Loader.loadPDF(answer.body())) {
        return new PDFTextStripper().getText(document);
      }
    }
  }
}
