package org.porchlight.console.view;

import java.util.List;

/// One family between crises: who has it, what is due, what was done.
///
/// @param path of this page
/// @param coordinator empty while nobody has it
/// @param coordinators whom it may be given to
/// @param pulled why the next meeting is to be soon; empty when nothing asks for it
/// @param dates what is due or late
/// @param later what is due after that
/// @param tasks dates that went by and are not done yet
/// @param rhythm how often the team meets, in days; empty for what the policy pack says
/// @param prevention what its plans set out to do before a crisis
/// @param today the last day that may be entered, such as `2026-10-09`
/// @param done what was noted last
/// @param notes whether the reader may note anything here
/// @param readings whether they may see who read of the family
public record FamilyView(
    String path,
    String name,
    String word,
    String coordinator,
    List<Choice> coordinators,
    String plan,
    List<FamiliesView.Link> incidents,
    String pulled,
    List<Date> dates,
    List<Date> later,
    List<String> tasks,
    int agenda,
    String rhythm,
    String rhythmWords,
    List<Choice> people,
    List<Choice> ways,
    List<Choice> youths,
    List<Choice> places,
    List<Choice> prevention,
    String today,
    List<String> done,
    boolean notes,
    boolean readings) {
  public FamilyView {
    coordinators = List.copyOf(coordinators);
    incidents = List.copyOf(incidents);
    dates = List.copyOf(dates);
    later = List.copyOf(later);
    tasks = List.copyOf(tasks);
    people = List.copyOf(people);
    ways = List.copyOf(ways);
    youths = List.copyOf(youths);
    places = List.copyOf(places);
    prevention = List.copyOf(prevention);
    done = List.copyOf(done);
  }

  /// One date, and how it is done from here.
  ///
  /// @param mood `open` for what is late, else `calm`
  /// @param how `contact`, `meeting`, `plan`, `telephone`, `consent`, `month` or `six-weeks`
  /// @param person whose telephone or consent it is, or the incident it follows; may be empty
  /// @param consent the kind of consent; may be empty
  public record Date(
      String what, String when, String mood, String how, String person, String consent) {}
}
