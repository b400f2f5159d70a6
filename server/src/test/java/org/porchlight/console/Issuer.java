package org.porchlight.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.porchlight.Root;
import org.porchlight.console.signin.IssuerSettings;

/// A certified OpenID provider in a process of its own, fetched by npm under `server/target`.
final class Issuer implements AutoCloseable {
  private static final Path SOURCE = Root.path("server/src/test/node/issuer");
  private static final Path FOLDER = Root.path("server/target/issuer");
  private static final int FETCH_SECONDS_MAX = 180;

  private final Process process;
  private final URI address;

  Issuer() {
    try {
      fetch();
      process =
          new ProcessBuilder("node", FOLDER.resolve("issuer.mjs").toString())
              .redirectError(FOLDER.resolve("issuer.log").toFile())
              .start();
      var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      address = URI.create(String.valueOf(said.readLine()));
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError(
          "issuer: none (expected: node and npm, by `apt-get install nodejs npm`)", fault);
    }
  }

  /// Once for each lock file; what is fetched already is left.
  private static void fetch() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    boolean there = Files.isDirectory(FOLDER.resolve("node_modules/oidc-provider"));
    var lock = Files.readString(SOURCE.resolve("package-lock.json"));
    boolean same = there && Files.readString(FOLDER.resolve("package-lock.json")).equals(lock);
    for (String name : List.of("package.json", "package-lock.json", "issuer.mjs")) {
      Files.copy(SOURCE.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!same) {
      var npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("npm.log").toFile())
              .start();
      if (!npm.waitFor(FETCH_SECONDS_MAX, TimeUnit.SECONDS) || npm.exitValue() != 0) {
        throw new AssertionError(
            "npm ci: did not succeed (expected: packages of the lock file)\n"
                + Files.readString(FOLDER.resolve("npm.log")));
      }
    }
  }

  IssuerSettings settings() {
    return new IssuerSettings(
        address, "porchlight", "a-secret-of-the-tests-alone", "preferred_username");
  }

  /// Whoever comes next is this person, shown by these means; empty for nobody who agrees.
  void nextIs(String staff, String means) {
    var said = "{\"sub\":\"" + staff + "\",\"amr\":[\"" + means + "\"]}";
    var request =
        HttpRequest.newBuilder(address.resolve("/next"))
            .POST(HttpRequest.BodyPublishers.ofString(said))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException | InterruptedException fault) {
      throw new AssertionError("issuer: " + address, fault);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
