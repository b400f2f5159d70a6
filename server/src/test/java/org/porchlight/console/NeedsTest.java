package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedsTest extends InBrowser {
  @Test
  void every_need_that_a_page_leaves_unmet_is_named() {
    page.setContent(
        """
        <style>
          @keyframes turn { to { opacity: 0 } }
          p { animation: turn 1s; }
          button { outline: none !important; }
          h1 { width: 21rem; }
        </style>
        <h1>Wide</h1><p>Turning</p><i>until 2026-10-09</i><code>page.queued</code><button>Unseen</button><div role="button">For mice</div>
        """);
    assertThat(Needs.unmet(page))
        .satisfiesExactlyInAnyOrder(
            need -> assertThat(need).contains("does not show", "Unseen"),
            need -> assertThat(need).contains("not reached by keys", "For mice"),
            need -> assertThat(need).contains("pixels wide", "(expected: 640)"),
            need -> assertThat(need).contains("moves", "Turning"),
            need -> assertThat(need).contains("words of machines: 2026-10-09 in"));
  }
}
