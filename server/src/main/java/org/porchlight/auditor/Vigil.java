package org.porchlight.auditor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of one look after the other is to be told, and what is over.
///
/// A store that is silent while the server starts again is nothing yet.
public final class Vigil {
  private final Duration silenceMax;
  private @Nullable Instant silentSince;
  private Set<String> standing = new HashSet<>();

  /// @param silenceMax how long the store may be silent
  public Vigil(Duration silenceMax) {
    this.silenceMax = silenceMax;
  }

  /// @param wrong what is wrong now, with its measure
  /// @param over what was wrong at the look before, and is no more
  public record Told(List<Finding> wrong, Set<String> over) {
    public Told {
      wrong = List.copyOf(wrong);
      over = Set.copyOf(over);
    }
  }

  public Told after(List<Finding> found, Instant now) {
    List<Finding> wrong = found.stream().filter(finding -> !isStill(finding, now)).toList();
    if (found.stream().noneMatch(Finding.StoreSilent.class::isInstance)) {
      silentSince = null;
    }
    Set<String> present = wrong.stream().map(Finding::what).collect(Collectors.toSet());
    var over = new TreeSet<>(standing);
    over.removeAll(present);
    standing = present;
    return new Told(wrong, over);
  }

  private boolean isStill(Finding finding, Instant now) {
    if (!(finding instanceof Finding.StoreSilent)) {
      return false;
    }
    Instant since = silentSince == null ? now : silentSince;
    silentSince = since;
    return Duration.between(since, now).compareTo(silenceMax) < 0;
  }
}
