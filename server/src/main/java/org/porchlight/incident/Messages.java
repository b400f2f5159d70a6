package org.porchlight.incident;

import java.util.List;
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
/// @param stopped threads that asked for no more automatic texts
/// @param mayBeSeenSaid whether "texts may be seen by others" was said already (P6)
/// @param tasks what is left for a person
public record Messages(
    int count, List<ContactId> stopped, boolean mayBeSeenSaid, List<Task> tasks) {
  static final Messages NONE = new Messages(0, List.of(), false, List.of());

  public Messages {
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
              stopped,
              mayBeSeenSaid || queued.words().equals(Words.wording(Texts.MAY_BE_SEEN)),
              tasks);
      case AutomaticTextsStopped stop ->
          new Messages(count, Lists.with(stopped, stop.contact()), mayBeSeenSaid, tasks);
      case TaskLeft left ->
          new Messages(count, stopped, mayBeSeenSaid, Lists.with(tasks, left.task()));
      case MessageReceived _,
          MessageSent _,
          MessageDelivered _,
          MessageUndelivered _,
          NoteAdded _ ->
          this;
    };
  }
}
