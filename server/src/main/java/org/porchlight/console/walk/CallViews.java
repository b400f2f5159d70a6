package org.porchlight.console.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.CallView;
import org.porchlight.console.view.PeopleView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Guest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Room;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Who is in the call and since when, who was asked, and who else of the family called (R17).
final class CallViews {
  private record There(String who, Instant since, String guest) {
    There(String who, Instant since) {
      this(who, since, "");
    }
  }

  private final Console console;
  private final IncidentFile file;
  private final IncidentState state;
  private final Speech say;
  private final Names names;

  CallViews(Console console, IncidentFile file, Speech say, Names names) {
    this.console = console;
    this.file = file;
    this.state = file.state();
    this.say = say;
    this.names = names;
  }

  CallView view() {
    return new CallView(
        state.room().held() ? say.time(last(event -> event instanceof CallEvent.CallerHeld)) : "",
        !state.contacts().onLine().isEmpty(),
        there(),
        state.room().guests().reversed().stream()
            .filter(guest -> !guest.joined())
            .map(this::asked)
            .toList(),
        outside(),
        state.contacts().others().stream().flatMap(this::other).toList(),
        new InstitutionViews(file, say, names).view());
  }

  private List<CallView.Present> there() {
    var there = new ArrayList<There>();
    state
        .contacts()
        .onLine()
        .forEach(caller -> there.add(new There(caller(caller), since(caller))));
    state.pages().onLine().forEach(page -> there.add(new There(paged(page), since(page))));
    state
        .room()
        .there()
        .forEach(leg -> there.add(new There(inRoom(leg), since(leg), guestOf(leg))));
    return there.stream()
        .sorted(Comparator.comparing(There::since))
        .map(one -> new CallView.Present(one.who(), say.time(one.since()), one.guest()))
        .toList();
  }

  /// The number only suggests who speaks, until staff say so (R3).
  private String caller(Contact caller) {
    PersonId speaker = state.subject().speaker();
    if (speaker != null && state.contacts().onLine().size() == 1) {
      return names.person(speaker);
    }
    var candidates = caller.candidates();
    return candidates.size() == 1
        ? say.of("call.caller_perhaps", Map.of("who", names.person(candidates.getFirst().person())))
        : say.of("call.caller");
  }

  private String paged(Page page) {
    return switch (page.to()) {
      case Recipient.OnDuty(var staff, _) -> names.staff(staff);
      case Recipient.OnTeam(_, var person) -> names.person(person);
    };
  }

  private String inRoom(Room.There leg) {
    var staff = leg.staff();
    if (staff != null) {
      return names.staff(staff);
    }
    var guest = leg.guest();
    return guest == null
        ? say.of("call.outside")
        : state.room().find(guest).map(this::guest).orElseGet(() -> say.of("call.outside"));
  }

  private static String guestOf(Room.There leg) {
    var guest = leg.guest();
    return guest == null || leg.staff() != null ? "" : Integer.toString(guest.number());
  }

  private String guest(Guest guest) {
    return switch (guest.invited().who()) {
      case Who.Colleague(var staff) -> names.staff(staff);
      case Who.TeamMember(var person) -> names.person(person);
      case Who.Outside(var number) -> outside(number);
      case Who.Service(var number) -> outside(number);
      case Who.Interpreters(var number) -> outside(number);
    };
  }

  private String outside(PhoneNumber number) {
    return console
        .settings()
        .guests()
        .nameOf(number)
        .map(say::of)
        .orElseGet(() ->
            offices()
                .filter(office -> number.equals(office.telephone()))
                .map(office -> office.name())
                .findFirst()
                .orElseGet(() -> say.of("call.outside")));
  }

  private Instant since(Contact caller) {
    return last(event -> broughtIn(event, caller));
  }

  private static boolean broughtIn(IncidentEvent event, Contact caller) {
    if (event instanceof ContactEvent.ContactOffered offered) {
      return offered.contact().equals(caller.id());
    }
    return event instanceof ContactEvent.ContactRejoined back && back.contact().equals(caller.id());
  }

  private Instant since(Page page) {
    return last(event -> event instanceof ResponderJoined here && here.page().equals(page.id()));
  }

  private Instant since(Room.There leg) {
    return last(event -> broughtIn(event, leg.callId()));
  }

  private static boolean broughtIn(IncidentEvent event, String callId) {
    if (event instanceof CallEvent.GuestJoined guest) {
      return guest.carrierId().equals(callId);
    }
    if (event instanceof CallEvent.StaffCalledIn staff) {
      return staff.carrierId().equals(callId);
    }
    return event instanceof ContactEvent.CallbackJoined back && back.carrierId().equals(callId);
  }

  private Instant last(Predicate<IncidentEvent> test) {
    return file.entries().reversed().stream()
        .filter(entry -> test.test(entry.event()))
        .findFirst()
        .map(Entry::at)
        .orElse(say.now());
  }

  private CallView.Asked asked(Guest guest) {
    return new CallView.Asked(
        guest(guest),
        say.time(
            last(event ->
                event instanceof CallEvent.GuestInvited asked && asked.guest().equals(guest.id()))),
        guest.awaited() ? "" : say.of("call.missed", guest.missed()));
  }

  /// The agency's own numbers first, then what the plan names besides people of the family.
  private List<PeopleView.Person> outside() {
    var agency =
        console.settings().guests().all().keySet().stream()
            .map(name -> new PeopleView.Person("guest:" + name, say.of(name), "", ""));
    var plan =
        offices()
            .map(office -> new PeopleView.Person("office:" + office.id(), office.name(), "", ""));
    return Stream.concat(agency, plan).toList();
  }

  private Stream<org.porchlight.plan.PlanPerson> offices() {
    return file.plan().stream().flatMap(plan -> offices(file, plan));
  }

  /// Services of the plan that are nobody's contact point; emergency dispatch is called by a step.
  static Stream<org.porchlight.plan.PlanPerson> offices(IncidentFile file, CrisisPlan plan) {
    return plan.people().values().stream()
        .filter(one -> one.telephone() != null)
        .filter(one -> one.role().equals("mobile_crisis") || one.role().equals("lifeline"))
        .filter(one -> file.family().flatMap(family -> family.person(one.id())).isEmpty());
  }

  private Stream<CallView.Other> other(IncidentId other) {
    IncidentState there = file.others().get(other);
    if (there == null || there.ending().resolved()) {
      return Stream.empty();
    }
    boolean apart =
        file.entries().stream()
            .anyMatch(entry ->
                entry.event() instanceof ContactEvent.CallersKeptApart kept
                    && kept.other().equals(other));
    boolean joined =
        there.contacts().all().stream().anyMatch(one -> file.id().equals(one.movedTo()));
    return joined
        ? Stream.empty()
        : Stream.of(
            new CallView.Other(
                other.value(), standing(there), !there.contacts().onLine().isEmpty(), apart));
  }

  private String standing(IncidentState there) {
    var lead = there.crew().lead();
    Instant opened = there.openedAt();
    String who = lead == null ? say.of("nobody") : names.staff(lead);
    return opened == null ? who : say.time(opened) + " · " + who;
  }
}
