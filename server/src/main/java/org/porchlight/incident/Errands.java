package org.porchlight.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.Errand.EndCall;
import org.porchlight.incident.Errand.HoldCaller;
import org.porchlight.incident.Errand.PlaceCall;
import org.porchlight.incident.Errand.SendText;
import org.porchlight.incident.Errand.Turn;
import org.porchlight.incident.Errand.TurnCall;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.incident.Words.Wording;

/// What must be carried out in the world because an event says so.
///
/// Read from the event and the state right after it, so that a restart finds the same errands.
public final class Errands {
  /// After which a page's text must not arrive any more: a late page is harm.
  private static final Duration PAGE_VALID = Duration.ofMinutes(2);

  private static final Duration MESSAGE_VALID = Duration.ofHours(4);

  /// Shorter than voicemail takes to pick up.
  private static final Duration PAGE_RING = Duration.ofSeconds(20);

  private static final Duration FAMILY_RING = Duration.ofSeconds(30);

  /// A guest is no phone in a pocket: a team or another line may take a moment to pick up.
  private static final Duration GUEST_RING = Duration.ofSeconds(40);

  private final Entry entry;
  private final List<Errand> errands = new ArrayList<>();

  private Errands(Entry entry) {
    this.entry = entry;
  }

  /// The errands of one entry; `before` is the state it was folded into, `after` the result.
  public static List<Errand> of(IncidentState before, Entry entry, IncidentState after) {
    var errands = new Errands(entry);
    errands.read(before, after);
    return List.copyOf(errands.errands);
  }

  private void read(IncidentState before, IncidentState after) {
    switch (entry.event()) {
      case PageEvent event -> page(event, after);
      case ContactEvent event -> contact(event, after);
      case CallEvent event -> call(event, after);
      case MessageEvent.MessageQueued queued -> message(queued, after);
      case MessageEvent _,
          DutyEvent _,
          SubjectEvent _,
          WalkEvent _,
          EndingEvent _,
          ReviewEvent _ -> {}
      case DrillEvent _ -> after.pages().onLine().forEach(this::endCall);
    }
    Company.changed(entry.event(), before, after)
        .ifPresent(hold ->
            after
                .contacts()
                .onLine()
                .forEach(contact ->
                    errands.add(
                        new HoldCaller(nextId(), Priority.CALL_CONTROL, contact.callId(), hold))));
  }

  private void page(PageEvent event, IncidentState after) {
    Page page = after.pages().find(event.page()).orElse(null);
    if (page == null) {
      return;
    }
    switch (event) {
      case PageQueued asked -> {
        boolean first = asked.purpose() == Purpose.ANSWER;
        for (Medium medium : Medium.values()) {
          if (asked.media().contains(medium)) {
            send(page, after, medium, first ? Priority.FIRST_PAGE : Priority.PAGE);
          }
        }
      }
      case PageChannelAdded added -> send(page, after, added.medium(), Priority.PAGE);
      case PageDeclined _, PageTimedOut _, PageCancelled _ -> endCall(page);
      case PageAcknowledged _, PageComing _, PageArrived _ -> endIdleCall(page, after);
      case PageSent sent -> {
        if (sent.medium() == Medium.VOICE && page.taken()) {
          endIdleCall(page, after);
        } else if (sent.medium() == Medium.VOICE && !page.open()) {
          endCall(page);
        }
      }
      case ResponderJoined _,
          ResponderLeft _,
          PageDelivered _,
          PageUndelivered _,
          ArrivalAsked _,
          PageDisowned _,
          PageUnreached _,
          PageSuppressed _ -> {}
    }
  }

  /// Nothing real waits behind a drill (P10).
  private void send(Page page, IncidentState after, Medium medium, Priority usual) {
    Priority priority = after.drill().began() ? Priority.NOTICE : usual;
    var about = new About.OfPage(page.id());
    errands.add(
        switch (medium) {
          case TEXT ->
              new SendText(
                  nextId(),
                  priority,
                  about,
                  page.asked().number(),
                  Sender.PAGES_NUMBER,
                  words(page, after),
                  page.asked().language(),
                  PAGE_VALID);
          case VOICE ->
              new PlaceCall(
                  nextId(), priority, about, page.asked().number(), Sender.PAGES_NUMBER, PAGE_RING);
        });
  }

  private static Words words(Page page, IncidentState after) {
    Map<String, String> values =
        page.purpose() == Purpose.LANGUAGE
            ? Map.of("language", after.contacts().all().getFirst().language().name())
            : Map.of();
    return after.drill().marked(new Wording(Texts.page(page.to(), page.purpose()), values));
  }

  /// Staff who said yes need not be rung where no caller waits (R6), nor who is on the way.
  private void endIdleCall(Page page, IncidentState after) {
    boolean talks = page.answeredOn() == Channel.VOICE || after.pages().joined(page.id());
    boolean idle =
        switch (page.to()) {
          case Recipient.OnDuty _ -> page.purpose() != Purpose.CONNECT;
          case Recipient.OnTeam _ -> page.answer() != Page.Answer.ACKNOWLEDGED;
        };
    if (!talks && idle && after.contacts().onLine().isEmpty()) {
      endCall(page);
    }
  }

  private void endCall(Page page) {
    if (!page.callId().isEmpty()) {
      errands.add(new EndCall(nextId(), Priority.CALL_CONTROL, page.callId()));
    }
  }

  private void contact(ContactEvent event, IncidentState after) {
    switch (event) {
      case ContactEvent.AnswerLimitReached _ ->
          after
              .contacts()
              .onLine()
              .forEach(contact ->
                  errands.add(
                      new TurnCall(
                          nextId(), Priority.CALL_CONTROL, contact.callId(), Turn.ANSWER_LIMIT)));
      case ContactEvent.CallbackPlaced placed ->
          errands.add(
              new PlaceCall(
                  nextId(),
                  Priority.PAGE,
                  new About.OfCallbackStaff(placed.contact(), placed.staff().value()),
                  placed.staffPhone(),
                  Sender.PAGES_NUMBER,
                  PAGE_RING));
      case ContactEvent.ContactMoved moved ->
          errands.add(
              new TurnCall(
                  nextId(), Priority.CALL_CONTROL, moved.carrierId(), Turn.INTO_CONFERENCE));
      case ContactEvent.CallbackJoined joined ->
          errands.add(
              new PlaceCall(
                  nextId(),
                  Priority.FAMILY_MESSAGE,
                  new About.OfCallback(joined.contact()),
                  joined.to(),
                  Sender.FAMILIES_LINE,
                  FAMILY_RING));
      case ContactEvent.ContactOffered _,
          ContactEvent.AnsweringStarted _,
          ContactEvent.ContactEscalated _,
          ContactEvent.ContactAnswered _,
          ContactEvent.ContactLeft _,
          ContactEvent.SilenceWatched _,
          ContactEvent.ContactLost _,
          ContactEvent.ContactSilenced _,
          ContactEvent.ContactKeyed _,
          ContactEvent.CallbackAsked _,
          ContactEvent.ContactRejoined _,
          ContactEvent.CrisisLineChosen _,
          ContactEvent.VoicemailLeft _,
          ContactEvent.CallbackMissed _,
          ContactEvent.LanguageChosen _,
          ContactEvent.CallersKeptApart _,
          ContactEvent.ThirdPartyMarked _,
          ContactEvent.PublishedNumberChosen _,
          ContactEvent.ThirdPartyTold _,
          ContactEvent.SecondContactNoticed _ -> {}
    }
  }

  private void message(MessageEvent.MessageQueued queued, IncidentState after) {
    boolean news = queued.contact() == null && queued.words() instanceof Wording;
    Priority priority = news ? Priority.NOTICE : Priority.FAMILY_MESSAGE;
    errands.add(
        new SendText(
            nextId(),
            Texts.prompts(queued.words()) ? Priority.PAGE : priority,
            new About.OfMessage(queued.message()),
            queued.to(),
            queued.sender(),
            after.drill().marked(queued.words()),
            queued.language(),
            MESSAGE_VALID));
  }

  private void call(CallEvent event, IncidentState after) {
    if (event instanceof CallEvent.GuestInvited invited) {
      errands.add(
          new PlaceCall(
              nextId(),
              Priority.PAGE,
              new About.OfGuest(invited.guest()),
              invited.number(),
              Sender.PAGES_NUMBER,
              GUEST_RING));
    }
    if (event instanceof CallEvent.GuestMissed missed) {
      after
          .room()
          .find(missed.guest())
          .filter(guest -> !guest.callId().isEmpty())
          .ifPresent(
              guest -> errands.add(new EndCall(nextId(), Priority.CALL_CONTROL, guest.callId())));
    }
  }

  private ErrandId nextId() {
    return new ErrandId(entry.version(), errands.size());
  }
}
