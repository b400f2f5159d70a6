package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;

/// The console in a real browser, on a small phone. Screens are kept as pictures when asked for.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserTest {
  private static final Path CHROMIUM =
      Path.of(System.getProperty("porchlight.chromium", "/usr/bin/chromium"));

  /// A folder to keep pictures of the screens in; empty to take none.
  private static final String PICTURES = System.getProperty("porchlight.pictures", "");

  private static Playwright playwright;
  private static Browser browser;

  private final OpenHouse house = new OpenHouse();
  private final List<String> complaints = new ArrayList<>();
  private final BrowserContext context = phone();
  private final Page page = context.newPage();

  @BeforeAll
  static void launch() {
    assertThat(Files.isExecutable(CHROMIUM))
        .as(CHROMIUM + ": no browser (expected: it there, by `apt-get install chromium`)")
        .isTrue();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void quit() {
    browser.close();
    playwright.close();
  }

  @AfterEach
  void close() {
    context.close();
    house.close();
  }

  @Test
  void a_step_is_walked_on_a_phone_and_the_page_lives() {
    var incident = house.text("he is throwing things, please come");
    signIn("S1");
    picture("1-home");
    tap("I have it");
    shows("Is everyone safe this minute?");
    picture("2-screen");
    for (String answer : List.of("hurt:no", "weapon:no", "in_sight:yes", "suicide:no")) {
      page.locator("input[name=" + answer.replace(":", "][value=") + "]").first().check();
    }
    page.getByLabel("Where are you right now?").first().fill("kitchen, third floor");
    tap("Go on");
    shows("Who is speaking?");
    picture("3-speaker");
    page.locator("#now button.suggested").click();
    shows("Whom is it about?");
    picture("4-youth");
    page.locator("#now button.suggested").click();
    tap("Blow-up at home");
    shows("Step H1");
    assertThat(page.locator("header.top")).hasCount(1);
    picture("5-step");
    page.evaluate("window.scrollTo(0, 520)");
    picture("5a-step-below");

    page.locator("#unlock summary").click();
    picture("5b-unlock");
    tap("I know this voice");
    assertThat(page.locator("blockquote.say")).containsText("Carla");
    anotherPersonEnds(incident, "H1");
    shows("Step H2");
    picture("6-live");

    tap("Worked");
    shows("Is it over?");
    picture("7-over");
    page.navigate(house.address + "/incidents/" + incident + "/timeline");
    picture("8-timeline");
    assertThat(complaints).isEmpty();
  }

  @Test
  void danger_is_held_for_a_second_and_a_short_tap_does_nothing() {
    var incident = house.text("help");
    take();
    Locator danger = page.locator("#bar button.danger");

    danger.click();
    assertThat(page.locator("#hold-hint")).isVisible();
    assertThat(house.state(incident).walk().danger()).isFalse();

    danger.dispatchEvent("pointerdown");
    assertThat(page.locator(".dispatch")).isVisible();
    assertThat(house.state(incident).walk().danger()).isTrue();
    picture("9-danger");
  }

  @Test
  void danger_is_held_by_key_as_well() {
    var incident = house.text("help");
    take();

    page.locator("#bar button.danger").focus();
    page.keyboard().down("Enter");
    assertThat(page.locator(".dispatch")).isVisible();
    page.keyboard().up("Enter");

    assertThat(house.state(incident).walk().danger()).isTrue();
  }

  @Test
  void what_somebody_is_writing_is_never_taken_from_under_their_hands() {
    var incident = house.text("help");
    take();
    page.locator("#answer").fill("I am here with");
    Visitor luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap("/incidents/" + incident + "/supervisor", Map.of());

    assertThat(page.locator("#people")).containsText("Pat Quinn");
    assertThat(page.locator("#answer")).hasValue("I am here with");
  }

  @Test
  void every_screen_fits_the_narrowest_phone_and_every_target_a_thumb() {
    var incident = house.text("help");
    take();

    for (String path : List.of("", "/timeline", "/review")) {
      page.navigate(house.address + "/incidents/" + incident + path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(320);
    }
    page.navigate(house.address + "/incidents/" + incident);
    for (Locator button : page.locator("main button:visible").all()) {
      BoundingBox box = button.boundingBox();
      assertThat(box.height).as(button.textContent()).isGreaterThanOrEqualTo(44);
    }
  }

  private void signIn(String staff) {
    page.navigate(house.address + "/login");
    page.getByLabel("Staff id").fill(staff);
    page.getByLabel("PIN").fill(OpenHouse.PINS.getOrDefault(staff, ""));
    picture("0-sign-in");
    tap("Sign in");
    shows("Open now");
  }

  private void take() {
    signIn("S1");
    tap("I have it");
    shows("Is everyone safe this minute?");
  }

  private void anotherPersonEnds(IncidentId incident, String step) {
    var luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap("/incidents/" + incident + "/outcome", Map.of("step", step, "outcome", "did_not_work"));
  }

  private void tap(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private void shows(String heading) {
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)).first())
        .isVisible();
  }

  private void picture(String name) {
    if (PICTURES.isEmpty()) {
      return;
    }
    page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
  }

  private BrowserContext phone() {
    var phone =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(new ViewportSize(320, 640))
                .setHasTouch(true)
                .setTimezoneId("America/New_York"));
    phone.setDefaultTimeout(20_000);
    phone.onConsoleMessage(message -> {
      // Taking a picture puts a style of its own into the page, which the page's policy turns away.
      if (message.type().equals("error") && PICTURES.isEmpty()) {
        complaints.add(message.text());
      }
    });
    phone.onWebError(error -> complaints.add(error.error()));
    return phone;
  }
}
