package org.porchlight.console.view;

import java.util.List;

/// Who is on call now and in the next fortnight, where nobody is, and what is being changed.
///
/// @param gaps stretches without somebody who is needed, each in a sentence
/// @param calendars those at other addresses: how old what counts of them is
/// @param staff whom a form can name
/// @param duties what somebody can be added as
/// @param self the reader, as forms name them
/// @param mayDecide whether the reader may change other people's shifts
public record RosterView(
    List<Row> now,
    List<String> gaps,
    List<Day> days,
    List<Wanted> changes,
    List<Calendar> calendars,
    List<Choice> staff,
    List<Choice> duties,
    String self,
    boolean mayDecide) {
  public RosterView {
    now = List.copyOf(now);
    gaps = List.copyOf(gaps);
    days = List.copyOf(days);
    changes = List.copyOf(changes);
    calendars = List.copyOf(calendars);
    staff = List.copyOf(staff);
    duties = List.copyOf(duties);
  }

  /// @param standing whether they confirmed, in words; may be empty
  /// @param alarm whether somebody should look at it
  public record Row(String duty, String who, String times, String standing, boolean alarm) {}

  /// @param alarm whether it cannot be read
  public record Calendar(String words, boolean alarm) {}

  public record Day(String name, List<Row> rows) {
    public Day {
      rows = List.copyOf(rows);
    }
  }

  /// @param waitsForMe whether the reader is asked to agree
  public record Wanted(
      int id, String words, String standing, boolean waitsForMe, boolean mayWithdraw) {}
}
