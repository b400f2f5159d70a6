package org.porchlight.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Undelivery;
import org.porchlight.oncall.StaffId;

/// What the logs of the last days tell of the line itself: what was late, what did not arrive, and
/// whose phones were reached.
///
/// The same whichever server did it, and after a restart. Tells nothing of anybody but staff.
///
/// @param since from when on logs were looked through
/// @param whole false when there were too many to look through, and the oldest were left out
/// @param unreadable logs that are not as they were written
/// @param overdue what should have happened by now and has not
/// @param late what happened too late, drills left out
/// @param reach what the last pages say of phones of staff
/// @param drillAt when the last drill began; null for none
public record Lately(
    Instant since,
    boolean whole,
    int unreadable,
    List<Late> overdue,
    List<Late> late,
    List<Missed> missed,
    Map<StaffId, Reach> reach,
    @Nullable Instant drillAt) {
  public Lately {
    overdue = List.copyOf(overdue);
    late = List.copyOf(late);
    missed = List.copyOf(missed);
    reach = Map.copyOf(reach);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /// @param worst the longest of them
  /// @param lastAt when the last of them happened, or was due if it still has not
  public record Late(DeadlineKind kind, int count, Duration worst, Instant lastAt) {
    /// Both, as one line.
    public Late and(Late other) {
      return new Late(
          kind,
          count + other.count,
          worst.compareTo(other.worst) < 0 ? other.worst : worst,
          later(lastAt, other.lastAt));
    }
  }

  /// What words to a phone were about.
  public enum About {
    /// A page, or a text of an incident.
    CRISIS,
    /// A question or a reminder about a shift, a date that is due, a broken glass.
    NOTICE,
    /// A code to sign in or to verify a telephone, or a request to sign a plan.
    CODE
  }

  /// Pages and texts of one kind that did not arrive for one reason.
  ///
  /// @param told who can do something about it
  /// @param codes the carrier's own numbers for it; empty when it gave none
  public record Missed(
      About about,
      Undelivery why,
      Undelivery.Mender told,
      Set<String> codes,
      int count,
      Instant lastAt) {
    public Missed {
      codes = Set.copyOf(codes);
    }

    /// Both, as one line.
    public Missed and(Missed other) {
      var both = new TreeSet<>(codes);
      both.addAll(other.codes);
      return new Missed(about, why, told, both, count + other.count, later(lastAt, other.lastAt));
    }
  }

  /// What the last pages say of one phone.
  ///
  /// @param reachedAt when one arrived or was answered last; null when none did
  /// @param miss the last that did not arrive; null when all did
  public record Reach(@Nullable Instant reachedAt, @Nullable Miss miss) {
    private static final Duration ONE_PAGE_MAX = Duration.ofMinutes(10);

    /// Whether its last sign is a page that did not arrive. A call that rings out right after its
    /// text arrived is none: the phone is there.
    public boolean lost() {
      return miss != null
          && (reachedAt == null || reachedAt.plus(ONE_PAGE_MAX).isBefore(miss.at()));
    }

    /// What both say.
    public Reach and(Reach other) {
      return new Reach(
          known(reachedAt, other.reachedAt),
          miss == null || (other.miss != null && miss.at().isBefore(other.miss.at()))
              ? other.miss
              : miss);
    }

    /// The later one, of those that are known.
    private static @Nullable Instant known(@Nullable Instant one, @Nullable Instant other) {
      return one == null ? other : other == null ? one : later(one, other);
    }
  }

  public record Miss(Instant at, Medium medium, Undelivery why) {}
}
