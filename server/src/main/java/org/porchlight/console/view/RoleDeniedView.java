package org.porchlight.console.view;

import java.util.List;

/// A page that is not open to the reader's duty.
///
/// @param got as what they are signed in
/// @param needed the duties it is open to
/// @param supervisors who is on call and can be asked, by name
public record RoleDeniedView(String got, List<String> needed, List<String> supervisors) {
  public RoleDeniedView {
    needed = List.copyOf(needed);
    supervisors = List.copyOf(supervisors);
  }
}
