package org.porchlight.oncall;

import java.util.List;

/// A stretch of time in which the plan lacks what cover needs.
///
/// @param causes one for each person who would have met the need, else that nobody is planned
public record Gap(Span span, Need need, List<Cause> causes, Cover cover) {
  public Gap {
    causes = List.copyOf(causes);
  }

  /// Whether nobody is there: neither a plan nor a fallback.
  public boolean isOpen() {
    return cover instanceof Cover.Nobody;
  }

  boolean continues(Gap earlier) {
    return need.equals(earlier.need)
        && causes.equals(earlier.causes)
        && cover.equals(earlier.cover)
        && span.start().equals(earlier.span.end());
  }

  /// Why the plan has nobody.
  public sealed interface Cause {
    /// No shift and no turn of a rotation is there.
    record NobodyPlanned() implements Cause {}

    /// Who is planned has time off.
    record Away(StaffId staff) implements Cause {}

    /// Who is planned was taken off by an override.
    record TakenOff(StaffId staff) implements Cause {}

    /// Who is planned is on call as something else, and one person is not two.
    record OnOtherDuty(StaffId staff, Duty duty) implements Cause {}

    /// Who is on call cannot be reached: a number that is not verified, a test page not answered.
    record Unreachable(StaffId staff) implements Cause {}
  }

  /// Who is there after all.
  public sealed interface Cover {
    record Nobody() implements Cover {}

    record StandIn(StaffId staff) implements Cover {}
  }
}
