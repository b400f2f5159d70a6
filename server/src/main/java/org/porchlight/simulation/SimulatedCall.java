package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.CallStatus;
import org.porchlight.telephony.Incoming.DialEnd;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// One call, walked through as its phone hears it until somebody hangs up.
final class SimulatedCall {
  private final String id;
  private final PhoneNumber other;
  private final Street street;
  private final EventQueue queue;
  private final Chance chance;
  private final Listener listener;
  private final CallNotes notes;
  private final boolean familys;
  private @Nullable LegToken token;
  private @Nullable CallOrder rung;
  private boolean live;
  private boolean over;
  private boolean answeredToldLate;
  private int course;

  /// @param familys whether it came in on the families' line: we never hang up on those
  SimulatedCall(String id, PhoneNumber other, Street street, Temper temper, boolean familys) {
    this.familys = familys;
    this.id = id;
    this.other = other;
    this.street = street;
    this.queue = street.queue();
    this.chance = street.chance();
    this.listener = new Listener(chance, temper);
    this.notes = new CallNotes(street);
  }

  String id() {
    return id;
  }

  PhoneNumber other() {
    return other;
  }

  /// Whether somebody is on it.
  boolean isLive() {
    return live && !over;
  }

  boolean isOver() {
    return over;
  }

  /// Rings somebody for us, who picks up or does not; `talking` on another call, or free.
  void rings(CallOrder order, boolean talking) {
    rung = order;
    token = order.token();
    if (talking) {
      chance.sightings().saw(Behaviour.RINGS_SOMEBODY_ON_A_CALL);
    }
    report(CallStatus.RINGING, 1);
    if ((talking && chance.happens(80)) || chance.draws(Behaviour.RINGS_BUSY, 10)) {
      queue.after(chance.seconds(1, 4), Life.FOREVER, () -> missed(CallStatus.BUSY));
    } else if (chance.fault(Behaviour.CALL_DOES_NOT_CONNECT, 4)) {
      queue.after(chance.seconds(0, 3), Life.FOREVER, () -> missed(CallStatus.FAILED));
    } else if (chance.draws(Behaviour.RINGS_UNANSWERED, 25)) {
      queue.after(order.ring(), Life.FOREVER, () -> missed(CallStatus.NO_ANSWER));
    } else {
      queue.after(chance.seconds(2, 15), Life.FOREVER, () -> picksUp(order.token(), order.path()));
    }
  }

  private void missed(CallStatus status) {
    notes.guest(token, Behaviour.GUEST_STAYS_AWAY);
    over(status);
  }

  private void picksUp(LegToken leg, String path) {
    if (!over) {
      lives();
      answeredToldLate = chance.fault(4);
      if (!answeredToldLate) {
        report(CallStatus.IN_PROGRESS, 2);
      }
      asks(leg, path, "", null);
    }
  }

  /// Whoever is on it stays that long.
  void lives() {
    live = true;
    queue.after(listener.temper().stays(chance), Life.FOREVER, this::ends);
  }

  void ends() {
    over(CallStatus.COMPLETED);
  }

  /// The line ends it, or says nothing more.
  void isEnded() {
    LegToken leg = token;
    if (familys && leg != null && isLive()) {
      street.audit().breaks("P5 no dead end: a caller is hung up on", leg.incident());
    }
    ends();
  }

  void hears(Heard heard) {
    if (!over) {
      street.audit().drills().spoken(heard);
      token = heard.token();
      notes.heard(rung, heard, listener.temper());
      performs(heard.token(), heard.verbs(), 0, ++course);
    }
  }

  private void over(CallStatus status) {
    if (!over) {
      over = true;
      street.conferences().leaves(id);
      report(status, 3);
      if (answeredToldLate && status == CallStatus.COMPLETED) {
        chance.sightings().saw(Behaviour.COMPLETED_BEFORE_ANSWERED);
        report(CallStatus.IN_PROGRESS, 2);
      }
    }
  }

  private void report(CallStatus status, int sequence) {
    LegToken leg = token;
    if (leg != null) {
      street
          .teller()
          .report(line -> line.report(new Incoming.CallProgress(id, leg, status, sequence)));
    }
  }

  /// Goes on there.
  void asks(LegToken leg, String path, String digits, @Nullable DialEnd dial) {
    if (over) {
      return;
    }
    if (path.isEmpty()) {
      ends();
      return;
    }
    int asking = ++course;
    var question =
        new Incoming.Asking(
            id, leg, path, digits, dial, new Address.Known(other), Integer.toString(asking));
    street
        .teller()
        .tell(
            line -> line.asking(question),
            heard -> {
              if (asking == course) {
                if (!Promises.keepsTheirPlace(path, heard.verbs())) {
                  street.audit().breaks("R14 private ear: a key loses its place", leg.incident());
                }
                hears(heard);
              }
            });
  }

  private void performs(LegToken leg, List<Spoken> verbs, int at, int now) {
    if (over || now != course) {
      return;
    }
    if (at >= verbs.size()) {
      isEnded();
      return;
    }
    Runnable next = () -> performs(leg, verbs, at + 1, now);
    switch (verbs.get(at)) {
      case Spoken.Say say -> {
        listener.hears(say);
        queue.after(chance.millis(300, 900), Life.FOREVER, next);
      }
      case Spoken.Pause(var length) -> queue.after(length, Life.FOREVER, next);
      case Spoken.SpokenMenu menu -> menu(leg, menu, next, now);
      case Spoken.Join join -> {
        new Waiting(street, id, other).joins(leg, join, () -> !over && now == course);
        queue.after(chance.seconds(20, 200), Life.FOREVER, () -> leaves(leg, join, now));
      }
      case Spoken.Dial dial -> dials(leg, dial.thenPath(), now);
      case Spoken.DialShort dial -> {
        chance.sightings().saw(Behaviour.CHOOSES_THE_CRISIS_LINE);
        dials(leg, dial.thenPath(), now);
      }
      case Spoken.TakeMessage message -> {
        if (listener.isSilent() || chance.draws(Behaviour.MESSAGE_IS_SILENT, 30)) {
          queue.after(chance.seconds(5, 8), Life.FOREVER, next);
          return;
        }
        chance.sightings().saw(Behaviour.LEAVES_A_MESSAGE);
        street.teller().report(line -> line.report(new Incoming.Recorded(id, leg, "RE" + id)));
        asksAfter(chance.seconds(1, 4), leg, message.thenPath(), "", null, now);
      }
      case Spoken.Redirect(var path) -> asks(leg, path, "", null);
      case Spoken.Hangup _ -> isEnded();
    }
  }

  private void menu(LegToken leg, Spoken.SpokenMenu menu, Runnable next, int now) {
    String keys = listener.keys(menu);
    if (keys.isEmpty()) {
      queue.after(menu.patience(), Life.FOREVER, next);
      return;
    }
    if (listener.wasAsked(keys)) {
      notes.pressed(leg);
    }
    Duration until = street.rush().delay(leg.incident(), chance.seconds(1, 4));
    asksAfter(until, leg, menu.path(), keys, null, now);
  }

  private void leaves(LegToken leg, Spoken.Join join, int now) {
    if (now == course) {
      street.conferences().leaves(id);
      asks(leg, chance.happens(50) ? join.thenPath() : "", "", null);
    }
  }

  private void dials(LegToken leg, String thenPath, int now) {
    DialEnd end = chance.of(List.of(DialEnd.values()));
    asksAfter(chance.seconds(2, 30), leg, thenPath, "", end, now);
  }

  private void asksAfter(
      Duration wait, LegToken leg, String path, String keys, @Nullable DialEnd dial, int now) {
    queue.after(
        wait,
        Life.FOREVER,
        () -> {
          if (now == course) {
            asks(leg, path, keys, dial);
          }
        });
  }
}
