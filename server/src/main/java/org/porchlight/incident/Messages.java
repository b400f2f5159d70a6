package org.porchlight.incident;

import java.time.Instant;
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
import org.porchlight.plan.PhoneNumber;

/// Texts with the family, as far as decisions need them.
///
/// @param count how many texts left or wait to leave
/// @param toFamily texts to a family's thread whose arrival is not known yet
/// @param own those of them that are a person's own words
/// @param stopped threads that asked for no more automatic texts
/// @param mayBeSeenSaid whether "texts may be seen by others" was said already (P6)
/// @param tasks what is left for a person
/// @param recent the last few texts that came in, for whoever takes it next
/// @param relaying telephones of staff that were told how to answer by text
/// @param unread what came in and staff may not have seen
public record Messages(
    int count,
    Map<MessageId, ContactId> toFamily,
    Set<MessageId> own,
    List<ContactId> stopped,
    boolean mayBeSeenSaid,
    List<Task> tasks,
    List<MessageReceived> recent,
    Set<PhoneNumber> relaying,
    Unread unread) {
  private static final int RECENT_MAX = 5;

  static final Messages NONE =
      new Messages(
          0, Map.of(), Set.of(), List.of(), false, List.of(), List.of(), Set.of(), Unread.NONE);

  public Messages {
    toFamily = Map.copyOf(toFamily);
    own = Set.copyOf(own);
    stopped = List.copyOf(stopped);
    tasks = List.copyOf(tasks);
    recent = List.copyOf(recent);
    relaying = Set.copyOf(relaying);
  }

  public MessageId nextId() {
    return new MessageId(count + 1);
  }

  Messages evolve(MessageEvent event, Instant at) {
    return switch (event) {
      case MessageQueued queued -> queued(queued, at);
      case AutomaticTextsStopped stop -> withStopped(Lists.with(stopped, stop.contact()));
      case AutomaticTextsResumed again ->
          withStopped(stopped.stream().filter(id -> !id.equals(again.contact())).toList());
      case TaskLeft left ->
          new Messages(
              count,
              toFamily,
              own,
              stopped,
              mayBeSeenSaid,
              Lists.with(tasks, left.task()),
              recent,
              relaying,
              unread);
      case MessageDelivered arrived -> settled(arrived.message());
      case MessageUndelivered missed -> settled(missed.message());
      case MessageReceived received ->
          new Messages(
              count,
              toFamily,
              own,
              stopped,
              mayBeSeenSaid,
              tasks,
              last(Lists.with(recent, received)),
              relaying,
              unread.came(at));
      case MessageSent _, NoteAdded _ -> this;
    };
  }

  /// Staff did something in this incident, or others are asked to look in.
  Messages seen() {
    return new Messages(
        count, toFamily, own, stopped, mayBeSeenSaid, tasks, recent, relaying, unread.seen());
  }

  private static List<MessageReceived> last(List<MessageReceived> all) {
    return all.subList(Math.max(0, all.size() - RECENT_MAX), all.size());
  }

  private Messages withStopped(List<ContactId> now) {
    return new Messages(count, toFamily, own, now, mayBeSeenSaid, tasks, recent, relaying, unread);
  }

  private Messages queued(MessageQueued queued, Instant at) {
    var told = new HashSet<>(relaying);
    if (queued.words() instanceof Words.Wording(var key, _) && key.equals(Texts.RELAY)) {
      told.add(queued.to());
    }
    return new Messages(
        queued.message().number(),
        underWay(queued),
        owned(queued),
        stopped,
        mayBeSeenSaid || queued.words().equals(Words.wording(Texts.MAY_BE_SEEN)),
        tasks,
        recent,
        told,
        after(queued, at));
  }

  /// Staff heard that there is something, or have the very words.
  private Unread after(MessageQueued queued, Instant at) {
    boolean passedOn = queued.contact() == null && queued.words() instanceof Words.Own;
    return queued.words().equals(Words.wording(Texts.NEW_MESSAGE))
        ? unread.told(at)
        : passedOn ? unread.seen() : unread;
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
    return new Messages(
        count, left, words, stopped, mayBeSeenSaid, tasks, recent, relaying, unread);
  }
}
