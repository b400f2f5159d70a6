package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.FreePort;
import org.porchlight.storage.redis.RedisProcess;

/// A Redis that runs elsewhere is stopped and started by somebody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OutsideRedisTest {
  private static final String CARLA = "+12025550101";
  private static final String JAY = "+12025550140";

  @Test
  void the_server_finds_it_again_by_itself(@TempDir Path folder) throws IOException {
    try (var redis = new RedisProcess(folder, FreePort.next());
        var here = new Installation().withRedis(redis.address())) {
      here.startAll();
      here.phone(CARLA).texts("he is throwing things again");
      var id = here.line().incident("FAM-0007", 1);
      here.line().awaits(id, "page.delivered");

      redis.stop();
      until("the server says that it is not ready", () -> !here.line().web().ready());
      here.phone(JAY).texts("i cant breathe");
      until("the texter has an answer", () -> here.phone(JAY).received("988") == 2);
      redis.start();

      until("the server is ready", here.line().web()::ready);
      assertThat(here.line().incident(id).getJsonArray("contacts")).hasSize(1);
      var meantime = here.line().incident("FAM-0019", 1);
      here.line().awaits(meantime, "page.sent");
      assertThat(here.line().count(meantime, "message.received")).isEqualTo(1);
    }
  }
}
