package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Instant;
import org.porchlight.family.CardSharing;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PlanRef;

/// Makes and closes links to a plan's card for responders; another room decides and shows them.
public interface CardLinks {
  /// Fails with the store.
  Future<Made> make(Wish wish);

  /// Closes a link at once; false when there is none with this id.
  Future<Boolean> close(PlanRef plan, String link, StaffId by);

  /// What staff filled in.
  ///
  /// @param number the published one that they called back on
  record Wish(
      PlanRef plan,
      IncidentId incident,
      StaffId by,
      String name,
      String organisation,
      String number,
      CardSharing.Recipient kind,
      boolean calledBack,
      CardSharing.Ground ground,
      String reason,
      Language language) {}

  /// What came of it.
  sealed interface Made {
    /// @param code to be spoken, never written
    record Open(String link, String address, String code, Instant until) implements Made {
      @Override
      public String toString() {
        return "Open[" + link + "]";
      }
    }

    /// @param why a word of `console.card_link.refused.*`
    record Refused(String why) implements Made {}
  }
}
