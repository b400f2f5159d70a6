package org.porchlight.console.view;

import java.util.List;

/// A page of a family that the reader has nothing to do with, and what they can do.
///
/// @param supervisors who is on call and can be asked, by name
/// @param to the page that a reason opens; empty where none does
/// @param purposes to choose from
/// @param minutes how long it stays open
public record DeniedView(
    List<String> supervisors, String to, List<Choice> purposes, String minutes) {
  public DeniedView {
    supervisors = List.copyOf(supervisors);
    purposes = List.copyOf(purposes);
  }
}
