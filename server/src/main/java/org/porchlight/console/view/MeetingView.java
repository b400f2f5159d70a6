package org.porchlight.console.view;

import java.util.List;

/// The next meeting of a family's team: what it talks about, and how it is noted.
///
/// @param path of the family's page
/// @param when by when it is to be held
/// @param pulled why it is to be soon; empty when nothing asks for it
/// @param people who may have been there
/// @param today the last day that may be entered
/// @param notes whether the reader may note anything here
public record MeetingView(
    String path,
    String name,
    String when,
    boolean late,
    String pulled,
    List<Item> open,
    List<Item> settled,
    List<Choice> people,
    List<Choice> presence,
    String today,
    List<Held> held,
    boolean notes) {
  public MeetingView {
    open = List.copyOf(open);
    settled = List.copyOf(settled);
    people = List.copyOf(people);
    presence = List.copyOf(presence);
    held = List.copyOf(held);
  }

  /// @param link where what it is about can be read; empty for nowhere
  /// @param from who put it there and when
  /// @param decided empty while it is open
  public record Item(int number, String words, String link, String from, String decided) {}

  /// A meeting that was held.
  ///
  /// @param voice the young person's words; empty when they said nothing
  public record Held(String day, String family, String present, String voice, String words) {}
}
