package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.exchange.ApiAccount;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SecretsTest {
  @TempDir Path folder = Path.of("");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void a_secret_is_read_by_its_name_and_is_never_printed() throws IOException {
    var secrets = folder.resolve("secrets");
    Files.createDirectory(secrets, perms("rwx------"));
    Files.createFile(secrets.resolve("api"), perms("rw-------"));
    Files.writeString(secrets.resolve("api"), "hush-hush\n");
    var settings = read("", List.of("api.token=secret://api", "server.secrets=" + secrets));
    assertThat(faults).isEmpty();
    assertThat(settings.exchange().accounts()).containsExactly(ApiAccount.usual("hush-hush"));
    assertThat(settings.inlineSecrets()).containsExactly("telephony.twilio.auth-tokens");
    assertThat(settings.toString()).doesNotContain("hush-hush", "demo-twilio-token");
  }

  @Test
  void a_secret_that_others_can_read_is_refused() throws IOException {
    var secrets = folder.resolve("secrets");
    Files.createDirectory(secrets, perms("rwx------"));
    Files.createFile(secrets.resolve("api"), perms("rw-r--r--"));
    Files.writeString(secrets.resolve("api"), "hush-hush\n");
    read("", List.of("api.token=secret://api", "server.secrets=" + secrets));
    assertThat(faults).singleElement().extracting(Fault::got).asString().contains("open to others");
    assertThat(faults.toString()).doesNotContain("hush-hush");
  }

  @Test
  void a_secret_that_is_not_there_names_the_file() throws IOException {
    read("", List.of("api.token=secret://api", "server.secrets=" + folder.resolve("none")));
    assertThat(faults).singleElement().extracting(Fault::expected).asString().contains("none/api");
  }

  private Settings read(String yaml, List<String> overrides) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), yaml);
    return SettingsReader.read(file, Map.of(), overrides, faults);
  }

  private static FileAttribute<?> perms(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
