package org.porchlight.oncall;

import java.util.List;
import org.porchlight.plan.Language;

/// What cover must have at every minute.
public sealed interface Need {
  /// Whether these people, on these duties, meet it.
  boolean isMetBy(List<StaffMember> onCall);

  /// What somebody who fills it is on duty as.
  Duty duty();

  /// Somebody on this duty.
  record Holds(Duty duty) implements Need {
    @Override
    public boolean isMetBy(List<StaffMember> onCall) {
      return onCall.stream().anyMatch(member -> member.duty() == duty);
    }
  }

  /// Somebody of those who answer contacts who speaks this language.
  record Speaks(Language language) implements Need {
    @Override
    public boolean isMetBy(List<StaffMember> onCall) {
      return onCall.stream()
          .anyMatch(member -> member.duty().answers() && member.languages().contains(language));
    }

    @Override
    public Duty duty() {
      return Duty.BACKUP;
    }
  }
}
