package org.porchlight.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks at a page as it stands: in the dark and by day, on a phone and on a desk.
///
/// Every look asks for no accessibility fault (WCAG 2.2 A and AA) and for a page that fits the
/// narrowest phone. With `-Dporchlight.pictures=folder` the looks are kept as pictures.
public final class Looks {
  private static final String FOLDER = System.getProperty("porchlight.pictures", "");
  private static final ViewportSize PHONE = new ViewportSize(390, 844);
  private static final ViewportSize DESK = new ViewportSize(1280, 900);
  private static final int NARROWEST_PIXELS = 320;
  private static final String FAULTS =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      })).violations.flatMap((fault) => fault.nodes.map((node) =>
        `${fault.id}: ${node.html.slice(0, 120)} (${(node.any[0] || node.all[0]
          || node.none[0] || fault).message || fault.help})`))
      """;

  private final Set<String> faults = new TreeSet<>();

  /// True when looks are kept as pictures.
  static boolean taken() {
    return !FOLDER.isEmpty();
  }

  static Path folder() {
    return Path.of(FOLDER);
  }

  /// Looks at a page of the console.
  ///
  /// @param name of the picture, such as `05-step`
  public void at(Page page, String name) {
    ViewportSize before = page.viewportSize();
    settle(page);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      // As somebody chose it: at night a page is dark whatever the device is set to.
      page.evaluate(
          "light => { document.documentElement.dataset.light = light; }",
          scheme == ColorScheme.DARK ? "dark" : "light");
      String light = scheme == ColorScheme.DARK ? "dark" : "light";
      faultsOf(page).forEach(fault -> faults.add(name + " " + light + ": " + fault));
      keep(page, PHONE, name + "-phone-" + light);
      keep(page, DESK, name + "-desk-" + light);
    }
    page.setViewportSize(DESK.width, DESK.height);
    faultsOf(page).forEach(fault -> faults.add(name + " at a desk: " + fault));
    fits(page, name);
    Needs.unmet(page).forEach(need -> faults.add(name + ": " + need));
    page.setViewportSize(before.width, before.height);
  }

  /// Looks once, where another look differs in nothing but its language or its reader.
  public void glance(Page page, String name) {
    ViewportSize before = page.viewportSize();
    settle(page);
    faultsOf(page).forEach(fault -> faults.add(name + ": " + fault));
    fits(page, name);
    Needs.unmet(page).forEach(need -> faults.add(name + ": " + need));
    page.setViewportSize(before.width, before.height);
  }

  /// Every fault that any look found, one line each.
  public Set<String> faults() {
    return Set.copyOf(faults);
  }

  @SuppressWarnings("unchecked")
  private static List<String> faultsOf(Page page) {
    if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
      page.evaluate(script());
    }
    return (List<String>) page.evaluate(FAULTS);
  }

  private void fits(Page page, String name) {
    page.setViewportSize(NARROWEST_PIXELS, 640);
    int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
    if (width > NARROWEST_PIXELS) {
      faults.add(name + ": " + width + " pixels wide (expected: " + NARROWEST_PIXELS + ")");
    }
  }

  private static void keep(Page page, ViewportSize size, String name) {
    if (!taken()) {
      return;
    }
    page.setViewportSize(size.width, size.height);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(FOLDER, name + ".png"))
            .setFullPage(size.width == PHONE.width));
  }

  private static void settle(Page page) {
    page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
  }

  private static String script() {
    try (var stream = Looks.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          java.util.Objects.requireNonNull(stream, "axe.min.js").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError("axe.min.js", unreadable);
    }
  }
}
