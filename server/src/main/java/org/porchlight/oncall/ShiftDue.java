package org.porchlight.oncall;

import java.time.Instant;

/// Something that is to be done about a shift or a gap before it begins.
public sealed interface ShiftDue {
  /// When it was or will be due.
  Instant due();

  /// Names it for good, so that it is done once: the same after a restart and in another server.
  Key key();

  /// @param about what is to be done
  /// @param whose the person, or the need that is not met
  /// @param start when the shift or the gap begins
  record Key(About about, String whose, Instant start) {}

  /// What is to be done.
  enum About {
    CONFIRM,
    READINESS,
    UNCONFIRMED,
    GAP
  }

  /// The person is asked to confirm the shift or to name somebody else.
  record ConfirmShift(ShiftSpan shift, Instant due) implements ShiftDue {
    @Override
    public Key key() {
      return of(About.CONFIRM, shift);
    }
  }

  /// The person's number is to be verified, and a test page to be answered.
  record CheckReadiness(ShiftSpan shift, Instant due) implements ShiftDue {
    @Override
    public Key key() {
      return of(About.READINESS, shift);
    }
  }

  /// Nobody confirmed the shift: the supervisor is told while there is time to find somebody.
  record TellUnconfirmed(ShiftSpan shift, Instant due) implements ShiftDue {
    @Override
    public Key key() {
      return of(About.UNCONFIRMED, shift);
    }
  }

  /// The manager is paged before the gap.
  record TellGap(Gap gap, Instant due) implements ShiftDue {
    @Override
    public Key key() {
      return new Key(About.GAP, gap.need().toString(), gap.span().start());
    }
  }

  private static Key of(About about, ShiftSpan shift) {
    return new Key(about, shift.staff() + " " + shift.duty(), shift.span().start());
  }
}
