package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import org.porchlight.console.signin.OwnPhone;
import org.porchlight.notification.CodeCarrier;
import org.porchlight.notification.CodeCarrier.Code;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;

/// Carries sign-in codes to the phone that the roster has of somebody, and to no other.
record SignInCodes(CodeCarrier carrier) implements OwnPhone {
  @Override
  public Future<Carried> text(StaffMember to, String digits, Duration good) {
    return carrier.textOrCall(code(to, digits, good)).map(SignInCodes::carried);
  }

  @Override
  public Future<Carried> call(StaffMember to, String digits, Duration good) {
    return carrier.call(code(to, digits, good)).map(SignInCodes::carried);
  }

  private static Code code(StaffMember to, String digits, Duration good) {
    Language language = to.languages().stream().findFirst().orElse(Language.EN);
    return new Code(to.phone(), language, digits, "text.sign_in_code", "voice.sign_in_code", good);
  }

  private static Carried carried(CodeCarrier.Carried way) {
    return switch (way) {
      case TEXTED -> Carried.TEXTED;
      case CALLED -> Carried.CALLED;
      case NOT_CARRIED -> Carried.NOT_CARRIED;
    };
  }
}
