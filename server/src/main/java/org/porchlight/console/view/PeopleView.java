package org.porchlight.console.view;

import java.util.List;
import java.util.stream.Collectors;

/// Everybody who was asked, and everybody who can be.
///
/// @param asked the newest first
/// @param team people of the family's team; empty before a family is chosen
/// @param staff colleagues on call
public record PeopleView(List<Asked> asked, List<Person> team, List<Person> staff) {
  public PeopleView {
    asked = List.copyOf(asked);
    team = List.copyOf(team);
    staff = List.copyOf(staff);
  }

  /// @param taken whether they said that they have it
  /// @param ways each way the page went and how far it came, such as "text: delivered"
  /// @param answer what they said; empty while they have not
  /// @param connecting what the reader is told where this page rings them to talk; else empty
  /// @param reminded whether it reminds the reader of what they carry themselves
  public record Asked(
      int page,
      String who,
      String purpose,
      List<String> ways,
      String answer,
      String at,
      boolean open,
      boolean taken,
      boolean mine,
      String connecting,
      boolean reminded) {
    public Asked {
      ways = List.copyOf(ways);
    }
  }

  /// @param why why they cannot be asked now; empty when they can
  public record Person(String value, String name, String detail, String why) {}

  /// How many have not answered.
  public long waiting() {
    return asked.stream().filter(Asked::open).count();
  }

  /// Who is being asked this moment, but for the reader; empty when nobody is.
  public String askedNow() {
    return asked.stream()
        .filter(one -> one.open() && !one.mine())
        .map(Asked::who)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// The pages that ask the reader.
  public List<Asked> mine() {
    return asked.stream().filter(one -> one.open() && one.mine()).toList();
  }
}
