package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.Root;

/// What settings in force show to whoever keeps the line running, and what they never do.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class HiddenSettingsTest {
  private final List<Fault> faults = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  private List<InForce> inForce(String set) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), "mode: demo\n");
    return SettingsReader.reading(file, Map.of(), List.of(set), faults).inForce();
  }

  @ParameterizedTest
  @CsvSource({
    "api.token=hush-hush, api.token, ***",
    "telephony.twilio.auth-tokens=hush-hush, telephony.twilio.auth-tokens, ***",
    "telephony.second.auth-tokens=hush-hush, telephony.second.auth-tokens, ***",
    "sign-in.client-secret=hush-hush, sign-in.client-secret, ***",
    "storage.redis=redis://line:hush-hush@db:6379/0, storage.redis, redis://***@db:6379/0",
    "storage.redis=redis://:hush@hush@db:6379, storage.redis, redis://***@db:6379",
    "storage.redis=redis://db:6379?password=hush-hush, storage.redis, redis://db:6379?***",
    "heartbeat.url=https://watch.example.org/hush-hush, heartbeat.url,"
        + " https://watch.example.org/***",
    "operator.url=https://desk.example.org/?to=hush-hush, operator.url,"
        + " https://desk.example.org/***",
    "telephony.twilio.api-url=https://a:hush-hush@api.example.org, telephony.twilio.api-url,"
        + " https://***@api.example.org"
  })
  void whatever_opens_something_is_hidden(String set, String key, String shown) throws IOException {
    assertThat(inForce(set)).contains(new InForce(key, shown, "--set"));
    assertThat(inForce(set).toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @CsvSource({
    "storage.redis=redis-sentinel://a:1;b:2/main, storage.redis",
    "server.public-url=https://line.example.org/porch, server.public-url",
    "server.host=0.0.0.0, server.host"
  })
  void what_opens_nothing_is_shown_whole(String set, String key) throws IOException {
    String value = set.substring(set.indexOf('=') + 1);
    assertThat(inForce(set)).contains(new InForce(key, value, "--set"));
  }

  /// Whoever adds one says so in the shipped file, and it is hidden.
  @Test
  void every_setting_that_the_shipped_file_calls_a_secret_is_hidden() throws IOException {
    var file = Root.path("config/porchlight.yaml");
    var secrets = new TreeSet<String>();
    for (String line : Files.readAllLines(file)) {
      if (line.contains("# secret:")) {
        secrets.add(line.strip().substring(0, line.strip().indexOf(':')));
      }
    }
    assertThat(secrets).containsExactly("auth-tokens", "client-secret", "token");
    assertThat(SettingsReader.reading(file, Map.of(), List.of(), faults).inForce())
        .filteredOn(one -> secrets.contains(one.key().substring(one.key().lastIndexOf('.') + 1)))
        .hasSize(4)
        .allMatch(one -> one.value().equals("***"));
  }
}
