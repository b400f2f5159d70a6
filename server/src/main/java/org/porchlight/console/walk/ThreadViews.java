package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.SpokenWords;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.ThreadView;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Contact;
import org.porchlight.incident.Entry;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.Words;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.rights.WhoseWords;

/// The texts with the family in order, each of ours with how far it came.
final class ThreadViews {
  private static final String QUEUED = "queued";

  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Withheld withheld;

  ThreadViews(Console console, IncidentFile file, Speech say) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.withheld = new Withheld(file.reader(), say);
  }

  ThreadView view() {
    var contacts = file.state().contacts();
    return new ThreadView(
        lines(),
        unanswered(),
        contacts.lastThread().isPresent() && !file.state().ending().closed(),
        file.state().messages().mayBeSeenSaid(),
        contacts.lastCallable().isPresent(),
        contacts.lastCallable().map(Contact::from).map(this::marks).orElse(List.of()));
  }

  private List<ThreadView.Line> lines() {
    var states = new HashMap<MessageId, String>();
    file.entries().forEach(entry -> state(entry).ifPresent(state -> states.putAll(state)));
    var lines = new ArrayList<ThreadView.Line>();
    for (Entry entry : file.entries()) {
      if (entry.event() instanceof MessageEvent.MessageReceived received) {
        lines.add(received(entry, received));
      } else if (entry.event() instanceof MessageEvent.MessageQueued queued
          && queued.contact() != null) {
        lines.add(sent(entry, queued, states.getOrDefault(queued.message(), QUEUED)));
      }
    }
    return lines;
  }

  /// Stands above every decision: whoever walks a plan on a phone does not see the thread below it.
  private ThreadView.@Nullable Line unanswered() {
    for (Entry entry : file.entries().reversed()) {
      if (entry.event() instanceof MessageEvent.MessageReceived received) {
        return received(entry, received);
      }
      if (isHumanWord(entry)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isHumanWord(Entry entry) {
    return entry.event() instanceof MessageEvent.MessageQueued(_, _, _, _, Words.Own _, _)
        || entry.event() instanceof PageEvent.ResponderJoined;
  }

  private static Optional<Map<MessageId, String>> state(Entry entry) {
    return entry.event() instanceof MessageEvent event
        ? switch (event) {
          case MessageEvent.MessageSent(var id, _) -> Optional.of(Map.of(id, "sent"));
          case MessageEvent.MessageDelivered(var id) -> Optional.of(Map.of(id, "delivered"));
          case MessageEvent.MessageUndelivered(var id, _) -> Optional.of(Map.of(id, "missed"));
          case MessageEvent.MessageReceived _,
              MessageEvent.MessageQueued _,
              MessageEvent.AutomaticTextsStopped _,
              MessageEvent.AutomaticTextsResumed _,
              MessageEvent.NoteAdded _,
              MessageEvent.TaskLeft _ ->
              Optional.empty();
        }
        : Optional.empty();
  }

  private ThreadView.Line received(Entry entry, MessageEvent.MessageReceived received) {
    String pictures =
        received.media() == 0
            ? ""
            : " " + say.of("thread.pictures", Map.of("count", Integer.toString(received.media())));
    var language = file.state().contacts().find(received.contact()).map(Contact::language);
    return new ThreadView.Line(
        false,
        say.of("thread.them"),
        words(received, received.text()) + pictures,
        language.map(one -> one.code()).orElse(""),
        say.time(entry.at()),
        "");
  }

  private ThreadView.Line sent(Entry entry, MessageEvent.MessageQueued queued, String state) {
    return new ThreadView.Line(
        true,
        writer(entry, queued.words()),
        words(queued, SpokenWords.text(queued, console.wording())),
        queued.language().code(),
        say.time(entry.at()),
        say.of("delivery." + state));
  }

  private String words(MessageEvent event, String words) {
    return WhoseWords.in(event).map(field -> withheld.words(field, words)).orElse(words);
  }

  private String writer(Entry entry, Words words) {
    return words instanceof Words.Own && entry.by() instanceof Actor.Staff(var staff)
        ? console.staff().apply(staff).map(StaffMember::name).orElse(staff.value())
        : say.of("thread.line");
  }

  /// Read before anybody calls back (R9).
  private List<String> marks(PhoneNumber number) {
    return file.around().families().stream()
        .flatMap(family -> family.peopleOf(number).stream())
        .flatMap(person -> person.contactPoint(number).stream())
        .flatMap(point -> marks(point).stream())
        .distinct()
        .toList();
  }

  private List<String> marks(ContactPoint point) {
    var marks = new ArrayList<String>();
    if (point.monitored()) {
      marks.add(say.of("mark.monitored"));
    }
    if (point.shared()) {
      marks.add(say.of("mark.shared"));
    }
    marks.add(say.of(point.safeToVoicemail() ? "mark.voicemail_safe" : "mark.voicemail_never"));
    return marks;
  }
}
