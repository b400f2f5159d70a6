package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.storage.StorageException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void a_key_is_made_once_for_its_owner_alone() throws IOException {
    var file = folder.resolve("keys/master.key");

    var made = MasterKey.at("file:" + file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKey.at(file.toString()).bytes()).isEqualTo(made.bytes()).hasSize(32);
    assertThat(made).hasToString("MasterKey[hidden]");
  }

  @Test
  void a_key_that_others_may_read_is_refused() throws IOException {
    var file = folder.resolve("master.key");
    MasterKey.at(file.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> MasterKey.at(file.toString()))
        .hasMessageContaining("rw-r----- (expected: rw-------)");
  }

  @Test
  void a_file_without_a_key_is_refused_and_not_repeated() throws IOException {
    var file = folder.resolve("master.key");
    MasterKey.at(file.toString());
    Files.writeString(file, "hunter2");

    assertThatThrownBy(() -> MasterKey.at(file.toString()))
        .hasMessageContaining("expected: 64 lower-case hex digits")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws-kms://key/1", "gcp-kms://key/1"})
  void a_key_service_is_refused_clearly(String reference) {
    assertThatThrownBy(() -> MasterKey.at(reference)).hasMessageContaining("not supported yet");
  }

  @Test
  void what_one_key_sealed_for_one_place_opens_nowhere_else() {
    var vault = new Vault(MasterKey.at(folder.resolve("one").toString()));
    var other = new Vault(MasterKey.at(folder.resolve("two").toString()));
    var sealed = vault.wrapping().seal(new byte[] {1, 2, 3}, "here");

    assertThat(vault.wrapping().open(sealed, "here")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> vault.wrapping().open(sealed, "there"))
        .isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> other.wrapping().open(sealed, "here"))
        .isInstanceOf(StorageException.class);
    assertThat(vault.hash("a")).isNotEqualTo(other.hash("a")).isNotEqualTo(vault.hash("b"));
  }
}
