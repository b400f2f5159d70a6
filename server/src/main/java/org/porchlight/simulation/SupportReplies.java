package org.porchlight.simulation;

import java.util.List;
import org.porchlight.telephony.Carrier.TextOrder;

/// What supports answer when a step asks for them: no, yes, when they come, and then something else
/// after all.
final class SupportReplies {
  private static final List<String> REPORTS = List.of("4", "5", "6", "I sat with him, he is calm");

  private static final Behaviour[] OF_A_YES = {
    Behaviour.SUPPORT_TAKES_THE_YES_BACK,
    Behaviour.SUPPORT_SAYS_YES_AGAIN,
    Behaviour.SUPPORT_SAYS_WHEN,
    Behaviour.SUPPORT_IS_THERE_EARLY,
    Behaviour.SUPPORT_SAYS_YES_AND_REPORTS,
    Behaviour.SUPPORT_WAITS_ALONE,
    Behaviour.SUPPORT_IS_ALONE_AFTER_THE_END
  };

  private final Street street;
  private final Chance chance;
  private final Phones phones;

  SupportReplies(Street street, Phones phones) {
    this.street = street;
    this.chance = street.chance();
    this.phones = phones;
  }

  /// @param prefix of their digits; empty while one page alone is open to them
  /// @return false for whoever answers as anybody would
  boolean answers(TextOrder text, String prefix) {
    if (chance.seeks(Behaviour.SUBSTITUTE_FOR_WHO_IS_SILENT)) {
      return true;
    }
    if (chance.draws(Behaviour.CANNOT, cannotPercent())) {
      says(text, 2, 40, prefix + "2");
    } else if (chance.draws(Behaviour.SUPPORT_TAKES_THE_YES_BACK, 15)) {
      says(text, 2, 40, prefix + "1");
      says(text, 45, 100, prefix + "2");
    } else if (chance.draws(Behaviour.SUPPORT_SAYS_YES_AGAIN, 20)) {
      // The call that a yes brings was missed by then, or goes on.
      says(text, 2, 40, prefix + "1");
      says(text, 80, 200, prefix + "1");
    } else if (chance.draws(Behaviour.SUPPORT_SAYS_WHEN, whenPercent())) {
      comes(text, prefix);
    } else if (chance.draws(Behaviour.SUPPORT_SAYS_YES_AND_REPORTS, 60)) {
      says(text, 2, 40, prefix + "1");
      says(text, 60, 200, prefix + chance.of(REPORTS));
    } else {
      return false;
    }
    return true;
  }

  private double cannotPercent() {
    if (chance.seeks(Behaviour.SUBSTITUTE_FOR_WHO_CANNOT)) {
      return 80;
    }
    return chance.seeks(OF_A_YES) ? 10 : 45;
  }

  private double whenPercent() {
    return chance.odds(25, Behaviour.SUPPORT_IS_THERE_EARLY);
  }

  private void comes(TextOrder text, String prefix) {
    says(text, 2, 40, prefix + chance.of(List.of("1 20", "1 en 15")));
    if (chance.draws(Behaviour.SUPPORT_IS_THERE_EARLY, 50)) {
      says(text, 60, 250, prefix + "1");
    } else if (chance.happens(30)) {
      says(text, 60, 250, prefix + "2");
    }
  }

  private void says(TextOrder text, int least, int most, String words) {
    street
        .queue()
        .after(
            chance.seconds(least, most),
            Life.FOREVER,
            () -> phones.texts(text.to(), text.from(), words));
  }
}
