package org.porchlight.simulation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern DIGIT = Pattern.compile("[Pp]ress ([3-9])");

  private final String id;
  private final PhoneNumber other;
  private final EventQueue queue;
  private final Chance chance;
  private final Teller teller;
  private final People people;
  private @Nullable LegToken token;
  private String lastDigit = "";
  private boolean over;
  private int course;

  SimulatedCall(
      String id, PhoneNumber other, EventQueue queue, Chance chance, Teller teller, People people) {
    this.id = id;
    this.other = other;
    this.queue = queue;
    this.chance = chance;
    this.teller = teller;
    this.people = people;
  }

  String id() {
    return id;
  }

  /// Rings somebody for us, who picks up or does not.
  void rings(CallOrder order) {
    token = order.token();
    if (chance.happens(15)) {
      queue.after(chance.seconds(1, 4), Life.FOREVER, () -> over(CallStatus.BUSY));
    } else if (chance.happens(60)) {
      queue.after(chance.seconds(2, 15), Life.FOREVER, () -> picksUp(order.token(), order.path()));
    } else {
      queue.after(order.ring(), Life.FOREVER, () -> over(CallStatus.NO_ANSWER));
    }
  }

  private void picksUp(LegToken leg, String path) {
    lives();
    asks(leg, path, "", null);
  }

  /// Whoever is on it stays that long.
  void lives() {
    queue.after(chance.seconds(10, 400), Life.FOREVER, this::ends);
  }

  void ends() {
    over(CallStatus.COMPLETED);
  }

  void turns(LegToken leg, String path) {
    asks(leg, path, "", null);
  }

  void hears(Heard heard) {
    if (!over) {
      token = heard.token();
      performs(heard.token(), heard.verbs(), 0, ++course);
    }
  }

  private void over(CallStatus status) {
    LegToken leg = token;
    if (over || leg == null) {
      over = true;
      return;
    }
    over = true;
    teller.report(line -> line.report(new Incoming.CallProgress(id, leg, status, 3)));
  }

  private void asks(LegToken leg, String path, String digits, @Nullable DialEnd dial) {
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
    teller.tell(
        line -> line.asking(question),
        heard -> {
          if (asking == course) {
            hears(heard);
          }
        });
  }

  private void performs(LegToken leg, List<Spoken> verbs, int at, int now) {
    if (over || now != course) {
      return;
    }
    if (at >= verbs.size()) {
      ends();
      return;
    }
    Runnable next = () -> performs(leg, verbs, at + 1, now);
    switch (verbs.get(at)) {
      case Spoken.Say say -> {
        listens(say);
        queue.after(chance.millis(300, 900), Life.FOREVER, next);
      }
      case Spoken.Pause(var length) -> queue.after(length, Life.FOREVER, next);
      case Spoken.SpokenMenu menu -> menu(leg, menu, next, now);
      case Spoken.Join join ->
          queue.after(chance.seconds(20, 200), Life.FOREVER, () -> leaves(leg, join, now));
      case Spoken.Dial dial -> dials(leg, dial.thenPath(), now);
      case Spoken.DialShort dial -> dials(leg, dial.thenPath(), now);
      case Spoken.TakeMessage message -> {
        teller.report(line -> line.report(new Incoming.Recorded(id, leg, "RE" + id)));
        later(leg, message.thenPath(), "", now);
      }
      case Spoken.Redirect(var path) -> asks(leg, path, "", null);
      case Spoken.Hangup _ -> ends();
    }
  }

  private void menu(LegToken leg, Spoken.SpokenMenu menu, Runnable next, int now) {
    menu.prompt().forEach(this::listens);
    String keys = people.presses(lastDigit, menu.keysMax());
    if (keys.isEmpty()) {
      queue.after(menu.patience(), Life.FOREVER, next);
    } else {
      later(leg, menu.path(), keys, now);
    }
  }

  private void listens(Spoken verb) {
    if (verb instanceof Spoken.Say(var words, _)) {
      Matcher said = DIGIT.matcher(words);
      if (said.find()) {
        lastDigit = said.group(1);
      }
    }
  }

  private void leaves(LegToken leg, Spoken.Join join, int now) {
    if (now == course && chance.happens(50)) {
      asks(leg, join.thenPath(), "", null);
    } else if (now == course) {
      ends();
    }
  }

  private void dials(LegToken leg, String thenPath, int now) {
    DialEnd end = chance.of(List.of(DialEnd.values()));
    queue.after(
        chance.seconds(2, 30),
        Life.FOREVER,
        () -> {
          if (now == course) {
            asks(leg, thenPath, "", end);
          }
        });
  }

  private void later(LegToken leg, String path, String keys, int now) {
    queue.after(
        chance.seconds(1, 4),
        Life.FOREVER,
        () -> {
          if (now == course) {
            asks(leg, path, keys, null);
          }
        });
  }
}
