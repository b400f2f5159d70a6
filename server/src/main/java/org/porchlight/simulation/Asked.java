package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.ReachRule;

/// One page as its telephone sees it: how often it was tried, by which way, and when it is next.
final class Asked {
  private static final ReachRule STAFF =
      ReachRule.parse("text+call, call 45s, call 2m, call 5m").orElseThrow();
  private static final ReachRule SUPPORT = ReachRule.parse("text, call 150s").orElseThrow();
  private static final Duration BUSY_AGAIN = Duration.ofSeconds(25);

  private final ReachRule rule;
  private final boolean repeats;
  private final Duration patience;
  private Instant receiptBy;
  private int tries = 1;
  private Instant lastAt;
  private @Nullable Instant nextAt;
  private @Nullable Instant busyAt;
  private final boolean mayBeDeaf;
  private boolean takesTexts;
  private boolean arrived;
  private boolean callMissed;

  /// It is asked for the first time.
  Asked(PageQueued page, ReachRule rule, Instant at) {
    this.rule = rule;
    this.repeats = page.to() instanceof Recipient.OnDuty;
    this.patience = Duration.between(at, page.receiptBy());
    this.receiptBy = page.receiptBy();
    this.lastAt = at;
    this.nextAt = page.nextAt();
    this.mayBeDeaf = !repeats && !page.media().contains(Medium.TEXT);
    this.takesTexts =
        page.media().contains(Medium.TEXT)
            || !ReachPromises.media(rule.tries().getFirst()).contains(Medium.TEXT);
  }

  /// How somebody is asked who has no rule of their own.
  static ReachRule usual(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty _ -> STAFF;
      case Recipient.OnTeam _ -> SUPPORT;
    };
  }

  /// What is wrong with when somebody is asked the second time; empty for nothing.
  static String late(PageQueued page, ReachRule rule, Instant at) {
    Instant expected = rule.at(1).map(next -> at.plus(next.after())).orElse(null);
    // Staff who are asked anew are tried by that.
    boolean anew = page.nextAt() == null && page.to() instanceof Recipient.OnDuty;
    return anew || Objects.equals(page.nextAt(), expected)
        ? ""
        : "the second try is at " + page.nextAt() + " (expected: " + expected + ")";
  }

  /// It arrived by text.
  void arrived() {
    arrived = true;
  }

  void missed(Medium medium, Undelivery why, Instant at) {
    switch (medium) {
      case TEXT -> takesTexts = false;
      case VOICE -> {
        callMissed = true;
        busyAt = why == Undelivery.BUSY ? at : null;
      }
    }
  }

  /// It is tried once more. What is wrong with that; empty for nothing.
  String tried(PageChannelAdded more, Instant at) {
    return tried(more, at, false);
  }

  /// A talk with another family says how or when: by text beside it, by call once it is over.
  String triedByTheirTalk(PageChannelAdded more, Instant at) {
    return tried(more, at, true);
  }

  private String tried(PageChannelAdded more, Instant at, boolean byTheirTalk) {
    boolean together = at.equals(lastAt);
    int number = together ? tries - 1 : tries;
    String fault = byTheirTalk ? "" : fault(more, number, at);
    if (fault.isEmpty() && !together) {
      // What is refused within the moment is still the same try.
      fault = next(more, number, at);
    }
    tries = number + 1;
    lastAt = at;
    nextAt = more.nextAt();
    busyAt = null;
    if (more.medium() == Medium.TEXT) {
      arrived = false;
      receiptBy = at.plus(patience);
    }
    return fault;
  }

  private String fault(PageChannelAdded more, int number, Instant at) {
    Medium medium = more.medium();
    Set<Medium> wished = ReachPromises.media(rule.at(number).orElse(rule.last()));
    boolean texts = rule.tries().stream().anyMatch(one -> one.ways().contains(ReachRule.Way.TEXT));
    if (medium == Medium.TEXT && !texts) {
      return "whoever wishes calls alone is not texted";
    }
    if (!isInstead(medium, at)) {
      boolean due = at.equals(lastAt) || (nextAt != null && !at.isBefore(nextAt));
      boolean again = busyAt != null && !at.isBefore(busyAt.plus(BUSY_AGAIN));
      if (!due && !again) {
        return "tried at " + at + ", before its time: " + nextAt;
      }
      boolean rungInstead = medium == Medium.VOICE && (mayBeDeaf || !takesTexts);
      if (!wished.contains(medium) && !rungInstead) {
        return "try " + (number + 1) + " goes by " + wished + "; got " + medium;
      }
    }
    return "";
  }

  /// The other way missed them, or nobody knows whether it did: this one goes at once.
  private boolean isInstead(Medium medium, Instant at) {
    return switch (medium) {
      case VOICE -> !takesTexts || (!arrived && !at.isBefore(receiptBy));
      case TEXT -> callMissed;
    };
  }

  private String next(PageChannelAdded more, int number, Instant at) {
    Instant expected = rule.at(number + 1).map(next -> at.plus(next.after())).orElse(null);
    if (expected == null && repeats && rule.tries().size() > 1) {
      expected = at.plus(rule.last().after());
    }
    return Objects.equals(more.nextAt(), expected)
        ? ""
        : "the next try is at " + more.nextAt() + " (expected: " + expected + ")";
  }
}
