package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PidFileTest {
  @Test
  void holds_the_process_id_until_removed(@TempDir Path folder) throws Exception {
    PidFile file = new PidFile(folder.resolve("new/sandbox.pid"));
    file.write();
    assertThat(file.path()).content().isEqualTo(ProcessHandle.current().pid() + "\n");
    file.remove();
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void leaves_the_file_of_a_later_process_alone(@TempDir Path folder) throws Exception {
    PidFile file = new PidFile(folder.resolve("sandbox.pid"));
    file.write();
    Files.writeString(file.path(), "1\n");
    file.remove();
    assertThat(file.path()).hasContent("1");
  }
}
