package org.porchlight.sandbox.voice;

/// The two ends of a call from one of the network's numbers to another: what is said, spoken and
/// pressed at one end comes out at the other.
///
/// @param outward the leg that was dialled on; its parent's handset is the person
/// @param inward the same call as the number that was rung has it
record Trunk(Call outward, Call inward) {
  /// Joins both ends: they are answered and end together.
  static void between(Exchange exchange, Call outward, Call inward) {
    var trunk = new Trunk(outward, inward);
    outward.ear().isEndOf(trunk);
    inward.ear().isEndOf(trunk);
    inward.onAnswered(() -> exchange.answer(outward));
    inward.onEnded(() -> exchange.end(outward, CallStatus.COMPLETED));
    outward.onEnded(() -> exchange.end(inward, CallStatus.COMPLETED));
  }

  /// Carries on what one end heard.
  void heard(Call end, Heard what) {
    if (end == inward) {
      if (outward.link().orElse(null) instanceof Bridge bridge) {
        bridge.pass(outward, what);
      }
    } else {
      inward
          .link()
          .ifPresentOrElse(
              link -> link.carry(inward, what.text()), () -> inward.player().spoken(what.text()));
    }
  }

  void pressed(char key) {
    inward.player().pressed(key);
  }
}
