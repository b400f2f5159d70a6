package org.porchlight.sandbox.voice;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Calls that wait in a row; whoever asks for the front one waits too while there is none.
public final class CallQueue {
  /// One call in the row.
  ///
  /// @param taken connects it with whoever asked for it
  record Waiting(Call call, Instant since, Consumer<DialQueueVerb> taken) {}

  private final String sid;
  private String name;
  private final Instant createdAt;
  private int sizeMax;
  private Instant updatedAt;
  private final List<Waiting> row = new ArrayList<>();
  private final Deque<DialQueueVerb> askers = new ArrayDeque<>();

  CallQueue(String sid, String name, Instant createdAt, int sizeMax) {
    this.sid = sid;
    this.name = name;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.sizeMax = sizeMax;
  }

  public String sid() {
    return sid;
  }

  public String name() {
    return name;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int sizeMax() {
    return sizeMax;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /// Calls it something else, or lets more or fewer wait.
  public void change(String newName, int newSizeMax, Instant at) {
    name = newName;
    sizeMax = newSizeMax;
    updatedAt = at;
  }

  /// Returns who waits, the front one first.
  public List<Member> members() {
    return row.stream().map(one -> new Member(one.call().sid(), one.since())).toList();
  }

  /// One call in the row, as REST shows it.
  public record Member(String callSid, Instant since) {}

  /// Puts a call at the end of the row; false if the row is full.
  boolean join(Waiting waiting) {
    if (row.size() >= sizeMax) {
      return false;
    }
    row.add(waiting);
    match();
    return true;
  }

  void leave(Call call) {
    row.removeIf(waiting -> waiting.call() == call);
  }

  /// Asks for the front one, now or once there is one.
  void ask(DialQueueVerb asker) {
    askers.add(asker);
    match();
  }

  void withdraw(DialQueueVerb asker) {
    askers.remove(asker);
  }

  private void match() {
    if (!row.isEmpty() && !askers.isEmpty()) {
      row.removeFirst().taken().accept(askers.remove());
    }
  }

  Optional<Call> find(String callOrFront) {
    return row.stream()
        .map(Waiting::call)
        .filter(call -> callOrFront.equals("Front") || call.sid().equals(callOrFront))
        .findFirst();
  }
}
