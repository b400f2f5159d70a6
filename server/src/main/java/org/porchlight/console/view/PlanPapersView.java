package org.porchlight.console.view;

import java.util.List;

/// One plan version: what can be printed of it, and the form for a link to read it.
///
/// @param path of the page
/// @param plan such as `PLN-0007 v4`
/// @param who the young person, as the plan calls them
/// @param people whose copies there are
/// @param made empty before; its address, code and end are shown once
public record PlanPapersView(
    String path,
    String plan,
    String who,
    List<Person> people,
    List<CardLinkView.Made> made,
    boolean closed) {
  public PlanPapersView {
    people = List.copyOf(people);
    made = List.copyOf(made);
  }

  public record Person(String id, String name) {}
}
