package org.porchlight.console.operator;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Lately;
import org.porchlight.console.Upkeep;
import org.porchlight.console.view.OperatorView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.storage.Durability;

/// Whether whoever keeps the line running can go back to sleep, and what says otherwise.
///
/// What cannot be known is no reason to sleep. What happened once, and needs a hand and no haste,
/// waits until day.
final class Verdict {
  /// What went wrong this short a time ago may go on going wrong.
  private static final Duration FRESH = Duration.ofHours(1);

  /// A gap that begins sooner is not left to the morning.
  private static final Duration NIGHT = Duration.ofHours(8);

  private static final String WAITING = "outbox.";
  private static final Duration AUDIT_OLD = Duration.ofHours(1);
  private static final int DISK_LOW_PERCENT = 20;
  private static final int DISK_FULL_PERCENT = 10;

  private final Speech say;
  private final UpkeepWords words;
  private final List<String> now = new ArrayList<>();
  private final List<String> later = new ArrayList<>();

  private Verdict(Speech say) {
    this.say = say;
    this.words = new UpkeepWords(say);
  }

  /// @param begins when it does; a gap that runs already began before now
  record GapAhead(Instant begins, String words) {}

  /// @param onCall who is on call now
  static OperatorView.Verdict of(
      Speech say, Upkeep.Look look, List<GapAhead> gaps, List<OnCallViews.Row> onCall) {
    var verdict = new Verdict(say);
    look.checks().stream()
        .filter(check -> !check.holds())
        .forEach(check ->
            verdict.now.add(
                say.of("operator.not_well", Map.of("name", verdict.words.check(check)))));
    verdict.cover(gaps, onCall);
    verdict.figures(look);
    verdict.lately(look.lately());
    verdict.keeping(look.keeping());
    verdict.watching(look);
    return new OperatorView.Verdict(verdict.now, verdict.later);
  }

  private void add(boolean haste, String what) {
    (haste ? now : later).add(what);
  }

  private boolean fresh(Instant at) {
    return !at.isBefore(say.now().minus(FRESH));
  }

  private void cover(List<GapAhead> gaps, List<OnCallViews.Row> onCall) {
    gaps.forEach(gap -> add(gap.begins().isBefore(say.now().plus(NIGHT)), gap.words()));
    onCall.stream()
        .filter(OnCallViews.Row::lost)
        .forEach(row -> now.add(row.shown().who() + ": " + row.shown().standing()));
  }

  /// What waits, waits now; what was counted may be over since long, and nobody would know.
  private void figures(Upkeep.Look look) {
    for (var figure : look.figures()) {
      if (figure.alarm()) {
        var row = words.figure(figure);
        add(figure.name().startsWith(WAITING), row.name() + ": " + row.value());
      }
    }
  }

  private void lately(@Nullable Lately lately) {
    if (lately == null) {
      now.add(say.of("operator.lately.unknown"));
      return;
    }
    if (lately.unreadable() > 0) {
      now.add(
          say.of("operator.lately.broken", Map.of("count", Integer.toString(lately.unreadable()))));
    }
    lately.overdue().forEach(one -> now.add(words.overdue(one)));
    var late = lately.late().stream().collect(partitioningBy(one -> fresh(one.lastAt())));
    late.forEach((haste, some) -> words.late(some).ifPresent(sentence -> add(haste, sentence)));
    lately.missed().stream()
        .filter(one -> one.told() == Mender.OPERATOR)
        .forEach(one -> add(fresh(one.lastAt()), words.missed(one)));
  }

  private void keeping(Upkeep.Keeping keeping) {
    Durability kept = keeping.durability();
    if (kept == null) {
      later.add(say.of("operator.kept.unknown"));
    } else if (!kept.lasts()) {
      add(!kept.written() || !kept.well(), words.durability(kept));
    }
    var disk = keeping.disk();
    if (disk != null && disk.freePercent() < DISK_LOW_PERCENT) {
      add(disk.freePercent() < DISK_FULL_PERCENT, words.disk(disk));
    }
    var audit = keeping.audit();
    if (audit == null || audit.found() > 0 || isOld(audit)) {
      add(audit != null && audit.found() > 0, words.audit(audit));
    }
  }

  private boolean isOld(Upkeep.Audit audit) {
    return audit.at().isBefore(say.now().minus(AUDIT_OLD));
  }

  /// Nobody should sleep for long on a line that tests nothing and can wake nobody.
  private void watching(Upkeep.Look look) {
    if (look.probes().isEmpty()) {
      later.add(say.of("operator.probe.off"));
    }
    look.probes().stream()
        .filter(probe -> probe.lastAt() != null && !probe.cameBack() && holds(look, probe))
        .forEach(probe -> later.add(words.probeName(probe) + ": " + words.probe(probe)));
    var ways =
        look.settings().stream()
            .filter(one -> one.key().equals("operator.phone") || one.key().equals("operator.url"))
            .toList();
    if (!ways.isEmpty() && ways.stream().allMatch(one -> one.value().isEmpty())) {
      later.add(say.of("operator.nobody_told"));
    }
  }

  /// One that did not come back is no trouble yet; the check says when it is.
  private static boolean holds(Upkeep.Look look, Upkeep.Probe probe) {
    return look.checks().stream()
        .noneMatch(check -> check.name().equals(probe.name()) && !check.holds());
  }
}
