package org.porchlight.line;

import static org.porchlight.line.StaffLegs.pressed;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallCommand.CallIn;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.Source;
import org.porchlight.line.StaffIncidents.Theirs;
import org.porchlight.notification.Leg;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;
import org.porchlight.telephony.Wording;

/// Staff who called the pages number and gave their PIN: into what is theirs, or, without a page,
/// told what colleagues have open, without names, to join it, consult or take it over by key.
final class CallInDesk {
  static final String WHICH = "staff/which";
  static final String HOW = "staff/how";

  private static final String OPEN_LEG = "s1-open";
  private static final String IN_LEG = "s1-in";
  private static final int KNOWN_MAX = 1_000;

  /// Who was asked longer ago means something else by calling in.
  private static final Duration FOLLOWED_UP_WITHIN = Duration.ofHours(24);

  private final StaffIncidents incidents;
  private final Store store;
  private final Turns turns;
  private final World world;
  private final StaffVoice voice;
  private final CallInVoice menus;
  private final StaffLegs legs;
  private final EarDesk ear;
  private final AbsentCaller absent;

  /// Who gave their PIN on a call that still chooses; who fell out is asked for it again.
  private final Map<String, StaffId> known =
      Collections.synchronizedMap(Bounded.ofLatest(KNOWN_MAX));

  CallInDesk(
      LineSettings settings,
      Store store,
      Turns turns,
      World world,
      StaffVoice voice,
      Wording wording,
      StaffLegs legs,
      EarDesk ear,
      AbsentCaller absent) {
    this.incidents = new StaffIncidents(settings.agency(), store.incidents(), turns);
    this.store = store;
    this.turns = turns;
    this.world = world;
    this.voice = voice;
    this.menus = new CallInVoice(voice, wording, settings.zone());
    this.legs = legs;
    this.ear = ear;
    this.absent = absent;
  }

  static boolean owns(LegToken token) {
    return token.leg().equals(OPEN_LEG);
  }

  Future<Heard> in(Incoming.Asking asking, StaffId staff) {
    return incidents
        .of(staff)
        .compose(found ->
            found.isPresent()
                ? joined(asking, staff, found.get())
                : incidents.ofColleagues(staff).compose(open -> beside(asking, staff, open)));
  }

  /// No crisis is theirs: what colleagues have open comes first, then what they follow up.
  private Future<Heard> beside(Incoming.Asking asking, StaffId staff, List<Theirs> open) {
    var over =
        open.isEmpty()
            ? incidents.toFollowUp(staff, world.now().minus(FOLLOWED_UP_WITHIN))
            : Future.succeededFuture(Optional.<Theirs>empty());
    return over.compose(one ->
        one.isPresent()
            ? joined(asking, staff, one.get())
            : Future.succeededFuture(told(asking, staff, open)));
  }

  private Heard told(Incoming.Asking asking, StaffId staff, List<Theirs> open) {
    Language language = legs.language(asking.from());
    if (open.isEmpty()) {
      return new Heard(
          asking.token(), voice.last("voice.pages_number.nothing_open", language, Map.of()));
    }
    known.put(asking.callId(), staff);
    return open.size() == 1
        ? how(open.getFirst(), language)
        : new Heard(
            new LegToken(asking.token().incident(), OPEN_LEG), menus.which(states(open), language));
  }

  private static List<IncidentState> states(List<Theirs> open) {
    return open.stream().map(Theirs::state).toList();
  }

  private Heard how(Theirs one, Language language) {
    return new Heard(new LegToken(one.incident(), OPEN_LEG), menus.how(one.state(), language));
  }

  Future<Heard> answer(Incoming.Asking asking) {
    StaffId staff = known.get(asking.callId());
    Language language = legs.language(asking.from());
    if (staff == null) {
      return Future.succeededFuture(
          new Heard(
              new LegToken(asking.token().incident(), PagesCalls.STAFF_LEG),
              voice.askPin(language)));
    }
    return incidents
        .ofColleagues(staff)
        .compose(open ->
            asking.path().equals(WHICH)
                ? Future.succeededFuture(chosen(asking, staff, open))
                : chose(asking, staff, open));
  }

  private Heard chosen(Incoming.Asking asking, StaffId staff, List<Theirs> open) {
    boolean digit = asking.digits().matches("[1-9]");
    int index = digit ? Integer.parseInt(asking.digits()) - 1 : open.size();
    return index < open.size()
        ? how(open.get(index), legs.language(asking.from()))
        : told(asking, staff, open);
  }

  private Future<Heard> chose(Incoming.Asking asking, StaffId staff, List<Theirs> open) {
    Optional<Theirs> one =
        open.stream().filter(it -> it.incident().equals(asking.token().incident())).findFirst();
    if (one.isEmpty()) {
      return in(asking, staff);
    }
    return switch (asking.digits()) {
      case CallInVoice.JOIN -> joined(asking, staff, one.get());
      case CallInVoice.CONSULT ->
          joined(asking, staff, one.get())
              .compose(heard -> consulted(asking, staff, one.get()).map(heard));
      case CallInVoice.TAKE_OVER -> takenOver(asking, staff, one.get());
      default -> Future.succeededFuture(how(one.get(), legs.language(asking.from())));
    };
  }

  /// The caller is kept company while colleagues talk; a colleague who is in no call is rung.
  private Future<Turned> consulted(Incoming.Asking asking, StaffId staff, Theirs one) {
    StaffId lead = one.state().crew().lead();
    boolean there = lead != null && one.state().talks(lead);
    boolean caller = !one.state().contacts().onLine().isEmpty();
    Future<Turned> held =
        there && caller
            ? turn(asking, staff, one.incident(), new HoldCaller(), "consult-hold")
            : turn(asking, staff, one.incident(), new CallLead(), "consult-lead");
    return held;
  }

  /// Whoever is on the call keeps it until they hand it over: then the colleague joins them.
  private Future<Heard> takenOver(Incoming.Asking asking, StaffId staff, Theirs one) {
    return turn(asking, staff, one.incident(), new TakeOver(one.state().crew().lead()), "take-over")
        .compose(turned ->
            joined(asking, staff, one)
                .map(heard ->
                    switch (turned) {
                      case Turned.Done _ -> heard;
                      case Turned.Refused _ ->
                          new Heard(
                              heard.token(),
                              menus.stays(heard.verbs(), legs.language(asking.from())));
                    }));
  }

  private Future<Turned> turn(
      Incoming.Asking asking, StaffId staff, IncidentId incident, Command command, String what) {
    return turns.turn(incident, command, by(staff), pressed(what, asking));
  }

  private static Source by(StaffId staff) {
    return new Source(new Actor.Staff(staff), Channel.VOICE);
  }

  /// Calling in and giving a PIN is a person's yes to their page (P3).
  private Future<Heard> joined(Incoming.Asking asking, StaffId staff, Theirs theirs) {
    ear.unlock(theirs.incident(), staff);
    Optional<Page> page = theirs.page();
    Future<Turned> turned =
        turns.turn(
            theirs.incident(),
            page.<Command>map(one -> new AcknowledgePage(one.id(), asking.callId()))
                .orElse(new CallIn(asking.callId())),
            by(staff),
            new NaturalKey("called-in:" + asking.callId()));
    LegToken leg =
        page.map(one -> new Leg.Paged(one.id(), Medium.VOICE).in(theirs.incident()))
            .orElse(new LegToken(theirs.incident(), IN_LEG));
    Language language = legs.language(asking.from());
    return store
        .admission()
        .admitCall(incidents.agency(), asking.callId(), theirs.incident())
        .compose(_ -> turned)
        .compose(done -> into(theirs.incident(), done.state(), language))
        .map(verbs -> new Heard(leg, verbs));
  }

  private Future<List<Spoken>> into(IncidentId incident, IncidentState state, Language language) {
    if (absent.callable(state)) {
      return absent.offer(incident, state, language);
    }
    return world
        .around(state)
        .map(now -> voice.notes().joining(state, now, language))
        .otherwise(List.of())
        .map(notes -> voice.into(incident, notes, language));
  }
}
