package org.porchlight.console.view;

import java.util.List;

/// What keeps the line running, for whoever keeps it running.
///
/// @param wrong what somebody should look at now, each in a sentence
/// @param gaps stretches of the next fortnight without somebody who is needed
/// @param onCall who is on call now
/// @param checks what must hold, and whether it does
/// @param figures what was counted
/// @param settings as they count
/// @param readings who read what, the newest first
/// @param glass who saw a family they have nothing to do with, the newest first
public record OperatorView(
    List<String> wrong,
    List<String> gaps,
    List<RosterView.Row> onCall,
    List<Row> checks,
    List<Row> figures,
    List<Setting> settings,
    List<Reading> readings,
    List<String> glass) {
  public OperatorView {
    wrong = List.copyOf(wrong);
    gaps = List.copyOf(gaps);
    onCall = List.copyOf(onCall);
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
    settings = List.copyOf(settings);
    readings = List.copyOf(readings);
    glass = List.copyOf(glass);
  }

  public record Row(String name, String value, boolean alarm) {}

  public record Setting(String key, String value, String origin) {}

  public record Reading(String at, String reader, String what) {}
}
