package org.porchlight.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real browser, and what its pages complained of: errors, and what their policy turned away.
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("PORCHLIGHT_CHROMIUM", "/usr/bin/chromium"));
  private static final double PATIENCE_MILLIS = 20_000;

  private final List<String> complaints = new ArrayList<>();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  /// The browser, started when it is first asked for, and again after it was closed.
  private Browser browser() {
    if (browser != null) {
      return browser;
    }
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError(
          PROGRAM + ": no browser (expected: it there, by `apt-get install chromium`)");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var started =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    browser = started;
    return started;
  }

  /// A page in a telephone of its own, with nobody signed in.
  public Page phone() {
    return page(390, 844, true);
  }

  /// The narrowest telephone that pages must fit.
  public Page narrowPhone() {
    return page(320, 640, true);
  }

  public Page desktop() {
    return page(1280, 900, false);
  }

  private Page page(int width, int height, boolean touch) {
    BrowserContext context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setHasTouch(touch)
                    .setTimezoneId("America/New_York"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onConsoleMessage(message -> {
      // A picture puts a style of its own into the page, which the page's policy turns away;
      // a tap that came too late is answered 409, which browsers call an error.
      if (message.type().equals("error")
          && !(Looks.taken() && message.text().contains("Content Security Policy"))
          && !message.text().contains("409")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    return context.newPage();
  }

  /// Signs out, and sees that it is done: a page first forgets what it kept, and only then goes.
  /// Whoever opens another page meanwhile is overtaken by that.
  public static void signOut(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    page.waitForURL("**/login");
  }

  /// What any page complained of so far.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Closes every page, before the server they look at ends.
  ///
  /// @return what they complained of; forgotten afterwards
  List<String> closePages() {
    browser().contexts().forEach(BrowserContext::close);
    var theirs = complaints();
    complaints.clear();
    return theirs;
  }

  @Override
  public void close() {
    if (browser != null && playwright != null) {
      browser.close();
      playwright.close();
    }
    browser = null;
    playwright = null;
  }
}
