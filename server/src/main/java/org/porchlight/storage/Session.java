package org.porchlight.storage;

import static java.util.Objects.requireNonNull;

import org.porchlight.oncall.StaffId;

/// One person signed in on one browser.
///
/// @param by the credential that opened it, where it has a name of its own, so that it ends with
///   it; empty for none
/// @param locked whether nothing is shown until its PIN is given again
public record Session(StaffId staff, Factors factors, String by, boolean locked) {
  public Session {
    requireNonNull(staff, "staff");
    requireNonNull(factors, "factors");
    requireNonNull(by, "by");
  }

  /// An open session of nothing but `factors`.
  public Session(StaffId staff, Factors factors) {
    this(staff, factors, "", false);
  }

  public Session with(Factors more) {
    return new Session(staff, more, by, locked);
  }

  public Session locked(boolean now) {
    return new Session(staff, factors, by, now);
  }
}
