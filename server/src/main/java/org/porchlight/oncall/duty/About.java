package org.porchlight.oncall.duty;

import static java.util.Objects.requireNonNull;

import org.porchlight.oncall.Duty;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;

/// What a person is asked about.
///
/// @param whose the id of the person whose shift it is; for a gap, what is lacking; for a fault,
///   what it is in
/// @param duty of the shift, or the one that is lacking
/// @param span of the shift, the change or the gap; for a fault, from when it was found
/// @param number the change it is about, or how often this gap fell due; 0 for anything else
public record About(Kind kind, String whose, Duty duty, Span span, int number) {
  /// What is wanted.
  public enum Kind {
    /// Confirm your shift, or say who takes it.
    CONFIRM,
    /// Does this phone reach you?
    READY,
    /// Can you take somebody's shift?
    TAKE,
    /// Do you agree to a change that names you?
    AGREE,
    /// Manager: nobody took a shift that its person cannot take, or did not confirm.
    UNFILLED,
    /// Manager: there will be nobody.
    GAP,
    /// Manager: the roster or a calendar could not be taken; the last good one counts.
    FAULT
  }

  public About {
    requireNonNull(kind, "kind");
    requireNonNull(whose, "whose");
    requireNonNull(duty, "duty");
    requireNonNull(span, "span");
  }

  static About shift(Kind kind, ShiftSpan shift) {
    return new About(kind, shift.staff().value(), shift.duty(), shift.span(), 0);
  }

  /// Whether this is about that shift, whenever it ends.
  public boolean isOf(ShiftSpan shift) {
    return whose.equals(shift.staff().value())
        && duty == shift.duty()
        && span.start().equals(shift.span().start());
  }

  /// The shift that is meant by a question about one.
  ShiftSpan shift() {
    return new ShiftSpan(new StaffId(whose), duty, span);
  }

  /// Whether a manager is told something, rather than somebody asked for their own part.
  public boolean isForManager() {
    return switch (kind) {
      case UNFILLED, GAP, FAULT -> true;
      case CONFIRM, READY, TAKE, AGREE -> false;
    };
  }
}
