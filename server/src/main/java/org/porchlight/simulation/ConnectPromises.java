package org.porchlight.simulation;

import java.util.List;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.simulation.Promises.Promise;

/// A support who said yes and whoever leads are brought to talk (R13), and no telephone rings for
/// nothing: not for who drives, not for who is gone, and not when it is over.
final class ConnectPromises {
  private static final String NAME = "R13 supports are connected: ";

  private ConnectPromises() {}

  static List<Promise> all() {
    return List.of(
        new Promise(NAME + "nobody is rung who drives", ConnectPromises::whoDrivesIsLetDrive),
        new Promise(NAME + "nobody is rung for nobody", ConnectPromises::isStoppedForNobody),
        new Promise(NAME + "nobody is rung when it is over", ConnectPromises::isOverWhenItIs));
  }

  private static boolean whoDrivesIsLetDrive(StoredTurn turn) {
    return turn.events(PageChannelAdded.class)
        .filter(more -> more.medium() == Medium.VOICE)
        .flatMap(more -> turn.after().pages().find(more.page()).stream())
        .filter(ConnectPromises::isSupports)
        .noneMatch(page -> drives(page, turn));
  }

  private static boolean drives(Page page, StoredTurn turn) {
    return page.answer() == Page.Answer.COMING
        && (turn.events(PageComing.class).anyMatch(coming -> coming.page().equals(page.id()))
            || turn.before().pages().find(page.id()).stream()
                .anyMatch(before -> before.answer() == Page.Answer.COMING));
  }

  /// Whoever waited is gone, and so is the ringing of whoever leads.
  private static boolean isStoppedForNobody(StoredTurn turn) {
    return !somebodyWaits(turn.before())
        || somebodyWaits(turn.after())
        || turn.after().pages().of(Purpose.CONNECT).stream().noneMatch(Page::open);
  }

  private static boolean somebodyWaits(IncidentState state) {
    return !state.room().there().isEmpty() || !state.pages().waiting().isEmpty();
  }

  private static boolean isOverWhenItIs(StoredTurn turn) {
    return !turn.before().ending().resolved()
        || (turn.events(PageQueued.class).noneMatch(page -> page.purpose() == Purpose.CONNECT)
            && turn.events(PageChannelAdded.class)
                .filter(more -> more.medium() == Medium.VOICE)
                .flatMap(more -> turn.after().pages().find(more.page()).stream())
                .noneMatch(ConnectPromises::isSupports));
  }

  private static boolean isSupports(Page page) {
    return page.to() instanceof Recipient.OnTeam;
  }
}
