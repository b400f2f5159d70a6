package org.porchlight.console.view;

import java.util.List;

/// What keeps the line running, for whoever keeps it running.
///
/// @param verdict whether they can go back to sleep
/// @param asOf when this was so, in a sentence
/// @param gaps stretches of the next fortnight without somebody who is needed
/// @param onCall who is on call now, and what their phones gave as their last sign
/// @param late deadlines of the last days that were late, those that still wait first
/// @param missed pages and texts of the last days that did not arrive, by why
/// @param probes the line's own tests of the way through the carrier
/// @param checks what must hold, and whether it does
/// @param figures what was counted
/// @param kept how what is kept is kept, each in a sentence
/// @param drill when the last drill was, in a sentence
/// @param glass who saw a family they have nothing to do with, the newest first
/// @param audit who read what and why
/// @param settings as they count
/// @param cutShort whether there were too many crises to look all of them through
public record OperatorView(
    Verdict verdict,
    String asOf,
    List<String> gaps,
    List<RosterView.Row> onCall,
    List<Row> late,
    List<Miss> missed,
    List<Row> probes,
    List<Row> checks,
    List<Row> figures,
    List<String> kept,
    String drill,
    List<String> glass,
    Audit audit,
    List<Setting> settings,
    boolean cutShort) {
  public OperatorView {
    gaps = List.copyOf(gaps);
    onCall = List.copyOf(onCall);
    late = List.copyOf(late);
    missed = List.copyOf(missed);
    probes = List.copyOf(probes);
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
    kept = List.copyOf(kept);
    glass = List.copyOf(glass);
    settings = List.copyOf(settings);
  }

  /// @param now what somebody has to look at now, each in a sentence; with none they can sleep
  /// @param later what can wait until day, each in a sentence
  public record Verdict(List<String> now, List<String> later) {
    public Verdict {
      now = List.copyOf(now);
      later = List.copyOf(later);
    }
  }

  /// @param words more of it; may be empty
  public record Row(String name, String words, String value, boolean alarm) {}

  /// @param times how often, when last, and the carrier's own numbers for it
  /// @param remedy what to do about it
  public record Miss(String name, String times, String told, String remedy, boolean alarm) {}

  /// @param readers whom a form can name
  /// @param kinds what they can have read
  /// @param reader the one asked for; empty for everybody
  /// @param what the kind asked for; empty for everything
  /// @param withReason whether only readings by a reason are asked for
  /// @param picked whether anything is asked for
  public record Audit(
      List<Reading> rows,
      List<Choice> readers,
      List<Choice> kinds,
      String reader,
      String what,
      boolean withReason,
      boolean picked) {
    public Audit {
      rows = List.copyOf(rows);
      readers = List.copyOf(readers);
      kinds = List.copyOf(kinds);
    }
  }

  public record Setting(String key, String value, String origin) {}

  /// @param why what the reader had to do with it, or their reason; may be empty
  public record Reading(String at, String reader, String what, String why) {}
}
