package org.porchlight.auditor;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.Inspection;
import org.porchlight.storage.Inspection.ChainLink;
import org.porchlight.storage.Inspection.Standing;

/// Looks whether every open incident still goes on, and says what does not.
///
/// What it finds it looks at a second time, for a turn may have been stored while it read. A store
/// that does not answer is a finding like any other.
public final class Auditor {
  private final AgencyId agency;
  private final AuditSettings settings;
  private final Supplier<Future<Inspection>> connect;
  private final InstantSource clock;
  private final Map<IncidentId, ChainLink> verified = new HashMap<>();
  private @Nullable Inspection connection;

  /// @param connect opens a connection of its own; asked again when one is lost
  /// @param clock of the line
  public Auditor(
      AgencyId agency,
      AuditSettings settings,
      Supplier<Future<Inspection>> connect,
      InstantSource clock) {
    this.agency = agency;
    this.settings = settings;
    this.connect = connect;
    this.clock = clock;
  }

  /// What is wrong now, found by two looks in a row. Always succeeds.
  public Future<List<Finding>> look() {
    return glance()
        .compose(first ->
            first.isEmpty()
                ? Future.succeededFuture(first)
                : glance().map(second -> confirmed(first, second)))
        .recover(_ -> lost().map(_ -> List.<Finding>of(new Finding.StoreSilent())));
  }

  /// How many logs the last look read back to their end, and found as they were written.
  public int verified() {
    return verified.size();
  }

  public Future<Void> close() {
    return lost();
  }

  private static List<Finding> confirmed(List<Finding> first, List<Finding> second) {
    Set<String> before = first.stream().map(Finding::what).collect(Collectors.toSet());
    return second.stream().filter(finding -> before.contains(finding.what())).toList();
  }

  private Future<Void> lost() {
    var open = connection;
    connection = null;
    return open == null ? Future.succeededFuture() : open.close().otherwiseEmpty();
  }

  private Future<Inspection> connected() {
    var open = connection;
    return open != null
        ? Future.succeededFuture(open)
        : connect.get().onSuccess(opened -> connection = opened);
  }

  private Future<List<Finding>> glance() {
    return connected()
        .compose(store ->
            store
                .standing(agency)
                .compose(standing -> {
                  var findings = judged(standing, clock.instant());
                  return chains(store, standing, findings).map(findings);
                }));
  }

  /// Open to more findings.
  private List<Finding> judged(Standing standing, Instant now) {
    var findings = new ArrayList<Finding>();
    for (var open : standing.incidents()) {
      if (open.due() == null) {
        findings.add(new Finding.NoDeadline(open.incident()));
      } else if (isOver(settings.lateAfter(), open.due(), now)) {
        findings.add(new Finding.Late(open.incident(), age(open.due(), now)));
      }
    }
    var told = new HashSet<IncidentId>();
    for (var errand : standing.errands()) {
      if (isOver(settings.errandAfter(), errand.since(), now) && told.add(errand.incident())) {
        findings.add(new Finding.ErrandWaits(errand.incident(), age(errand.since(), now)));
      }
    }
    return findings;
  }

  private static boolean isOver(Duration limit, Instant since, Instant now) {
    return Duration.between(since, now).compareTo(limit) > 0;
  }

  private static long age(Instant since, Instant now) {
    return Duration.between(since, now).toSeconds();
  }

  /// One log after the other: it is the store of a line at work.
  private Future<Void> chains(Inspection store, Standing standing, List<Finding> findings) {
    var open = standing.incidents().stream().map(Inspection.Open::incident).toList();
    verified.keySet().retainAll(new HashSet<>(open));
    return InTurn.each(open, incident -> chain(store, incident, findings));
  }

  private Future<Void> chain(Inspection store, IncidentId incident, List<Finding> findings) {
    return store
        .verify(agency, incident, verified.getOrDefault(incident, ChainLink.START))
        .onSuccess(link -> verified.put(incident, link))
        .<Void>mapEmpty()
        .recover(why -> {
          if (!(why instanceof BrokenLogException)) {
            return Future.failedFuture(why);
          }
          findings.add(new Finding.BrokenChain(incident));
          return Future.succeededFuture();
        });
  }
}
