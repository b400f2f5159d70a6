package org.porchlight.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionPolicyTest {
  @Test
  void without_a_fragment_only_a_missing_connection_is_tried_once_more() {
    ConnectionPolicy usual = ConnectionPolicy.of("https://h/a");
    assertThat(usual.retriesMax()).isEqualTo(1);
    assertThat(usual.retries("ct")).isTrue();
    assertThat(usual.retries("5xx")).isFalse();
    assertThat(usual.readMillis()).isEqualTo(15_000);
  }

  @Test
  void the_fragment_asks_for_more_and_is_not_part_of_the_address() {
    String url = "https://h/a?b=1#rc=3&rp=4xx,5xx&ct=1500&rt=4000&tt=99999";
    ConnectionPolicy asked = ConnectionPolicy.of(url);
    assertThat(ConnectionPolicy.withoutFragment(url)).isEqualTo("https://h/a?b=1");
    assertThat(asked.retriesMax()).isEqualTo(3);
    assertThat(asked.retries("5xx")).isTrue();
    assertThat(asked.retries("rt")).isFalse();
    assertThat(asked.connectMillis()).isEqualTo(1_500);
    assertThat(asked.readMillis()).isEqualTo(4_000);
    assertThat(asked.totalMillis()).isEqualTo(15_000);
  }

  @Test
  void a_policy_of_all_covers_everything_and_nonsense_counts_as_absent() {
    ConnectionPolicy asked = ConnectionPolicy.of("https://h/a#rp=all&rc=lots&e=ashburn");
    assertThat(asked.retries("rt")).isTrue();
    assertThat(asked.retriesMax()).isEqualTo(1);
  }
}
