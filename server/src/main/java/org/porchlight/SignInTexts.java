package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import org.porchlight.console.signin.CodeTexts;
import org.porchlight.oncall.StaffMember;

/// Texts sign-in codes.
record SignInTexts(StaffTexts texts) implements CodeTexts {
  private static final Duration GOOD = Duration.ofMinutes(5);

  @Override
  public Future<Boolean> send(StaffMember to, String code) {
    return texts.send(to, "text.sign_in_code", Map.of("code", code), "sign-in", GOOD);
  }
}
