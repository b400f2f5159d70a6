package org.porchlight.line;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.JoinCallback;
import org.porchlight.incident.ContactCommand.RejoinContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.DutyCommand.ClosePrivateEar;
import org.porchlight.incident.DutyCommand.OpenPrivateEar;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Source;
import org.porchlight.notification.Conference;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Answers the legs of paged people: the page itself, the conversation, the private ear.
final class StaffDesk {
  private final LineSettings settings;
  private final Turns turns;
  private final World world;
  private final StaffVoice voice;
  private final PrivateEar ear;
  private final Identities identities;
  private final Set<Unlocked> unlocked = new HashSet<>();

  StaffDesk(
      LineSettings settings,
      Turns turns,
      World world,
      StaffVoice voice,
      PrivateEar ear,
      Identities identities) {
    this.settings = settings;
    this.turns = turns;
    this.world = world;
    this.voice = voice;
    this.ear = ear;
    this.identities = identities;
  }

  /// A staff member who gave their PIN for this incident (R14).
  private record Unlocked(IncidentId incident, StaffId staff) {}

  void unlock(IncidentId incident, StaffId staff) {
    unlocked.add(new Unlocked(incident, staff));
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case StaffVoice.PAGE -> page(asking);
      case StaffVoice.PAGE_KEY -> pageKey(asking);
      case StaffVoice.ALONE -> said(asking, voice.alone(language(asking)));
      case StaffVoice.LEFT -> left(asking);
      case PrivateEar.PIN -> pin(asking);
      case PrivateEar.KEY -> earKey(asking);
      case PrivateEar.BACK -> back(asking);
      case StaffVoice.CALLBACK_STAFF ->
          said(asking, voice.callbackStaff(language(asking), digit(asking)));
      case StaffVoice.CALLBACK_STAFF_KEY -> callbackStaffKey(asking);
      case StaffVoice.CALLBACK -> callback(asking);
      case StaffVoice.CALLBACK_KEY -> callbackKey(asking);
      default -> said(asking, List.of(voice.join(incident(asking))));
    };
  }

  private Future<Heard> page(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state ->
            find(state, asking)
                .map(page -> heard(asking, offered(state, page)))
                .orElseGet(() -> heard(asking, over(asking))));
  }

  private List<Spoken> offered(IncidentState state, Page page) {
    return page.answer() == Page.Answer.CANCELLED
        ? taken(state, page)
        : voice.page(page, values(state, page));
  }

  private List<Spoken> over(Incoming.Asking asking) {
    return voice.last("voice.page.over", language(asking), Map.of());
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
            find(state, asking)
                .map(page -> pressed(asking, state, page))
                .orElseGet(() -> said(asking, over(asking))));
  }

  private Future<Heard> pressed(Incoming.Asking asking, IncidentState state, Page page) {
    String digit = Integer.toString(page.asked().digit());
    if (asking.digits().equals(digit)) {
      return turn(asking, page, new AcknowledgePage(page.id(), asking.callId()))
          .map(turned ->
              switch (turned) {
                case Turned.Done _ -> heard(asking, voice.accepted(incident(asking), page));
                case Turned.Refused(_, var now) -> heard(asking, taken(now, page));
              });
    }
    if (asking.digits().equals("2")) {
      return turn(asking, page, new DeclinePage(page.id()))
          .map(_ ->
              heard(asking, voice.last("voice.page.declined", page.asked().language(), Map.of())));
    }
    return said(asking, voice.wrongKey(page, values(state, page)));
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

  /// `*`, or the conversation is over: staff get their prompts, supports go back in.
  private Future<Heard> left(Incoming.Asking asking) {
    return staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? said(asking, List.of(voice.join(incident(asking))))
                : opened(asking, staff.get()));
  }

  private Future<Heard> opened(Incoming.Asking asking, StaffId staff) {
    return turns
        .turn(
            incident(asking),
            new OpenPrivateEar(),
            new Source(new Actor.Staff(staff), Channel.VOICE),
            fresh(asking, "open"))
        .compose(turned ->
            unlocked.contains(new Unlocked(incident(asking), staff))
                ? prompt(asking, turned.state(), null)
                : said(asking, ear.askPin(language(asking), false)));
  }

  private Future<Heard> pin(Incoming.Asking asking) {
    return staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? back(asking)
                : identities
                    .whose(List.of(staff.get()), asking.digits())
                    .compose(found -> pinned(asking, found)));
  }

  private Future<Heard> pinned(Incoming.Asking asking, Optional<StaffId> found) {
    if (found.isEmpty()) {
      return asking.digits().contains("*")
          ? back(asking)
          : said(asking, ear.askPin(language(asking), true));
    }
    unlock(incident(asking), found.get());
    return turns.state(incident(asking)).compose(state -> prompt(asking, state, null));
  }

  private Future<Heard> earKey(Incoming.Asking asking) {
    if (asking.digits().contains("*") || asking.digits().isEmpty()) {
      return back(asking);
    }
    return staff(asking)
        .compose(staff ->
            staff.filter(one -> unlocked.contains(new Unlocked(incident(asking), one))).isEmpty()
                ? back(asking)
                : keyed(asking, staff.get()));
  }

  private Future<Heard> keyed(Incoming.Asking asking, StaffId staff) {
    return turns
        .state(incident(asking))
        .compose(state ->
            world
                .around(state)
                .compose(now ->
                    ear.command(asking.digits(), state, now)
                        .map(command -> done(asking, staff, command))
                        .orElseGet(() -> prompt(asking, state, unknownKey(asking.digits())))));
  }

  private static String unknownKey(String keys) {
    return keys.equals("0") ? "voice.ear.confirm_over" : "voice.ear.not_possible";
  }

  private Future<Heard> done(Incoming.Asking asking, StaffId staff, Command command) {
    return turns
        .turn(
            incident(asking),
            command,
            new Source(new Actor.Staff(staff), Channel.VOICE),
            fresh(asking, asking.digits()))
        .compose(turned ->
            prompt(
                asking,
                turned.state(),
                switch (turned) {
                  case Turned.Done _ -> "voice.ear.outcome_saved";
                  case Turned.Refused _ -> "voice.ear.not_possible";
                }));
  }

  /// A key of a call may be pressed again and mean it again, at another version of the incident.
  private NaturalKey fresh(Incoming.Asking asking, String what) {
    return new NaturalKey("ear:" + asking.callId() + ":" + what + ":" + world.now().toEpochMilli());
  }

  private Future<Heard> prompt(
      Incoming.Asking asking,
      IncidentState state,
      @org.jspecify.annotations.Nullable String first) {
    return world
        .around(state)
        .map(now -> heard(asking, ear.prompt(state, now, language(asking), first)));
  }

  private Future<Heard> back(Incoming.Asking asking) {
    return staff(asking)
        .compose(staff ->
            staff.isEmpty()
                ? Future.succeededFuture()
                : turns.turn(
                    incident(asking),
                    new ClosePrivateEar(),
                    new Source(new Actor.Staff(staff.get()), Channel.VOICE),
                    fresh(asking, "close")))
        .map(_ ->
            heard(
                asking,
                List.of(
                    voice.say("voice.ear.returning", language(asking)),
                    voice.join(incident(asking)))));
  }

  private Future<Heard> callbackStaffKey(Incoming.Asking asking) {
    if (!asking.digits().equals(Integer.toString(digit(asking)))) {
      return said(asking, voice.callbackStaff(language(asking), digit(asking)));
    }
    return staff(asking)
        .compose(staff ->
            turns.turn(
                incident(asking),
                new JoinCallback(contact(asking), asking.callId()),
                new Source(
                    staff.<Actor>map(Actor.Staff::new).orElse(new Actor.Line()), Channel.VOICE),
                new NaturalKey("callback:" + asking.callId())))
        .map(_ -> heard(asking, List.of(voice.join(incident(asking)))));
  }

  private Future<Heard> callback(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state -> heard(asking, voice.callback(callerLanguage(state, asking))));
  }

  private Language callerLanguage(IncidentState state, Incoming.Asking asking) {
    return state
        .contacts()
        .find(contact(asking))
        .map(contact -> contact.language())
        .orElse(settings.languages().getFirst());
  }

  private Future<Heard> callbackKey(Incoming.Asking asking) {
    return turns
        .turn(
            incident(asking),
            new RejoinContact(contact(asking), asking.callId()),
            new Source(new Actor.Caller(contact(asking)), Channel.VOICE),
            new NaturalKey("rejoin:" + asking.callId()))
        .map(_ ->
            heard(
                asking,
                List.of(
                    new Spoken.Join(
                        Conference.of(incident(asking)),
                        false,
                        CallerVoice.WAIT,
                        CallerVoice.LEFT,
                        true))));
  }

  /// Another one for each call, and never 1 or 2 (P3).
  private static int digit(Incoming.Asking asking) {
    return 3 + Math.floorMod(asking.callId().hashCode(), 7);
  }

  private static ContactId contact(Incoming.Asking asking) {
    return new ContactId(Integer.parseInt(asking.token().leg().replaceAll("[^0-9]", "")));
  }

  private static IncidentId incident(Incoming.Asking asking) {
    return asking.token().incident();
  }

  static Optional<Page> find(IncidentState state, Incoming.Asking asking) {
    String leg = asking.token().leg();
    return leg.startsWith("p")
        ? state.pages().find(new PageId(Integer.parseInt(leg.replaceAll("[^0-9]", ""))))
        : Optional.empty();
  }

  /// The staff member on this leg: whom the page asked, else whose phone it is.
  private Future<Optional<StaffId>> staff(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state ->
            find(state, asking)
                .map(page ->
                    page.to() instanceof Recipient.OnDuty(var staff, _)
                        ? Optional.of(staff)
                        : Optional.<StaffId>empty())
                .orElseGet(() -> carrying(asking).map(StaffMember::id)));
  }

  private Optional<StaffMember> carrying(Incoming.Asking asking) {
    return asking.from() instanceof Address.Known(var number)
        ? world.onCall().carrying(number)
        : Optional.empty();
  }

  private Language language(Incoming.Asking asking) {
    return carrying(asking)
        .map(member -> member.languages().getFirst())
        .orElse(settings.languages().getFirst());
  }

  private static Heard heard(Incoming.Asking asking, List<Spoken> verbs) {
    return new Heard(asking.token(), verbs);
  }

  private static Future<Heard> said(Incoming.Asking asking, List<Spoken> verbs) {
    return Future.succeededFuture(heard(asking, verbs));
  }
}
