package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {
  @Test
  void the_partition_rests_on_the_crc_that_redis_cluster_uses() {
    assertThat(Keys.crc16("123456789".getBytes(US_ASCII))).isEqualTo(0x31C3);
  }

  @Test
  void an_incident_keeps_its_partition_for_ever() {
    var incident = new IncidentId("01JD0000000000000000000007");

    assertThat(Keys.part(new AgencyId("lakeside"), incident, "log"))
        .isEqualTo("{p41}:lakeside:i:01JD0000000000000000000007:log");
  }

  @Test
  void every_function_file_is_in_the_library() throws IOException, URISyntaxException {
    var shared = Objects.requireNonNull(Library.class.getResource("shared.lua"));
    var folder = Objects.requireNonNull(Path.of(shared.toURI()).getParent());
    try (var files = Files.list(folder)) {
      var names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".lua") && !name.equals("shared.lua"))
              .map(name -> name.replace(".lua", ""));
      assertThat(names).containsExactlyInAnyOrderElementsOf(Library.FUNCTIONS);
    }
  }
}
