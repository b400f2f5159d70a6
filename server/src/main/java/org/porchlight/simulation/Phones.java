package org.porchlight.simulation;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

/// The telephones that people text and call the line with.
final class Phones {
  private final Grounds grounds;
  private final Street street;
  private final Ledger ledger;
  private @Nullable SimulatedCarrier carrier;

  Phones(Grounds grounds, Street street, Ledger ledger) {
    this.grounds = grounds;
    this.street = street;
    this.ledger = ledger;
  }

  void connect(SimulatedCarrier carrying) {
    carrier = carrying;
  }

  void texts(PhoneNumber from, PhoneNumber to, String body) {
    texts(from, to, body, 0);
  }

  /// @param media how many pictures come along
  void texts(PhoneNumber from, PhoneNumber to, String body, int media) {
    SimulatedCarrier carrying = carrier;
    if (carrying == null) {
      return;
    }
    String id = carrying.newId();
    var text = new Incoming.Text(id, new Address.Known(from), to, body, media);
    street.audit().discretion().wrote(body);
    carrying.passesOn(from, to, body);
    boolean contact = isContact(to);
    var told = street.queue().instant();
    street
        .teller()
        .tell(
            line -> line.text(text),
            _ -> {
              if (contact) {
                ledger.answered(id);
                street.audit().drills().realContact(told);
              }
            });
  }

  void calls(PhoneNumber from, PhoneNumber to, Temper temper) {
    SimulatedCarrier carrying = carrier;
    if (carrying == null) {
      return;
    }
    String id = carrying.newId();
    boolean contact = isContact(to);
    var call = new SimulatedCall(id, from, street, temper, contact);
    carrying.comesIn(call);
    boolean withheld = street.chance().draws(Behaviour.NUMBER_WITHHELD, 8);
    Address address = withheld ? new Address.Withheld() : new Address.Known(from);
    call.lives();
    var told = street.queue().instant();
    street
        .teller()
        .tell(
            line -> line.call(new Incoming.Call(id, address, to)),
            heard -> {
              if (contact) {
                ledger.answered(id);
                street.audit().drills().realContact(told);
              }
              call.hears(heard);
            });
  }

  private boolean isContact(PhoneNumber to) {
    return to.equals(grounds.line().familiesNumber());
  }
}
