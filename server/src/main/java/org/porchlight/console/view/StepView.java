package org.porchlight.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a plan as staff read it at three in the morning.
///
/// @param say the words to say, in the family's language
/// @param sayLanguage its code, for screen readers
/// @param inOwnLanguage the same words in the reader's language; empty when it is the same one
/// @param until when its time is up, ISO 8601; empty while it does not run
/// @param alerts what must be known before acting, such as whom to ask first
/// @param emergency the call to dispatch; null when the step has none
public record StepView(
    String id,
    String scenario,
    int level,
    String levelWords,
    String actor,
    String say,
    String sayLanguage,
    String inOwnLanguage,
    String ownLanguage,
    String workedIf,
    String minutes,
    String until,
    String untilTime,
    boolean overdue,
    List<String> alerts,
    @Nullable EmergencyView emergency) {
  public StepView {
    alerts = List.copyOf(alerts);
  }

  /// @param where where they are now, as they said it; empty when not said (R7)
  /// @param addresses of the family's homes; empty while locked
  /// @param telephone of dispatch; empty when the plan has none
  public record EmergencyView(
      String script,
      String scriptLanguage,
      String dispatch,
      String telephone,
      String where,
      List<String> addresses,
      boolean stayUntilMet) {
    public EmergencyView {
      addresses = List.copyOf(addresses);
    }
  }
}
