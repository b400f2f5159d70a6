package org.porchlight.simulation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

/// Families, staff and supports with phones in their hands, who do as people do.
final class People {
  static final String PIN = "246801";
  private static final Pattern CODE = Pattern.compile("[Rr]eply ([0-9]{0,2})1 =");
  private static final List<String> WALK = List.of("3", "4", "5", "6", "7", "8", "9", "0", "00");
  private static final List<String> ODD =
      List.of("wrong number", "what is this", "1 20", "voy en 15", "1 here", "I am there", "STOP");
  private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "9", "*", "#");
  private static final List<String> WORDS =
      List.of("please help", "he left the house", "CALL", "it is worse", "STOP", "ok", "HELP");

  private final Grounds grounds;
  private final EventQueue queue;
  private final Chance chance;
  private final Teller teller;
  private final Ledger ledger;
  private final List<PhoneNumber> families;
  private @Nullable SimulatedCarrier carrier;

  People(Grounds grounds, EventQueue queue, Chance chance, Teller teller, Ledger ledger) {
    this.grounds = grounds;
    this.queue = queue;
    this.chance = chance;
    this.teller = teller;
    this.ledger = ledger;
    this.families =
        grounds.plans().families().stream()
            .flatMap(family -> family.people().values().stream())
            .flatMap(person -> person.contactPoints().stream())
            .map(point -> point.number())
            .distinct()
            .toList();
  }

  void connect(SimulatedCarrier carrying) {
    carrier = carrying;
  }

  /// One family needs somebody, by text or by call, and may come back.
  void crisis() {
    PhoneNumber phone =
        chance.happens(80)
            ? chance.of(families)
            : new PhoneNumber("+1202555013" + chance.random().nextInt(10));
    int times = 1 + chance.random().nextInt(3);
    for (int i = 0; i < times; i++) {
      queue.after(
          i == 0 ? chance.millis(0, 10) : chance.seconds(5, 400),
          Life.FOREVER,
          () -> {
            if (chance.happens(60)) {
              texts(phone, grounds.line().familiesNumber(), chance.of(WORDS));
            } else {
              calls(phone, grounds.line().familiesNumber());
            }
          });
    }
  }

  private void texts(PhoneNumber from, PhoneNumber to, String body) {
    if (carrier == null) {
      return;
    }
    String id = carrier.newId();
    var text = new Incoming.Text(id, new Address.Known(from), to, body, 0);
    boolean contact = to.equals(grounds.line().familiesNumber());
    teller.tell(
        line -> line.text(text),
        _ -> {
          if (contact) {
            ledger.answered(id);
          }
        });
  }

  private void calls(PhoneNumber from, PhoneNumber to) {
    SimulatedCarrier carrying = carrier;
    if (carrying == null) {
      return;
    }
    String id = carrying.newId();
    var call = new SimulatedCall(id, from, queue, chance, teller, this);
    carrying.comesIn(call);
    boolean contact = to.equals(grounds.line().familiesNumber());
    Address address = chance.happens(8) ? new Address.Withheld() : new Address.Known(from);
    call.lives();
    teller.tell(
        line -> line.call(new Incoming.Call(id, address, to)),
        heard -> {
          if (contact) {
            ledger.answered(id);
          }
          call.hears(heard);
        });
  }

  /// A text buzzes in somebody's pocket.
  void textArrives(PhoneNumber from, PhoneNumber to, String body) {
    boolean page = from.equals(grounds.line().pagesNumber());
    if (chance.happens(page ? 25 : 85) || (chance.calmed() && !page)) {
      return;
    }
    Matcher offered = CODE.matcher(body);
    String prefix = offered.find() ? offered.group(1) : "";
    if (chance.calmed()) {
      // A late yes brings one more notice; an endless talk would never come to rest.
      boolean asked = body.contains("1 =") && chance.happens(50);
      if (asked) {
        queue.after(chance.seconds(2, 20), Life.FOREVER, () -> texts(to, from, prefix + "1"));
      }
      return;
    }
    String digits = digits();
    boolean coded = Character.isDigit(digits.charAt(0));
    String reply = page ? (coded ? prefix : "") + digits : chance.of(WORDS);
    queue.after(chance.seconds(2, 70), Life.FOREVER, () -> texts(to, from, reply));
    if (page && chance.happens(8)) {
      queue.after(chance.seconds(2, 70), Life.FOREVER, () -> calls(to, from));
    }
    BiConsumer<Integer, String> more =
        (seconds, words) ->
            queue.after(
                chance.seconds(seconds, seconds * 2), Life.FOREVER, () -> texts(to, from, words));
    if (page && chance.happens(40)) {
      more.accept(60, prefix + chance.of(WALK));
      more.accept(200, prefix + chance.of(WALK));
    }
  }

  private String digits() {
    int fate = chance.random().nextInt(100);
    if (fate < 50) {
      return "1";
    }
    if (fate < 75) {
      return "2";
    }
    return fate < 85 ? chance.of(WALK) : chance.of(ODD);
  }

  /// The keys somebody presses at a menu; empty for none.
  ///
  /// @param asked the digit they were asked for last; empty for none
  String presses(String asked, int keysMax) {
    if (chance.happens(35)) {
      return "";
    }
    if (keysMax != 1) {
      return chance.happens(70) ? PIN : "111111";
    }
    return !asked.isEmpty() && chance.happens(60) ? asked : chance.of(KEYS);
  }
}
