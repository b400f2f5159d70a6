package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Behaviour;
import org.porchlight.sandbox.carrier.Network;

/// The people's end of every call: who rings, who answers, which keys are pressed.
public final class Handsets {
  private static final Duration BEEP_AFTER = Duration.ofSeconds(6);
  private static final Duration MAILBOX_FULL_AFTER = Duration.ofMinutes(2);

  /// What a withheld number is shown as.
  private static final String ANONYMOUS = "anonymous";

  private final Exchange exchange;
  private final Network network;
  private final Map<String, Call> current = new LinkedHashMap<>();
  private final Map<String, Call> last = new LinkedHashMap<>();

  Handsets(Exchange exchange) {
    this.exchange = exchange;
    this.network = exchange.network();
  }

  /// Returns the call this handset rings for or is in.
  public Optional<Call> current(String handset) {
    return Optional.ofNullable(current.get(handset));
  }

  /// Returns the call this handset had last, once it is over.
  public Optional<Call> last(String handset) {
    return Optional.ofNullable(last.get(handset));
  }

  /// Dials one of the account's numbers; empty if the handset is in a call or nobody owns `to`.
  ///
  /// @param shownFrom the handset's number, or `anonymous`
  public Optional<Call> dial(String handset, String to, String shownFrom) {
    if (current.containsKey(handset)) {
      return Optional.empty();
    }
    network.numbers().meet(handset);
    return network
        .numbers()
        .owned(to)
        .map(number -> {
          boolean withheld = network.faults().happens("call-anonymous", List.of(handset, to));
          Call call = exchange.dialIn(handset, number, withheld ? ANONYMOUS : shownFrom);
          current.put(handset, call);
          network.changes().phone(handset);
          return call;
        });
  }

  /// Answers what rings; tells whether anything did.
  public boolean answer(String handset) {
    return current(handset).map(call -> !call.isInbound() && exchange.answer(call)).orElse(false);
  }

  /// Hangs up, or declines what rings; tells whether there was anything.
  public boolean hangUp(String handset) {
    Optional<Call> call = current(handset);
    call.ifPresent(this::hangUp);
    return call.isPresent();
  }

  private void hangUp(Call call) {
    if (call.isLive()) {
      exchange.end(call, CallStatus.COMPLETED);
    } else {
      exchange.end(call, call.isInbound() ? CallStatus.CANCELED : CallStatus.BUSY);
    }
  }

  /// Presses keys one after the other; tells whether there is a call to press them in.
  public boolean press(String handset, String keys) {
    Optional<Call> call = current(handset).filter(live -> !live.status().isFinal());
    call.ifPresent(live -> keys.chars().forEach(key -> press(live, (char) key)));
    return call.isPresent();
  }

  private void press(Call call, char key) {
    List<String> subjects = call.subjects();
    if (call.has(Oddity.GHOST) || network.faults().happens("dtmf-lost", subjects)) {
      return;
    }
    call.player().pressed(key);
    if (network.faults().happens("dtmf-doubled", subjects)) {
      call.player().pressed(key);
    }
  }

  /// Speaks into the handset; whoever is connected hears it.
  public boolean speak(String handset, String words) {
    Optional<Call> call = current(handset).filter(Call::isLive);
    call.ifPresent(live -> speak(live, words));
    return call.isPresent();
  }

  private void speak(Call call, String words) {
    if (call.has(Oddity.GHOST) || call.has(Oddity.UNHEARD)) {
      return;
    }
    call.link().ifPresentOrElse(link -> link.carry(call, words), () -> call.player().spoken(words));
  }

  /// Lets a handset ring, unless its line is taken or a fault answers for it.
  void ring(Call call) {
    String handset = call.handset();
    List<String> subjects = call.subjects();
    network.numbers().meet(handset);
    if (isRefused(call, subjects)) {
      exchange.end(call, CallStatus.FAILED);
      return;
    }
    var own = network.numbers().owned(handset);
    if (own.isPresent()) {
      exchange.ringOwn(call, own.get());
      return;
    }
    if (current.containsKey(handset) || network.faults().happens("call-busy", subjects)) {
      exchange.end(call, CallStatus.BUSY);
      return;
    }
    current.put(handset, call);
    exchange.ring(call);
    if (network.faults().happens("call-no-answer", subjects)) {
      return;
    }
    spoil(call);
    asked(subjects)
        .or(() -> network.numbers().behaviour(handset))
        .ifPresent(behaviour -> follow(call, behaviour));
  }

  /// Whether no network on the way takes the call, and what it says of that.
  private boolean isRefused(Call call, List<String> subjects) {
    if (network.faults().happens("call-all-circuits-busy", subjects)) {
      call.endsWithSip("503");
      return true;
    }
    if (network.faults().happens("call-32017", subjects)) {
      call.endsWithSip("608");
      network.alert(32017, call.sid(), "", "the carrier blocked the call for its caller's number");
      return true;
    }
    return network.faults().happens("call-failed", subjects);
  }

  /// Makes the far end strange, if a fault asks for it.
  void spoil(Call call) {
    List<String> subjects = call.subjects();
    if (network.faults().happens("call-one-way", subjects)) {
      call.becomes(Oddity.UNHEARD);
    }
    if (network.faults().happens("call-drops-when-joined", subjects)) {
      call.becomes(Oddity.DROPS_WHEN_JOINED);
    }
  }

  /// What a fault lets answer in place of the person.
  private Optional<Behaviour> asked(List<String> subjects) {
    return network
        .faults()
        .take("call-voicemail", subjects)
        .map(fault -> Behaviour.Kind.VOICEMAIL.after(fault.delay()))
        .or(() ->
            network
                .faults()
                .take("call-ghost", subjects)
                .map(fault -> Behaviour.Kind.GHOST.after(fault.delay())));
  }

  /// Changes what a handset does when it rings; a call ringing now is met by it too.
  public void behave(String handset, Optional<Behaviour> behaviour) {
    network.numbers().meet(handset);
    network.numbers().behave(handset, behaviour);
    current(handset)
        .filter(call -> call.status() == CallStatus.RINGING && !call.isInbound())
        .ifPresent(call -> behaviour.ifPresent(now -> follow(call, now)));
    network.changes().phone(handset);
  }

  private void follow(Call call, Behaviour behaviour) {
    Runnable action =
        switch (behaviour.on()) {
          case HUMAN -> () -> exchange.answer(call);
          case VOICEMAIL -> () -> takeMessage(call);
          case GHOST ->
              () -> {
                call.becomes(Oddity.GHOST);
                exchange.answer(call);
              };
          case BUSY, REJECT -> () -> decline(call);
          case NO_ANSWER -> () -> {};
        };
    call.keep(network.clock().schedule(behaviour.after(), action));
  }

  private void decline(Call call) {
    if (call.status() == CallStatus.RINGING) {
      exchange.end(call, CallStatus.BUSY);
    }
  }

  /// A mailbox picks up, speaks, beeps, records whatever it hears and never presses a key.
  private void takeMessage(Call call) {
    if (call.status() != CallStatus.RINGING) {
      return;
    }
    call.becomes(Oddity.MAILBOX);
    exchange.answer(call);
    speak(call, "Voicemail: nobody can take your call now. Leave a message after the tone.");
    call.keep(
        network
            .clock()
            .schedule(
                BEEP_AFTER,
                () -> {
                  call.ear().tone("(beep)");
                  speak(call, "(beep)");
                }));
    call.keep(network.clock().schedule(MAILBOX_FULL_AFTER, () -> hangUp(call)));
  }

  void free(Call call) {
    if (current.remove(call.handset(), call)) {
      last.put(call.handset(), call);
    }
    network.changes().phone(call.handset());
  }
}
