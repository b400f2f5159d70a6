package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedisAddressTest {
  @Test
  void one_server_and_a_cluster_are_read() {
    assertThat(RedisAddress.parse("redis://10.0.0.5:6379"))
        .isEqualTo(new RedisAddress.Single("redis://10.0.0.5:6379"));
    assertThat(RedisAddress.parse("redis-cluster://a:1,b:2"))
        .isEqualTo(new RedisAddress.Cluster(List.of("redis://a:1", "redis://b:2")));
  }

  @Test
  void sentinels_and_the_name_of_their_master_are_read() {
    assertThat(RedisAddress.parse("redis-sentinel://a:1,b:2/main"))
        .isEqualTo(new RedisAddress.Sentinel(List.of("redis://a:1", "redis://b:2"), "main"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.5:6379",
        "redis://:secret@host",
        "http://a:1",
        "redis-cluster://a",
        "redis-sentinel://a:1",
        "redis-sentinel://a:1/"
      })
  void anything_else_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> RedisAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: redis://host:port")
        .hasMessageNotContaining("secret");
  }
}
