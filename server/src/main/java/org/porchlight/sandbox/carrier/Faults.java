package org.porchlight.sandbox.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The faults in force; each question uses one up.
public final class Faults {
  private final Random random;
  private final List<Fault> inForce = new ArrayList<>();

  public Faults(Random random) {
    this.random = random;
  }

  public void add(Fault fault) {
    inForce.add(fault);
  }

  public void clear() {
    inForce.clear();
  }

  public List<Fault> inForce() {
    return List.copyOf(inForce);
  }

  /// Takes the first fault of `kind` that concerns one of `subjects`, if its chance comes up.
  public Optional<Fault> take(String kind, Iterable<String> subjects) {
    for (int i = 0; i < inForce.size(); i++) {
      Fault fault = inForce.get(i);
      if (fault.kind().equals(kind) && fault.concerns(subjects)) {
        if (random.nextDouble() >= fault.probability()) {
          return Optional.empty();
        }
        useOnce(i);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /// Takes the first fault whose kind begins with `prefix`, for kinds that carry a code.
  public Optional<Fault> takeStarting(String prefix, Iterable<String> subjects) {
    return inForce.stream()
        .map(Fault::kind)
        .filter(kind -> kind.startsWith(prefix))
        .distinct()
        .toList()
        .stream()
        .flatMap(kind -> take(kind, subjects).stream())
        .findFirst();
  }

  public boolean happens(String kind, Iterable<String> subjects) {
    return take(kind, subjects).isPresent();
  }

  private void useOnce(int index) {
    Fault used = inForce.get(index).usedOnce();
    if (used.remaining() == 0) {
      inForce.remove(index);
    } else {
      inForce.set(index, used);
    }
  }
}
