package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The browser itself says whether the console can be installed, and what it would look like.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstallTest extends InBrowser {
  /// Pages of a test stand in a window that keeps nothing, where nothing is installed.
  private static final String NOT_THE_PAGES = "in-incognito";

  @Test
  void the_browser_finds_nothing_that_keeps_the_console_from_being_installed() {
    signIn("S1");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    JsonObject asked = page.context().newCDPSession(page).send("Page.getInstallabilityErrors");

    assertThat(words(asked, "installabilityErrors", "errorId"))
        .filteredOn(error -> !error.equals(NOT_THE_PAGES))
        .isEmpty();
  }

  @Test
  void its_manifest_is_read_without_a_fault_and_each_icon_is_as_large_as_it_says() {
    signIn("S1");
    JsonObject read = page.context().newCDPSession(page).send("Page.getAppManifest");
    assertThat(read.getAsJsonArray("errors")).isEmpty();
    var icons = new io.vertx.core.json.JsonObject(read.get("data").getAsString());

    assertThat(read.get("url").getAsString()).startsWith(house.address.toString());
    assertThat(sizes(icons.getJsonArray("icons"))).contains("192x192", "512x512");
  }

  /// Of every icon with a size, as the browser draws it.
  private List<String> sizes(JsonArray icons) {
    return icons.stream()
        .map(io.vertx.core.json.JsonObject.class::cast)
        .filter(icon -> !icon.getString("sizes").equals("any"))
        .map(icon -> {
          Object drawn =
              page.evaluate(
                  """
                  (src) => new Promise((done, failed) => {
                    const image = new Image();
                    image.onload = () => done(image.naturalWidth + 'x' + image.naturalHeight);
                    image.onerror = () => failed(new Error(src));
                    image.src = src;
                  })
                  """,
                  icon.getString("src"));
          assertThat(drawn).isEqualTo(icon.getString("sizes"));
          return icon.getString("sizes");
        })
        .toList();
  }

  private static List<String> words(JsonObject answer, String list, String field) {
    return StreamSupport.stream(answer.getAsJsonArray(list).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.get(field).getAsString())
        .toList();
  }
}
