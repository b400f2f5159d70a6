package org.porchlight.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DataFolderTest {
  @TempDir Path parent = Path.of("");

  @Test
  void a_second_server_is_refused_until_the_first_gives_the_folder_back() throws IOException {
    var folder = parent.resolve("data");
    try (var _ = DataFolder.take(folder)) {
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use by another server");
      assertThat(folder.resolve("server.pid"))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
    assertThat(folder.resolve("server.pid")).doesNotExist();
    DataFolder.take(folder).close();
  }

  @Test
  void a_new_folder_is_closed_to_others() throws IOException {
    var folder = parent.resolve("data");
    DataFolder.take(folder).close();
    assertThat(Files.getPosixFilePermissions(folder))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
  }
}
