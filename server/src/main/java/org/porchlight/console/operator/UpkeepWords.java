package org.porchlight.console.operator;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Lately;
import org.porchlight.console.Lately.About;
import org.porchlight.console.Upkeep;
import org.porchlight.console.view.OperatorView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.storage.Durability;

/// The words for what the running line tells of itself.
record UpkeepWords(Speech say) {
  private static final long SECONDS_SHOWN_MAX = 120;
  private static final long MINUTES_SHOWN_MAX = 120;
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  String check(Upkeep.Check check) {
    return say.code("operator.check", check.name());
  }

  OperatorView.Row row(Upkeep.Check check) {
    return new OperatorView.Row(
        check(check),
        "",
        say.of(check.holds() ? "operator.holds" : "operator.fails"),
        !check.holds());
  }

  OperatorView.Row figure(Upkeep.Figure figure) {
    String name = say.of("operator.figure." + figure.name());
    String part = figure.part().isEmpty() ? "" : ", " + say.code("operator.part", figure.part());
    return new OperatorView.Row(
        name + part, "", String.format(Locale.ROOT, "%.0f", figure.value()), figure.alarm());
  }

  String overdue(Lately.Late late) {
    return say.of(
        "operator.overdue",
        Map.of("what", deadline(late), "count", count(late.count()), "time", time(late.worst())));
  }

  /// All of them in one sentence: one outage makes many things late.
  Optional<String> late(List<Lately.Late> all) {
    return all.stream()
        .reduce(Lately.Late::and)
        .map(whole ->
            say.of(
                "operator.late.sentence",
                Map.of(
                    "what", all.stream().map(this::deadline).collect(joining(", ")),
                    "count", count(whole.count()),
                    "time", time(whole.worst()),
                    "at", say.time(whole.lastAt()))));
  }

  OperatorView.Row row(Lately.Late late, boolean overdue) {
    return new OperatorView.Row(
        deadline(late),
        say.of(
            overdue ? "operator.overdue.row" : "operator.late.row",
            Map.of("count", count(late.count()), "time", time(late.worst()))),
        say.time(late.lastAt()),
        overdue);
  }

  private String deadline(Lately.Late late) {
    return say.of("deadline", late.kind());
  }

  String missed(Lately.Missed missed) {
    return name(missed) + ": " + times(missed) + " " + say.of("operator.do." + remedy(missed));
  }

  OperatorView.Miss row(Lately.Missed missed) {
    return new OperatorView.Miss(
        name(missed),
        times(missed),
        told(missed),
        say.of("operator.do." + remedy(missed)),
        missed.told() == Mender.OPERATOR);
  }

  private String name(Lately.Missed missed) {
    String why = say.of("operator.miss", missed.why());
    return missed.about() == About.CRISIS
        ? why
        : say.of("operator.about", missed.about()) + ": " + lowered(why);
  }

  /// Outside a crisis nobody leads, to whom a trouble of the moment could be told.
  private String told(Lately.Missed missed) {
    return missed.told() == Mender.PERSON && missed.about() != About.CRISIS
        ? say.of("operator.told.nobody")
        : say.of("operator.told", missed.told());
  }

  private String times(Lately.Missed missed) {
    var values =
        Map.of(
            "count", count(missed.count()),
            "at", say.time(missed.lastAt()),
            "codes", String.join(", ", new TreeSet<>(missed.codes())));
    return say.of(
        missed.codes().isEmpty() ? "operator.missed.row" : "operator.missed.row.codes", values);
  }

  /// Of the moment's troubles the line itself takes care.
  private static String remedy(Lately.Missed missed) {
    return missed.told() == Mender.PERSON
        ? missed.about() == About.CRISIS ? "moment" : "moment_outside"
        : missed.why().name().toLowerCase(Locale.ROOT);
  }

  String reach(Lately.Miss miss) {
    return say.of(
        "operator.reach.lost",
        Map.of(
            "how", say.of("operator.by", miss.medium()),
            "at", say.time(miss.at()),
            "why", lowered(say.of("operator.miss", miss.why()))));
  }

  String probeName(Upkeep.Probe probe) {
    return say.of("operator.probe." + probe.name());
  }

  String probe(Upkeep.Probe probe) {
    var at = probe.lastAt();
    return at == null
        ? say.of("operator.probe.none")
        : say.of(
            probe.cameBack() ? "operator.probe.came" : "operator.probe.lost",
            Map.of("at", say.time(at)));
  }

  OperatorView.Row row(Upkeep.Probe probe) {
    var next = probe.next();
    return new OperatorView.Row(
        probeName(probe),
        probe(probe),
        next == null ? "" : say.of("operator.probe.next", Map.of("at", say.time(next))),
        probe.lastAt() != null && !probe.cameBack());
  }

  String durability(Durability kept) {
    if (!kept.written()) {
      return say.of("operator.kept.not");
    }
    var size = Map.of("size", size(kept.bytes()), "synced", kept.synced());
    return say.of(
        !kept.well()
            ? "operator.kept.unwell"
            : kept.lasts()
                ? "operator.kept.always"
                : kept.synced().isEmpty() ? "operator.kept.unsaid" : "operator.kept.other",
        size);
  }

  String saved(Durability kept) {
    var at = kept.savedAt();
    return at == null
        ? say.of("operator.kept.no_picture")
        : say.of("operator.kept.picture", Map.of("at", say.time(at)));
  }

  String disk(Upkeep.Disk disk) {
    return say.of(
        "operator.kept.disk",
        Map.of(
            "free", size(disk.freeBytes()),
            "whole", size(disk.wholeBytes()),
            "percent", Long.toString(disk.freePercent())));
  }

  String audit(Upkeep.@Nullable Audit audit) {
    if (audit == null) {
      return say.of("operator.kept.no_audit");
    }
    return say.of(
        audit.found() == 0 ? "operator.kept.audit" : "operator.kept.audit.found",
        Map.of(
            "at", say.time(audit.at()),
            "logs", count(audit.logs()),
            "count", count(audit.found())));
  }

  private static String size(long bytes) {
    return bytes >= GIGABYTE
        ? String.format(Locale.ROOT, "%.0f GB", bytes / GIGABYTE)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }

  private static String count(int count) {
    return Integer.toString(count);
  }

  private static String time(Duration time) {
    return time.toSeconds() < SECONDS_SHOWN_MAX
        ? time.toSeconds() + " s"
        : time.toMinutes() < MINUTES_SHOWN_MAX ? time.toMinutes() + " min" : time.toHours() + " h";
  }

  private static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
