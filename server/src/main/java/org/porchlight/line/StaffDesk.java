package org.porchlight.line;

import static org.porchlight.line.StaffLegs.heard;
import static org.porchlight.line.StaffLegs.incident;
import static org.porchlight.line.StaffLegs.page;
import static org.porchlight.line.StaffLegs.said;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.JoinCall;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Answers the legs of people we rang.
final class StaffDesk {
  private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,2}");

  private final LineSettings settings;
  private final Turns turns;
  private final World world;
  private final StaffVoice voice;
  private final StaffLegs legs;
  private final EarDesk ear;
  private final AbsentCaller absent;
  private final CallbackDesk callbacks;

  StaffDesk(
      LineSettings settings,
      Turns turns,
      World world,
      StaffVoice voice,
      StaffLegs legs,
      EarDesk ear,
      AbsentCaller absent) {
    this.settings = settings;
    this.turns = turns;
    this.world = world;
    this.voice = voice;
    this.legs = legs;
    this.ear = ear;
    this.absent = absent;
    this.callbacks = new CallbackDesk(settings, turns, voice, legs);
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case StaffVoice.PAGE -> paged(asking);
      case StaffVoice.PAGE_KEY -> pageKey(asking);
      case StaffVoice.PAGE_MINUTES -> minutes(asking);
      case StaffVoice.ALONE -> alone(asking);
      case StaffVoice.CALL_BACK -> absent.key(asking);
      case StaffVoice.LEFT -> ear.left(asking);
      case PrivateEar.PIN -> ear.pin(asking);
      case PrivateEar.KEY -> ear.key(asking);
      case EarServices.KEYED -> ear.published(asking);
      case PrivateEar.BACK -> ear.back(asking);
      case StaffVoice.CALLBACK_STAFF,
          StaffVoice.CALLBACK_STAFF_KEY,
          StaffVoice.CALLBACK,
          StaffVoice.CALLBACK_KEY ->
          callbacks.answer(asking);
      default -> said(asking, List.of(voice.join(incident(asking))));
    };
  }

  /// Nobody else is in the conversation: a support who said yes has whoever leads rung (R13).
  private Future<Heard> alone(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state -> {
          var page = page(state, asking);
          if (page.isEmpty() || !(page.get().to() instanceof Recipient.OnTeam)) {
            return said(asking, alone(asking, state, page));
          }
          return turn(asking, page.get(), new JoinCall(page.get().id(), asking.callId()))
              .map(turned ->
                  switch (turned) {
                    case Turned.Done(_, var now) -> heard(asking, voice.alone(now, page.get()));
                    case Turned.Refused(_, var now) -> heard(asking, voice.alone(now, page.get()));
                  });
        });
  }

  private List<Spoken> alone(Incoming.Asking asking, IncidentState state, Optional<Page> page) {
    return page.filter(one -> one.purpose() == Purpose.CONNECT)
        .map(one -> voice.alone(state, one))
        .orElseGet(() -> voice.alone(state, legs.language(asking)));
  }

  private Future<Heard> paged(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state ->
            page(state, asking)
                .map(page -> heard(asking, offered(state, page)))
                .orElseGet(() -> heard(asking, over(asking))));
  }

  private List<Spoken> offered(IncidentState state, Page page) {
    return page.answer() == Page.Answer.CANCELLED
        ? taken(state, page)
        : voice.page(page, values(state, page));
  }

  private List<Spoken> over(Incoming.Asking asking) {
    return voice.last("voice.page.over", legs.language(asking), Map.of());
  }

  private static Map<String, String> values(IncidentState state, Page page) {
    StaffId lead = state.crew().lead();
    Language needed =
        state.contacts().all().isEmpty()
            ? page.asked().language()
            : state.contacts().all().getFirst().language();
    return Map.of("who", lead == null ? "" : lead.value(), "language", needed.name(), "when", "");
  }

  private Future<Heard> pageKey(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state ->
            page(state, asking)
                .map(page -> answered(asking, state, page))
                .orElseGet(() -> said(asking, over(asking))));
  }

  private Future<Heard> answered(Incoming.Asking asking, IncidentState state, Page page) {
    String digit = Integer.toString(page.asked().digit());
    if (asking.digits().equals(digit)) {
      return turn(asking, page, new AcknowledgePage(page.id(), asking.callId()))
          .compose(turned ->
              switch (turned) {
                case Turned.Done done -> accepted(asking, done.state(), page);
                case Turned.Refused(_, var now) -> said(asking, taken(now, page));
              });
    }
    if (asking.digits().equals("2")) {
      return turn(asking, page, new DeclinePage(page.id()))
          .map(_ ->
              heard(asking, voice.last("voice.page.declined", page.asked().language(), Map.of())));
    }
    return said(asking, voice.wrongKey(page, values(state, page)));
  }

  /// The minutes until they are there, or nothing that is a time: then they talk with staff.
  private Future<Heard> minutes(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .compose(state -> {
          var page = page(state, asking).filter(one -> MINUTES.matcher(asking.digits()).matches());
          return page.isEmpty()
              ? said(asking, List.of(voice.join(incident(asking))))
              : turn(
                      asking,
                      page.get(),
                      new ReportComing(
                          page.get().id(), Duration.ofMinutes(Long.parseLong(asking.digits()))))
                  .map(_ ->
                      heard(asking, voice.coming(page.get().asked().language(), asking.digits())));
        });
  }

  private Future<Heard> accepted(Incoming.Asking asking, IncidentState state, Page page) {
    boolean talks =
        switch (page.purpose()) {
          case ANSWER, CALLBACK, ATTENTION, HANDOVER, LANGUAGE, FAMILY_ASKS -> true;
          case STEP, SUPERVISE, SECOND_STAFF, FOLLOW_UP, CONNECT -> false;
        };
    return talks && page.to() instanceof Recipient.OnDuty && absent.callable(state)
        ? absent
            .offer(incident(asking), state, page.asked().language())
            .map(verbs -> heard(asking, verbs))
        : joined(asking, state, page);
  }

  /// Into the conversation; that they talk through a relay (R10), or with an interpreter who is on
  /// the way (R16), is heard first.
  private Future<Heard> joined(Incoming.Asking asking, IncidentState state, Page page) {
    var verbs = new ArrayList<Spoken>(voice.accepted(incident(asking), page));
    if (!(page.to() instanceof Recipient.OnDuty) || !state.staffOnLine()) {
      return said(asking, verbs);
    }
    return world
        .around(state)
        .map(now -> voice.notes().joining(state, now, page.asked().language()))
        .otherwise(List.of())
        .map(notes -> {
          verbs.addAll(verbs.size() - 1, notes);
          return heard(asking, verbs);
        });
  }

  /// Who came second hears who has it (first yes wins).
  private List<Spoken> taken(IncidentState state, Page page) {
    StaffId lead = state.crew().lead();
    Language language = page.asked().language();
    if (lead == null || state.ending().resolved()) {
      return voice.last("voice.page.over", language, Map.of());
    }
    return voice.last(
        "voice.page.taken_by",
        language,
        Map.of("who", lead.value(), "when", Clocks.wall(world.now(), settings.zone())));
  }

  private Future<Turned> turn(Incoming.Asking asking, Page page, Command command) {
    Actor by =
        switch (page.to()) {
          case Recipient.OnDuty(var staff, _) -> new Actor.Staff(staff);
          case Recipient.OnTeam(_, var person) -> new Actor.Support(person);
        };
    return turns.turn(
        incident(asking),
        command,
        new Source(by, Channel.VOICE),
        new NaturalKey("page:" + page.id() + ":" + asking.callId() + ":" + asking.digits()));
  }
}
