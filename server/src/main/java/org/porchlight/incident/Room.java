package org.porchlight.incident;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.CallEvent.CallerHeld;
import org.porchlight.incident.CallEvent.CallerKeptCompany;
import org.porchlight.incident.CallEvent.CallerTakenBack;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.CallEvent.GuestJoined;
import org.porchlight.incident.CallEvent.GuestMissed;
import org.porchlight.incident.CallEvent.GuestRung;
import org.porchlight.incident.CallEvent.LegLeft;
import org.porchlight.incident.CallEvent.StaffCalledIn;
import org.porchlight.incident.Guest.Who;
import org.porchlight.oncall.StaffId;

/// The conversation, as far as neither callers nor pages tell: guests, staff who called in or
/// called back, and whether the caller is on hold.
///
/// @param guests in the order they were asked
/// @param there legs in the conversation now
/// @param held whether staff keep the caller on hold
/// @param used whether anybody was ever there
public record Room(List<Guest> guests, List<There> there, boolean held, boolean used) {
  static final Room EMPTY = new Room(List.of(), List.of(), false, false);

  public Room {
    guests = List.copyOf(guests);
    there = List.copyOf(there);
  }

  /// One leg in the conversation.
  ///
  /// @param staff null for a guest who is no colleague
  /// @param guest null for staff who called in or called back
  public record There(String callId, @Nullable StaffId staff, @Nullable GuestId guest) {}

  public GuestId nextId() {
    return new GuestId(guests.size() + 1);
  }

  public Optional<Guest> find(GuestId id) {
    return guests.stream().filter(guest -> guest.id().equals(id)).findFirst();
  }

  public Optional<There> leg(String callId) {
    return there.stream().filter(one -> one.callId().equals(callId)).findFirst();
  }

  /// The staff among those who are there.
  public List<StaffId> staff() {
    return there.stream().map(There::staff).filter(staff -> staff != null).toList();
  }

  Room evolve(CallEvent event) {
    return switch (event) {
      case GuestInvited invited ->
          new Room(Lists.with(guests, Guest.asked(invited)), there, held, used);
      case GuestRung(var id, var callId) -> change(id, guest -> guest.rung(callId));
      case GuestMissed(var id, var why) -> change(id, guest -> guest.gone(why));
      case GuestJoined(var id, var callId) ->
          change(id, guest -> guest.in(callId)).with(new There(callId, staffOf(id), id));
      case StaffCalledIn(var staff, var callId) -> with(new There(callId, staff, null));
      case LegLeft(var callId, _) -> without(callId);
      case CallerKeptCompany _ -> this;
      case CallerHeld _ -> new Room(guests, there, true, used);
      case CallerTakenBack _ -> new Room(guests, there, false, used);
    };
  }

  /// Staff who call back are in the conversation before the caller is.
  Room calledBack(ContactEvent event, Actor by, Pages pages) {
    return event instanceof ContactEvent.CallbackJoined joined
            && by instanceof Actor.Staff(var staff)
            && leg(joined.carrierId()).isEmpty()
            && pages.onLine().stream().noneMatch(page -> page.callId().equals(joined.carrierId()))
        ? with(new There(joined.carrierId(), staff, null))
        : this;
  }

  private Room change(GuestId id, java.util.function.UnaryOperator<Guest> change) {
    return new Room(
        Lists.change(guests, guest -> guest.id().equals(id), change), there, held, used);
  }

  private Room with(There leg) {
    Room without = without(leg.callId());
    return new Room(guests, Lists.with(without.there, leg), held, true);
  }

  private Room without(String callId) {
    return new Room(
        guests, there.stream().filter(one -> !one.callId().equals(callId)).toList(), held, used);
  }

  private @Nullable StaffId staffOf(GuestId id) {
    return find(id)
        .map(guest ->
            switch (guest.invited().who()) {
              case Who.Colleague(var staff) -> staff;
              case Who.TeamMember _, Who.Outside _, Who.Service _, Who.Interpreters _ -> null;
            })
        .orElse(null);
  }
}
