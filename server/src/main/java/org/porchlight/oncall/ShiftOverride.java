package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A one-off change of who is on call.
public sealed interface ShiftOverride {
  WallSpan when();

  /// Whom it puts on call.
  List<StaffId> comesIn();

  /// Everybody it names.
  List<StaffId> named();

  /// `replacement` stands for `goesOut`, on whichever duty that person has then.
  record Replace(StaffId goesOut, StaffId replacement, WallSpan when) implements ShiftOverride {
    public Replace {
      apart(goesOut, replacement);
      requireNonNull(when, "when");
    }

    @Override
    public List<StaffId> comesIn() {
      return List.of(replacement);
    }

    @Override
    public List<StaffId> named() {
      return List.of(goesOut, replacement);
    }
  }

  /// Both have each other's duties at that time.
  record Swap(StaffId one, StaffId other, WallSpan when) implements ShiftOverride {
    public Swap {
      apart(one, other);
      requireNonNull(when, "when");
    }

    @Override
    public List<StaffId> comesIn() {
      return List.of(one, other);
    }

    @Override
    public List<StaffId> named() {
      return comesIn();
    }
  }

  /// Somebody more is on call.
  record Add(StaffId staff, Duty duty, WallSpan when) implements ShiftOverride {
    public Add {
      requireNonNull(staff, "staff");
      requireNonNull(duty, "duty");
      requireNonNull(when, "when");
    }

    @Override
    public List<StaffId> comesIn() {
      return List.of(staff);
    }

    @Override
    public List<StaffId> named() {
      return comesIn();
    }
  }

  /// Somebody is not on call, and nobody stands for them: the layers below do not come up.
  record Remove(StaffId staff, WallSpan when) implements ShiftOverride {
    public Remove {
      requireNonNull(staff, "staff");
      requireNonNull(when, "when");
    }

    @Override
    public List<StaffId> comesIn() {
      return List.of();
    }

    @Override
    public List<StaffId> named() {
      return List.of(staff);
    }
  }

  private static void apart(StaffId one, StaffId other) {
    if (one.equals(other)) {
      throw new IllegalArgumentException(
          "override: " + one + " for themselves (expected: two people)");
    }
  }
}
