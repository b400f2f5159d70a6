package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import org.porchlight.console.GlassNotice;
import org.porchlight.oncall.StaffMember;

/// Texts that a glass was broken: no name, no family, no reason.
///
/// Quiet hours and bundles, which hold news about shifts, do not hold this: the family is open for
/// an hour, and a warning that comes in the morning keeps nobody from anything.
record GlassTexts(StaffTexts texts) implements GlassNotice {
  private static final Duration GOOD = Duration.ofHours(1);

  @Override
  public Future<Boolean> send(StaffMember to) {
    return texts.send(to, "text.glass", Map.of(), "glass", GOOD);
  }
}
