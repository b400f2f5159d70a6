package org.porchlight.console.view;

import java.util.List;

/// What an administrator does.
///
/// @param codeFor whom a code was just made for; empty for nobody
/// @param code shown once
public record AdministrationView(List<Row> staff, String codeFor, String code) {
  public AdministrationView {
    staff = List.copyOf(staff);
  }

  public record Row(String id, String name, String duty) {}
}
