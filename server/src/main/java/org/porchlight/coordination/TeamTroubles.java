package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent.TaskLeft;
import org.porchlight.incident.Page;
import org.porchlight.incident.Page.Answer;
import org.porchlight.incident.Page.Delivery;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Task;
import org.porchlight.line.TurnListener;
import org.porchlight.plan.life.Attention.Cause;
import org.porchlight.plan.life.Trouble;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears in every incident which telephones of a family and its team fail or take no more texts,
/// and tells their plans the same day.
///
/// It listens beside the line and never holds it up. What a crash took from it is found again by
/// [#lookBack()].
public final class TeamTroubles implements TurnListener {
  private static final Logger LOG = LoggerFactory.getLogger(TeamTroubles.class);
  private static final int LOOKED_BACK_MAX = 50;

  private final AgencyId agency;
  private final IncidentLog incidents;
  private final Directory directory;
  private final Troubles troubles;

  public TeamTroubles(
      AgencyId agency, IncidentLog incidents, Directory directory, Troubles troubles) {
    this.agency = agency;
    this.incidents = incidents;
    this.directory = directory;
    this.troubles = troubles;
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    if (ThreadTroubles.mayBe(before, after)
        || after.pages().all().stream().anyMatch(page -> missedNow(page, before))) {
      look(incident, before, after)
          .onFailure(failure ->
              LOG.warn("plans not told of incident {}: {}", incident, failure.getClass()));
    }
  }

  private static boolean missedNow(Page page, IncidentState before) {
    return page.to() instanceof Recipient.OnTeam
        && (page.answer() == Answer.DECLINED || page.delivery().containsValue(Delivery.MISSED))
        && !before.pages().find(page.id()).equals(Optional.of(page));
  }

  /// Looks through the newest incidents once more.
  public Future<Void> lookBack() {
    return incidents
        .recent(agency, LOOKED_BACK_MAX)
        .compose(listed ->
            InTurn.each(
                listed,
                one ->
                    incidents
                        .read(agency, one.incident(), 0)
                        .compose(log ->
                            tell(
                                one.incident(),
                                IncidentState.NOT_OPENED,
                                log.entries(),
                                IncidentState.replay(log.entries())))));
  }

  private Future<Void> look(IncidentId incident, IncidentState before, IncidentState after) {
    return incidents
        .read(agency, incident, before.version())
        .compose(log -> tell(incident, before, log.entries(), after));
  }

  private Future<Void> tell(
      IncidentId incident, IncidentState before, List<Entry> entries, IncidentState after) {
    var ofPages = found(incident, entries, after);
    var ofThreads = ThreadTroubles.found(incident, before, entries, after);
    return InTurn.each(ofPages, one -> troubles.tell(one.to().family(), List.of(one.trouble())))
        .compose(_ -> InTurn.each(ofThreads, this::tell));
  }

  /// A number only suggests whose it is (R3): everybody's plans with it hear of it.
  private Future<Void> tell(ThreadTroubles found) {
    return directory
        .candidates(agency, found.number())
        .compose(people ->
            InTurn.each(
                people, one -> troubles.tell(one.family(), List.of(found.of(one.person())))));
  }

  /// A trouble, and whose plans it is for.
  record Found(Recipient.OnTeam to, Trouble trouble) {}

  /// What these entries tell of supports' telephones.
  static List<Found> found(IncidentId incident, List<Entry> entries, IncidentState state) {
    var found = new ArrayList<Found>();
    boolean disowned = false;
    for (var entry : entries) {
      if (entry.event() instanceof PageUndelivered(var page, _, var why, _)) {
        ThreadTroubles.cause(why).ifPresent(cause -> add(found, incident, state, page, cause));
      } else if (disowned && entry.event() instanceof PageDeclined(var page)) {
        add(found, incident, state, page, Cause.NUMBER_FAILED);
      }
      disowned =
          entry.event() instanceof TaskLeft(var task) && task == Task.CONTACT_POINT_UNREACHABLE;
    }
    return found;
  }

  private static void add(
      List<Found> found, IncidentId incident, IncidentState state, PageId id, Cause cause) {
    state
        .pages()
        .find(id)
        .ifPresent(page -> {
          if (page.to() instanceof Recipient.OnTeam to) {
            var key = "page:" + incident + ":" + id.number() + ":" + cause;
            found.add(new Found(to, new Trouble(cause, to.person(), key)));
          }
        });
  }
}
