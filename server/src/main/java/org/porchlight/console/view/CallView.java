package org.porchlight.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversation that is going on, and who can be brought into it.
///
/// @param held since when the caller is on hold; empty while they are not
/// @param callerThere whether a caller is on the line
/// @param there everybody in the conversation now, the longest first
/// @param asked guests who were asked and are not there, the newest first
/// @param outside people of no family and no duty, such as an interpreter
/// @param others other incidents of the same family that staff may still join or keep apart (R17)
public record CallView(
    String held,
    boolean callerThere,
    List<Present> there,
    List<Asked> asked,
    List<PeopleView.Person> outside,
    List<Other> others,
    @Nullable Institution institution) {
  public CallView {
    there = List.copyOf(there);
    asked = List.copyOf(asked);
    outside = List.copyOf(outside);
    others = List.copyOf(others);
  }

  /// @param since a wall time
  /// @param guest who can be let go by this; empty for anybody else
  public record Present(String who, String since, String guest) {}

  /// Somebody who speaks for a school, the police or a hospital (R22).
  ///
  /// @param kind whom, in words
  /// @param standing how far they are: what may be said to them
  /// @param reached whether they picked up on a published number
  /// @param numbers of the record that may be called
  public record Institution(String kind, String standing, boolean reached, List<Choice> numbers) {
    public Institution {
      numbers = List.copyOf(numbers);
    }
  }

  /// @param answer what became of it; empty while they may still come
  public record Asked(String who, String at, String answer) {}

  /// @param standing who has it and since when
  /// @param joinable whether a caller is on the line there
  /// @param apart whether staff chose to keep them apart
  public record Other(String incident, String standing, boolean joinable, boolean apart) {}

  /// Whether anybody is in the conversation.
  public boolean going() {
    return !there.isEmpty();
  }

  /// Whether anything of a call is worth showing.
  public boolean any() {
    return going() || !asked.isEmpty() || !apart().isEmpty();
  }

  /// Those kept apart, who may still be joined.
  public List<Other> apart() {
    return others.stream().filter(Other::apart).toList();
  }

  /// Those about whom staff have not said yet whether they are joined.
  public List<Other> undecided() {
    return others.stream().filter(one -> !one.apart()).toList();
  }
}
