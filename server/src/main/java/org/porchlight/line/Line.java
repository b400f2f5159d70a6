package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;
import org.porchlight.notification.BlockedPhones;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.Spool;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Webhooks;
import org.porchlight.telephony.Wording;

/// The crisis line as the carrier sees it: `To` decides what a contact is.
///
/// The families' line always is a contact, whoever calls. The pages number takes replies, calls of
/// paged people, and is a contact for everybody else (P5).
public final class Line implements Webhooks {
  private final LineSettings settings;
  private final ContactDesk contacts;
  private final CallerDesk callers;
  private final LegDesk legDesk;
  private final PagesDesk pages;
  private final PagesCalls pagesCalls;
  private final ReportDesk reports;
  private final Spool spool;
  private final Drills drills;
  private final DrillVoice drillVoice;
  private final StayingTogether staying;
  private ProbeCatcher probes = ProbeCatcher.NONE;
  private Sides sides;
  private final PhoneSlots slots;
  private final BlockedPhones blocked;

  /// @param ids new incident ids
  /// @param sides who else uses the pages number, in the order in which they are asked
  public Line(
      LineSettings settings,
      Store store,
      Turns turns,
      World world,
      Wording wording,
      Identities identities,
      Spool spool,
      Supplier<IncidentId> ids,
      List<SideDesk> sides) {
    this.settings = settings;
    this.spool = spool;
    this.sides = new Sides(sides);
    this.slots = store.slots();
    this.blocked = world.blocked();
    turns.listen(new FreedStaff(turns, world));
    var voice = new StaffVoice(settings, wording);
    this.drills = new Drills(settings.agency(), settings.zone(), store, turns, world::now, ids);
    this.drillVoice = new DrillVoice(turns, wording, settings.languages().getFirst());
    this.contacts = new ContactDesk(settings, store, turns, drills, ids);
    this.callers = new CallerDesk(contacts, turns, new CallerVoice(settings, wording));
    var legs = new StaffLegs(settings, turns, world);
    var absent = new AbsentCaller(turns, world, voice, legs);
    this.staying = new StayingTogether(turns, legs, voice);
    var ear =
        new EarDesk(
            turns,
            world,
            legs,
            voice,
            new PrivateEar(wording),
            new EarMore(wording),
            absent,
            staying,
            identities);
    var staff = new StaffDesk(settings, turns, world, voice, legs, ear, absent);
    var guests = new GuestDesk(turns, voice, legs, new GuestVoice(wording), ear, identities);
    this.legDesk = new LegDesk(callers, staff, guests, staying);
    this.pages = new PagesDesk(settings.agency(), store, turns, world);
    var callIn = new CallInDesk(settings, store, turns, world, voice, wording, legs, ear, absent);
    this.pagesCalls =
        new PagesCalls(
            settings,
            store,
            turns,
            world,
            voice,
            legs,
            staff,
            callIn,
            callers,
            identities,
            ids,
            this.sides);
    this.reports = new ReportDesk(settings.agency(), store.admission(), turns);
  }

  /// From now on the line's own tests are told to `catcher`, and to nobody else.
  public void catchProbes(ProbeCatcher catcher) {
    probes = catcher;
    sides = sides.with(catcher);
  }

  @Override
  public Future<Heard> call(Incoming.Call call) {
    return probes
        .heard(call)
        .map(Future::succeededFuture)
        .orElseGet(() ->
            call.to().equals(settings.pagesNumber())
                ? pagesCalls.call(call)
                : callers.greet(call.callId(), call.from()));
  }

  /// Whether this call was answered by the line before.
  Future<Boolean> reached(Incoming.Call call) {
    if (probes.isOwn(call)) {
      return Future.succeededFuture(true);
    }
    return contacts
        .reached(call.callId())
        .compose(
            contact -> contact ? Future.succeededFuture(true) : pagesCalls.reached(call.callId()));
  }

  /// Whether this text was taken in before, as a contact or as a reply.
  Future<Boolean> reached(Incoming.Text text) {
    if (probes.isProbe(text)) {
      return Future.succeededFuture(true);
    }
    return contacts
        .reached(text.messageId())
        .compose(contact -> contact ? Future.succeededFuture(true) : pages.wasReply(text));
  }

  /// A call that the line never heard of. On the pages number it counts only once it is over, and
  /// not when it was somebody's who is paged by it: they are waited for, and answer for themselves.
  /// True when it is a contact.
  Future<Boolean> takeIn(Incoming.Call call, boolean over) {
    if (!call.to().equals(settings.pagesNumber())) {
      return callers.greet(call.callId(), call.from()).map(true);
    }
    return !over
        ? Future.succeededFuture(false)
        : pagesCalls
            .isOurs(call.from())
            .compose(ours ->
                ours
                    ? Future.succeededFuture(false)
                    : callers.greet(call.callId(), call.from()).map(true));
  }

  /// A text that the line never heard of: the contact or reply it was.
  Future<Boolean> takeIn(Incoming.Text text) {
    return taken(text).map(true);
  }

  /// A text that somebody else kept while the line was gone. Taken in once, however often told.
  public Future<Void> late(Incoming.Text text) {
    return reached(text)
        .compose(reached -> reached ? Future.succeededFuture() : takeIn(text).mapEmpty());
  }

  /// A call that somebody else answered while the line was gone, and that is over.
  public Future<Void> late(Incoming.Call call) {
    return reached(call)
        .compose(reached -> reached ? Future.succeededFuture(true) : takeIn(call, true))
        .compose(_ -> report(new Incoming.CallOver(call.callId())));
  }

  public Drills drills() {
    return drills;
  }

  @Override
  public Future<Heard> asking(Incoming.Asking asking) {
    return answered(asking).compose(drillVoice::marked);
  }

  private Future<Heard> answered(Incoming.Asking asking) {
    var side = sides.of(asking.token());
    if (side.isPresent()) {
      return side.get()
          .answer(asking)
          .compose(heard ->
              heard
                  .map(Future::succeededFuture)
                  .orElseGet(() -> callers.greet(asking.callId(), asking.from())));
    }
    return PagesCalls.owns(asking.token()) ? pagesCalls.answer(asking) : legDesk.answer(asking);
  }

  /// Succeeds once the text is stored, or spooled on disk while the store is away (P2).
  @Override
  public Future<Taken> text(Incoming.Text text) {
    return taken(text).map(Taken.STORED).recover(_ -> putAside(text).map(Taken.ASIDE));
  }

  @Override
  public Future<Void> putAside(Incoming.Text text) {
    return spool.keep(text);
  }

  /// Drives spooled texts in again; each is the contact or reply it was. Ends a drill that goes on
  /// only because the store was away when a contact should have ended it, and closes private ears
  /// that stand open for the same reason.
  public Future<Void> drainSpool() {
    return staying.close().compose(_ -> spool.drain(this::taken)).compose(_ -> drills.goOn());
  }

  private Future<Void> taken(Incoming.Text text) {
    if (probes.isProbe(text)) {
      return probes.caught(text);
    }
    blocked.hear(text);
    if (!(text.from() instanceof Address.Known(var from))
        || !text.to().equals(settings.pagesNumber())) {
      return contact(text);
    }
    return slots
        .held(settings.agency(), from)
        .compose(held ->
            sides
                .reply(text, from, !held.isEmpty())
                .compose(
                    reply -> reply ? Future.succeededFuture(true) : pages.reply(text, from, held)))
        .compose(reply -> reply ? Future.succeededFuture(true) : pages.wasReply(text))
        .compose(reply -> reply ? Future.succeededFuture() : contact(text));
  }

  private Future<Void> contact(Incoming.Text text) {
    return contacts.receive(text).mapEmpty();
  }

  @Override
  public Future<Void> report(Incoming incoming) {
    var side =
        switch (incoming) {
          case Incoming.CallProgress call -> sides.of(call.token());
          case Incoming.TextProgress text -> sides.of(text.token());
          case Incoming _ -> Optional.<SideDesk>empty();
        };
    return side.isPresent() ? side.get().report(incoming) : reports.report(incoming);
  }
}
