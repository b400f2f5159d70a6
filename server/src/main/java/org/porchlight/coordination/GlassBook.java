package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.rights.GlassEvent;
import org.porchlight.rights.GlassEvent.GlassBroken;
import org.porchlight.rights.GlassPurpose;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JournalKind;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// Who saw a family they had nothing to do with, and why: a journal for each family, or for each
/// incident of nobody's so far.
///
/// Futures fail with [org.porchlight.storage.StorageException] when the store does not answer.
public final class GlassBook {
  public static final JournalKind<GlassEvent> KIND =
      new JournalKind<>("glass", GlassEvent.class, Map.of("glass.broken", GlassBroken.class));

  private final AgencyId agency;
  private final Journal<GlassEvent> journal;
  private final Duration opens;
  private final InstantSource clock;
  private long broken;

  /// One broken glass.
  ///
  /// @param pane the family's id, or the incident's
  /// @param family null for an incident of nobody's
  public record Broken(String pane, @Nullable FamilyId family, Told<GlassEvent> told) {
    /// The same for this broken glass alone.
    public String key() {
      return pane + "/" + told.version();
    }

    public GlassBroken event() {
      return switch (told.event()) {
        case GlassBroken event -> event;
      };
    }
  }

  /// @param opens how long a family is seen for one reason
  public GlassBook(AgencyId agency, Journals journals, Duration opens, InstantSource clock) {
    this.agency = agency;
    this.journal = journals.of(KIND);
    this.opens = opens;
    this.clock = clock;
  }

  /// The pane before an incident: that of its family, or its own while it is of nobody.
  public static JournalId pane(IncidentId incident, @Nullable FamilyId family) {
    return family == null ? JournalId.ofAgency(incident.value()) : pane(family);
  }

  public static JournalId pane(FamilyId family) {
    return new JournalId(family.value(), family);
  }

  /// Notes the reason, and opens the family to `by` from now on. The same key again notes nothing,
  /// and answers false.
  public Future<Boolean> breaks(
      JournalId pane, StaffId by, GlassPurpose purpose, String words, NaturalKey key) {
    return Rounds.until("glass", () -> attempt(pane, by, purpose, words, key));
  }

  private Future<Optional<Boolean>> attempt(
      JournalId pane, StaffId by, GlassPurpose purpose, String words, NaturalKey key) {
    var now = clock.instant();
    List<GlassEvent> events = List.of(new GlassBroken(by, purpose, words, now.plus(opens)));
    return journal
        .read(agency, pane, 0)
        .compose(told -> journal.append(agency, pane, told.size(), key, now, events))
        .map(appended ->
            switch (appended) {
              case Appended.Done _ -> {
                broken++;
                yield Optional.of(true);
              }
              case Appended.Duplicate _ -> Optional.of(false);
              case Appended.Conflict _ -> Optional.empty();
            });
  }

  /// The reason by which `by` sees it now; empty when there is none, or it ran out.
  public Future<Optional<GlassBroken>> open(JournalId pane, StaffId by) {
    var now = clock.instant();
    return journal
        .read(agency, pane, 0)
        .map(told ->
            told.stream()
                .map(one -> new Broken(pane.value(), pane.family(), one).event())
                .filter(event -> event.by().equals(by) && event.until().isAfter(now))
                .reduce((_, later) -> later));
  }

  /// Every broken glass since `since`, the newest first.
  public Future<List<Broken>> since(Instant since) {
    return journal
        .begun(agency)
        .compose(panes -> AtOnce.answers(panes.stream().map(this::of).toList()))
        .map(lists -> {
          var all = new ArrayList<Broken>();
          lists.forEach(all::addAll);
          all.removeIf(one -> one.told().at().isBefore(since));
          all.sort(Comparator.comparing((Broken one) -> one.told().at()).reversed());
          return all;
        });
  }

  /// Every glass that is open now.
  public Future<List<Broken>> open() {
    var now = clock.instant();
    return since(now.minus(opens))
        .map(all -> all.stream().filter(one -> one.event().until().isAfter(now)).toList());
  }

  private Future<List<Broken>> of(JournalId pane) {
    return journal
        .read(agency, pane, 0)
        .map(told ->
            told.stream().map(one -> new Broken(pane.value(), pane.family(), one)).toList());
  }

  /// Changes with every glass that is broken on this server.
  public long count() {
    return broken;
  }
}
