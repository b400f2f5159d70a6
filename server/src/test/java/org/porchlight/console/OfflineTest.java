package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;

/// A telephone that loses its connection in the middle of a walk, and gets it back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineTest extends InBrowser {
  private static final String STORED =
      """
      () => new Promise((done) => {
        const request = indexedDB.open('porchlight', 1);
        request.onupgradeneeded = () => { request.transaction.abort(); };
        request.onerror = () => done([]);
        request.onsuccess = () => {
          const got = request.result.transaction('STORE').objectStore('STORE').getAllKeys();
          got.onsuccess = () => { request.result.close(); done(got.result.map(String)); };
        };
      })
      """;

  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("ERR_INTERNET_DISCONNECTED")
        || complaint.contains("ERR_FAILED")
        || complaint.contains("401 (Unauthorized)")
        || complaint.startsWith("htmx:")
        || complaint.contains("Failed to fetch");
  }

  @Test
  void the_open_walk_and_what_is_handed_on_are_read_without_a_connection() {
    String path = walkedBySam();
    page.context().setOffline(true);
    page.reload();
    assertThat(page.locator("#main")).containsText("as it stood at");
    assertThat(heading("Step H1")).isVisible();
    looks.at(page, "70-kept-walk");

    page.navigate(house.address + path + "/handoff");
    assertThat(heading("Read this aloud")).isVisible();
    page.navigate(house.address + "/");
    assertThat(page.locator("#kept-list")).containsText("The walk");
    looks.at(page, "71-kept-nothing-else");

    page.context().setOffline(false);
    page.waitForSelector("text=Open now");
  }

  @Test
  void what_a_young_person_said_in_confidence_is_not_kept_on_the_telephone() {
    String path = walkedBySam();
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(
        path + "/start",
        Map.of("step", "H6", "basis", "staff_choice", "reason", "not at home", "between", "yes"));
    page.reload();
    assertThat(page.locator("#now")).containsText("not at home");
    page.waitForSelector("body[data-kept]");

    page.context().setOffline(true);
    page.reload();
    assertThat(page.locator("#main")).containsText("as it stood at");
    assertThat(page.locator("#main")).containsText("This step waits for a yes");
    assertThat(page.locator("#main")).not().containsText("not at home");
  }

  @Test
  void what_is_kept_is_unreadable_without_a_key_that_no_script_can_read_out() {
    walkedBySam();
    String secrets =
        (String)
            page.evaluate(
                """
                () => new Promise((done) => {
                  const request = indexedDB.open('porchlight', 1);
                  request.onsuccess = () => {
                    const work = request.result.transaction(['keys', 'pages']);
                    const key = work.objectStore('keys').get('key');
                    const pages = work.objectStore('pages').getAll();
                    work.oncomplete = () => done(key.result.extractable + ' ' + key.result.algorithm.name
                      + ' ' + pages.result.map((one) => new TextDecoder('latin1').decode(one.bytes)).join());
                  };
                })
                """);
    assertThat(secrets)
        .startsWith("false AES-GCM ")
        .doesNotContain("Blow-up", "mother", "Sam Rivers");
  }

  @Test
  void a_tap_without_a_connection_is_shown_as_not_sent_with_what_to_do_instead_and_never_sent() {
    String path = walkedBySam();
    IncidentId incident = new IncidentId(path.substring("/incidents/".length()));
    page.context().setOffline(true);
    long before = house.state(incident).version();
    tap("Worked");
    Locator unsent = page.locator("#not-sent");
    assertThat(unsent).containsText("NOT SENT: Worked");
    assertThat(unsent).containsText("text 4 to 202-555-0171");
    looks.at(page, "72-not-sent");

    page.context().setOffline(false);
    page.reload();
    assertThat(heading("Step H1")).isVisible();
    assertThat(unsent).containsText("NOT SENT: Worked");
    assertThat(house.state(incident).version()).isEqualTo(before);
    tap("I have seen to it");
    assertThat(unsent).isHidden();
    page.reload();
    assertThat(heading("Step H1")).isVisible();
    assertThat(unsent).isHidden();
  }

  @Test
  void a_note_written_on_a_kept_page_is_not_lost_and_not_sent() {
    walkedBySam();
    page.context().setOffline(true);
    page.reload();
    assertThat(page.locator("#main")).containsText("as it stood at");
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    page.locator("#note-words").fill("he is in the yard");
    page.locator("#tool-note button:not(.dictate)").click();

    assertThat(page.locator("#not-sent")).containsText("he is in the yard");
    assertThat(page.locator("#not-sent")).containsText("call 202-555-0171");
  }

  @Test
  void a_tap_whose_answer_never_came_is_perhaps_not_sent_and_is_not_sent_again() {
    String path = walkedBySam();
    var incident = new IncidentId(path.substring("/incidents/".length()));
    page.route("**/outcome", route -> route.abort());
    tap("Worked");

    assertThat(page.locator("#not-sent")).containsText("PERHAPS NOT SENT");
    page.unroute("**/outcome");
    long before = house.state(incident).version();
    page.reload();
    assertThat(heading("Step H1")).isVisible();
    assertThat(page.locator("#not-sent")).containsText("PERHAPS NOT SENT");
    assertThat(house.state(incident).version()).isEqualTo(before);
  }

  @Test
  void
      what_was_not_sent_before_a_sign_in_ended_is_told_to_whoever_signs_in_next_without_its_words() {
    String path = walkedBySam();
    page.context().setOffline(true);
    tap("Worked");
    assertThat(page.locator("#not-sent")).containsText("NOT SENT: Worked");
    house.pass(Duration.ofMinutes(31));
    // Connected again, the page asks for itself, and goes to the sign-in.
    page.context().setOffline(false);
    page.waitForURL("**/login");

    signIn("S1", new IncidentId(path.substring("/incidents/".length())));
    assertThat(page.locator("#not-sent")).containsText("1 on this phone before the sign-in ended");
    assertThat(page.locator("#not-sent")).not().containsText("Worked");
    looks.glance(page, "not sent before the sign-in ended");
    tap("I have seen to it");
    page.reload();
    assertThat(heading("Step H1")).isVisible();
    assertThat(page.locator("#not-sent")).isHidden();
  }

  @Test
  void a_tap_after_the_sign_in_ended_is_told_at_the_door_and_leads_back_to_where_it_was() {
    String path = walkedBySam();
    var incident = new IncidentId(path.substring("/incidents/".length()));
    long before = house.state(incident).version();
    house.pass(Duration.ofMinutes(31));
    tap("Worked");

    assertThat(page.locator(".notice")).containsText("What you tapped last was not counted");
    looks.glance(page, "a tap after the sign-in ended");
    page.getByLabel("Staff id").fill("S1");
    page.getByLabel("PIN").fill(OpenHouse.PINS.getOrDefault("S1", ""));
    tap("Sign in");
    assertThat(heading("Step H1")).isVisible();
    assertThat(page).hasURL(house.address + path);
    assertThat(house.state(incident).version()).isEqualTo(before);
  }

  @Test
  void after_twelve_hours_nothing_is_left() {
    String path = walkedBySam();
    page.context().setOffline(true);
    long began = ((Number) page.evaluate("Date.now()")).longValue();
    // Left open, the page would lock itself as soon as its clock said so.
    page.navigate("about:blank");
    page.clock().setFixedTime(began + Duration.ofHours(11).toMillis());
    page.navigate(house.address + path);
    assertThat(heading("Step H1")).isVisible();

    page.clock().setFixedTime(began + Duration.ofHours(13).toMillis());
    page.reload();
    assertThat(heading("No connection")).isVisible();
    assertThat(stored("pages")).isEmpty();
  }

  @Test
  void signing_out_leaves_nothing_on_the_telephone() {
    walkedBySam();
    assertThat(stored("pages")).isNotEmpty();
    Chromium.signOut(page);

    assertThat(stored("pages")).isEmpty();
    assertThat(stored("keys")).isEmpty();
  }

  @Test
  void handing_over_leaves_nothing_on_the_telephone_of_whoever_handed_it_over() {
    String path = walkedBySam();
    tap("Hand over");
    page.waitForSelector("text=You asked somebody to take over");
    Visitor luz = Visitor.signedIn(house, "S2");
    luz.get(path);
    luz.tap(path + "/hand-over-accept", Map.of());

    page.waitForFunction("() => document.getElementById('main').dataset.keep === 'no'");
    page.waitForFunction(
        "async () => (await (" + STORED.replace("STORE", "pages") + ")()).length === 0");
    assertThat(stored("pages")).isEmpty();
  }

  @Test
  void without_a_connection_too_the_page_speaks_the_readers_language() {
    page.navigate(house.address + "/login");
    page.locator("#staff").fill("S2");
    page.locator("#pin").fill(OpenHouse.PINS.getOrDefault("S2", ""));
    page.locator("main button").click();
    page.waitForSelector("body[data-kept]");
    page.context().setOffline(true);
    page.reload();

    assertThat(heading("Sin conexión")).isVisible();
    looks.at(page, "73-kept-spanish");
  }

  @Test
  void who_only_looks_keeps_nothing() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("S3");
    page.navigate(house.address + "/incidents/" + incident);
    page.waitForSelector("body[data-kept]");

    assertThat(stored("pages")).isEmpty();
  }

  /// The path of an incident that Sam walks, open on this page and kept.
  private String walkedBySam() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("S1");
    String path = "/incidents/" + incident;
    page.navigate(house.address + path);
    page.waitForSelector("body[data-kept]");
    assertThat(stored("pages")).containsExactlyInAnyOrder(path, path + "/handoff");
    return path;
  }

  @SuppressWarnings("unchecked")
  private List<String> stored(String store) {
    return (List<String>) page.evaluate(STORED.replace("STORE", store));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
