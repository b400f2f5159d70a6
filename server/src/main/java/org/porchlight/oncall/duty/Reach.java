package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;

/// Who can be counted on, as far as their own answers tell.
///
/// Whoever was never asked can; a phone whose last test nobody answered reaches nobody for a day,
/// and all through the shift that it was tested for; and who said that they cannot take a shift is
/// not there for it.
record Reach(RosterState state) {
  private static final Duration SILENT = Duration.ofDays(1);

  boolean reaches(StaffId staff, Span stretch) {
    var silent = state.unreached().get(staff);
    if (silent != null && isSilent(staff, silent, stretch)) {
      return false;
    }
    return state.asks().values().stream()
        .filter(ask -> ask.to().equals(staff) && ask.standing() == Ask.Standing.CANT)
        .filter(ask -> isOwnShift(ask.about().kind()))
        .noneMatch(ask -> ask.about().span().overlap(stretch).isPresent() && !takenBack(ask));
  }

  private boolean isSilent(StaffId staff, Instant since, Span stretch) {
    return Span.of(since, SILENT).overlap(stretch).isPresent()
        || state
            .asked(About.Kind.READY)
            .filter(ask -> ask.to().equals(staff) && ask.standing() == Ask.Standing.MISSED)
            .filter(ask -> !ask.since().isBefore(since))
            .anyMatch(ask -> ask.about().span().overlap(stretch).isPresent());
  }

  private static boolean isOwnShift(About.Kind kind) {
    return kind == About.Kind.CONFIRM || kind == About.Kind.READY;
  }

  /// Whether they have said yes to the same shift after all.
  private boolean takenBack(Ask cant) {
    return state.asks().values().stream()
        .anyMatch(ask ->
            ask.to().equals(cant.to())
                && isOwnShift(ask.about().kind())
                && ask.standing() == Ask.Standing.YES
                && ask.about().isOf(cant.about().shift())
                && !ask.since().isBefore(cant.since()));
  }
}
