package org.porchlight.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.incident.MessageEvent.AutomaticTextsResumed;
import org.porchlight.incident.MessageEvent.AutomaticTextsStopped;
import org.porchlight.incident.MessageEvent.MessageDelivered;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.MessageEvent.MessageSent;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.MessageEvent.TaskLeft;

/// Texts with the family, as far as decisions need them.
///
/// @param count how many texts left or wait to leave
/// @param toFamily texts to a family's thread whose arrival is not known yet
/// @param own those of them that are a person's own words
/// @param stopped threads that asked for no more automatic texts
/// @param mayBeSeenSaid whether "texts may be seen by others" was said already (P6)
/// @param tasks what is left for a person
public record Messages(
    int count,
    Map<MessageId, ContactId> toFamily,
    Set<MessageId> own,
    List<ContactId> stopped,
    boolean mayBeSeenSaid,
    List<Task> tasks) {
  static final Messages NONE = new Messages(0, Map.of(), Set.of(), List.of(), false, List.of());

  public Messages {
    toFamily = Map.copyOf(toFamily);
    own = Set.copyOf(own);
    stopped = List.copyOf(stopped);
    tasks = List.copyOf(tasks);
  }

  public MessageId nextId() {
    return new MessageId(count + 1);
  }

  Messages evolve(MessageEvent event) {
    return switch (event) {
      case MessageQueued queued ->
          new Messages(
              queued.message().number(),
              underWay(queued),
              owned(queued),
              stopped,
              mayBeSeenSaid || queued.words().equals(Words.wording(Texts.MAY_BE_SEEN)),
              tasks);
      case AutomaticTextsStopped stop ->
          new Messages(
              count, toFamily, own, Lists.with(stopped, stop.contact()), mayBeSeenSaid, tasks);
      case AutomaticTextsResumed again ->
          new Messages(
              count,
              toFamily,
              own,
              stopped.stream().filter(id -> !id.equals(again.contact())).toList(),
              mayBeSeenSaid,
              tasks);
      case TaskLeft left ->
          new Messages(
              count, toFamily, own, stopped, mayBeSeenSaid, Lists.with(tasks, left.task()));
      case MessageDelivered arrived -> settled(arrived.message());
      case MessageUndelivered missed -> settled(missed.message());
      case MessageReceived _, MessageSent _, NoteAdded _ -> this;
    };
  }

  private Map<MessageId, ContactId> underWay(MessageQueued queued) {
    if (queued.contact() == null) {
      return toFamily;
    }
    var all = new HashMap<>(toFamily);
    all.put(queued.message(), queued.contact());
    return all;
  }

  private Set<MessageId> owned(MessageQueued queued) {
    if (queued.contact() == null || !(queued.words() instanceof Words.Own)) {
      return own;
    }
    var all = new HashSet<>(own);
    all.add(queued.message());
    return all;
  }

  private Messages settled(MessageId message) {
    if (!toFamily.containsKey(message)) {
      return this;
    }
    var left = new HashMap<>(toFamily);
    left.remove(message);
    var words = new HashSet<>(own);
    words.remove(message);
    return new Messages(count, left, words, stopped, mayBeSeenSaid, tasks);
  }
}
