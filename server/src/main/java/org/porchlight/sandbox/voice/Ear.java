package org.porchlight.sandbox.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;

/// What the handset of one call hears, oldest first.
final class Ear {
  private final Network network;
  private final Call call;
  private final List<Heard> heard = new ArrayList<>();
  private @Nullable Trunk trunk;

  Ear(Network network, Call call) {
    this.network = network;
    this.call = call;
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  /// What joins it with the other end, where one of the network's numbers rang another.
  Optional<Trunk> trunk() {
    return Optional.ofNullable(trunk);
  }

  void isEndOf(Trunk line) {
    trunk = line;
  }

  void line(String text, String language) {
    hear(new Heard(network.now(), text, language, "line"));
  }

  void person(String words) {
    String language = network.numbers().phone(call.handset()).language();
    hear(new Heard(network.now(), words, language, "person"));
  }

  void tone(String text) {
    hear(new Heard(network.now(), text, "", "tone"));
  }

  /// Nobody hears anything once the call is over.
  void hear(Heard next) {
    if (call.status().isFinal()) {
      return;
    }
    heard.add(next);
    trunk().ifPresent(joined -> joined.heard(call, next));
    network.changes().phone(call.handset());
  }
}
