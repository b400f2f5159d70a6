package org.porchlight.console.view;

import java.util.List;

/// A page of a family that the reader has nothing to do with, and what they can do.
///
/// @param supervisors who is on call and can be asked, by name
public record DeniedView(List<String> supervisors) {
  public DeniedView {
    supervisors = List.copyOf(supervisors);
  }
}
