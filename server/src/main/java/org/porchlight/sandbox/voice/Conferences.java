package org.porchlight.sandbox.voice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.Owners;

/// Every conference there is and was; in an account, a name belongs to one that is not over.
public final class Conferences {
  private final Exchange exchange;
  private final Owners owners;
  private final Map<String, ConferenceRoom> rooms = new LinkedHashMap<>();
  private final Map<String, Invitation> invited = new LinkedHashMap<>();

  Conferences(Exchange exchange) {
    this.exchange = exchange;
    this.owners = exchange.network().owners();
  }

  public Collection<ConferenceRoom> all() {
    return Collections.unmodifiableCollection(rooms.values());
  }

  public Optional<ConferenceRoom> find(String sid) {
    return Optional.ofNullable(rooms.get(sid));
  }

  /// Finds the account's conference of this name that is not over.
  public Optional<ConferenceRoom> openUnder(Account owner, String name) {
    return rooms.values().stream()
        .filter(room -> room.name().equals(name) && owners.of(room.sid()).equals(owner))
        .filter(room -> room.status() != ConferenceRoom.Status.COMPLETED)
        .findFirst();
  }

  /// Finds or opens a conference; where its reports go is fixed by the first to come.
  ConferenceRoom open(Account owner, String name, Subscription subscription) {
    return openUnder(owner, name)
        .orElseGet(() -> {
          ConferenceRoom room = new ConferenceRoom(exchange, name, subscription);
          rooms.put(room.sid(), room);
          owners.give(room.sid(), owner);
          return room;
        });
  }

  /// Somebody who is being rung for a conference.
  public record Invitation(Call call, ConferenceRoom room, ParticipantSettings settings) {}

  /// Rings somebody by REST; who answers is in the conference of this name at once.
  public Invitation invite(
      Account owner,
      String name,
      NewCall request,
      ParticipantSettings settings,
      Subscription reports) {
    ConferenceRoom room = open(owner, name, reports);
    Call call = exchange.create(request);
    Runnable afterRoom = () -> exchange.end(call, CallStatus.COMPLETED);
    var invitation = new Invitation(call, room, settings);
    invited.put(call.sid(), invitation);
    call.onAnswered(() -> {
      invited.remove(call.sid());
      open(owner, name, reports).join(new Participant(call, settings, afterRoom));
    });
    call.onEnded(() -> {
      if (invited.remove(call.sid()) != null) {
        room.missed(new Participant(call, settings, afterRoom));
      }
    });
    return invitation;
  }

  /// Who is being rung for this conference, the newest first.
  public List<Invitation> invited(ConferenceRoom room) {
    return invited.values().stream().filter(one -> one.room() == room).toList().reversed();
  }

  /// Finds somebody who is being rung, by call or by label.
  public Optional<Invitation> invited(ConferenceRoom room, String callOrLabel) {
    return invited(room).stream()
        .filter(one ->
            one.call().sid().equals(callOrLabel)
                || (!one.settings().label().isEmpty()
                    && one.settings().label().equals(callOrLabel)))
        .findFirst();
  }

  /// Rings somebody no longer.
  public void withdraw(Invitation invitation) {
    exchange.cancel(invitation.call());
  }
}
