package org.porchlight.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The README's picture: one crisis on three screens side by side.
public final class ReadmePicture {
  private static final String PAGE =
      """
      <style>
        body { margin: 0; padding: 28px; background: #0b0e14; display: flex; gap: 22px; width: 1180px;
          align-items: flex-start; font: 600 17px 'DejaVu Sans', sans-serif; color: #b4bfcf; }
        figure { margin: 0; width: 379px; }
        img { width: 100%; height: 640px; object-fit: cover; object-position: top; display: block;
          border-radius: 26px; border: 1px solid #3a4457; }
        figcaption { padding: 12px 4px 0; }
      </style>
      """;

  private final List<byte[]> screens = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();

  /// Keeps what a page shows now, in the dark and on a phone.
  public void keep(Page page, String caption) {
    if (!Looks.taken()) {
      return;
    }
    page.setViewportSize(390, 659);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    keep(page.screenshot(), caption);
    page.setViewportSize(390, 844);
  }

  /// Keeps one telephone of the page of telephones.
  public void keep(Locator phone, String caption) {
    if (Looks.taken()) {
      keep(phone.screenshot(), caption);
    }
  }

  private void keep(byte[] screen, String caption) {
    screens.add(screen);
    captions.add(caption);
  }

  /// Puts the screens side by side and writes `readme.png` beside the other pictures.
  public void write(Page page) {
    if (!Looks.taken()) {
      return;
    }
    var figures = new StringBuilder();
    for (int i = 0; i < screens.size(); i++) {
      figures.append(
          "<figure><img src='data:image/png;base64,%s'><figcaption>%s</figcaption></figure>"
              .formatted(Base64.getEncoder().encodeToString(screens.get(i)), captions.get(i)));
    }
    page.navigate("about:blank");
    page.setViewportSize(1236, 748);
    page.setContent(PAGE + figures);
    page.waitForFunction("() => [...document.images].every((image) => image.complete)");
    try {
      Files.write(Looks.folder().resolve("readme.png"), page.screenshot());
    } catch (IOException unwritable) {
      throw new AssertionError("readme.png", unwritable);
    }
  }
}
