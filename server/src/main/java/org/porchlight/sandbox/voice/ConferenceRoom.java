package org.porchlight.sandbox.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;

/// Calls that hear each other, once one who may start it has come and two are there.
public final class ConferenceRoom implements Link {
  /// Where a conference stands, in the carrier's words.
  public enum Status {
    INIT("init"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private final Exchange exchange;
  private final Network network;
  private final String sid;
  private final String name;
  private final Instant createdAt;
  private final ConferenceWebhooks webhooks;
  private final Map<String, Participant> participants = new LinkedHashMap<>();
  private Status status = Status.INIT;
  private Recordings.@Nullable Manner recorded;
  private Instant updatedAt;
  private String reasonEnded = "";
  private String endedBy = "";

  ConferenceRoom(Exchange exchange, String name, Subscription subscription) {
    this.exchange = exchange;
    this.network = exchange.network();
    this.sid = network.sids().next("CF");
    this.name = name;
    this.createdAt = network.now();
    this.updatedAt = createdAt;
    this.webhooks = new ConferenceWebhooks(network, this, subscription);
  }

  public String sid() {
    return sid;
  }

  public String name() {
    return name;
  }

  public Status status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /// Returns why it ended, in the carrier's words; empty while it has not.
  public String reasonEnded() {
    return reasonEnded;
  }

  /// Returns the call that ended it; empty if none did.
  public String endedBy() {
    return endedBy;
  }

  public Collection<Participant> participants() {
    return Collections.unmodifiableCollection(participants.values());
  }

  /// Finds somebody by call or by label.
  public Optional<Participant> participant(String callOrLabel) {
    return participants.values().stream()
        .filter(present ->
            present.call().sid().equals(callOrLabel)
                || (!present.label().isEmpty() && present.label().equals(callOrLabel)))
        .findFirst();
  }

  /// Is recorded from its start, in the manner of whoever asked for it first.
  void record(Recordings.@Nullable Manner manner) {
    if (recorded == null && status == Status.INIT) {
      recorded = manner;
    }
  }

  void join(Participant participant) {
    Call call = participant.call();
    participant.joined(network.now());
    participants.put(call.sid(), participant);
    call.join(this);
    webhooks.report("join", "participant-join", participant, Map.of());
    if (status == Status.INIT && participants.size() >= 2 && anyoneMayStart()) {
      begin();
    } else if (status == Status.INIT) {
      playWaitMusic(participant);
    } else {
      exchange.joined(call);
    }
    everybodyLooksDifferent();
  }

  private boolean anyoneMayStart() {
    return participants.values().stream().anyMatch(Participant::startsOnEnter);
  }

  private void begin() {
    become(Status.IN_PROGRESS);
    participants.values().stream()
        .filter(Predicate.not(Participant::held))
        .forEach(Participant::silence);
    webhooks.report("start", "conference-start", null, Map.of());
    Optional.ofNullable(recorded).ifPresent(how -> exchange.recordings().begin(sid, how));
    participants.values().forEach(present -> exchange.joined(present.call()));
  }

  void playWaitMusic(Participant participant) {
    ParticipantSettings settings = participant.settings();
    participant.listenTo(
        new WaitMusic(exchange, participant.call(), settings.waitUrl(), settings.waitMethod()));
  }

  @Override
  public void left(Call call, LeaveReason why) {
    Participant participant = participants.remove(call.sid());
    if (participant == null) {
      return;
    }
    participant.silence();
    call.unlink();
    updatedAt = network.now();
    Map<String, String> more = new LinkedHashMap<>();
    more.put("ParticipantCallStatus", call.status().word());
    more.put("ReasonParticipantLeft", why.word());
    webhooks.report("leave", "participant-leave", participant, more);
    endIfOver(participant, why);
    everybodyLooksDifferent();
    if (why.callGoesOn()) {
      participant.afterRoom().run();
    }
  }

  /// Somebody who was rung for it never came.
  void missed(Participant invited) {
    webhooks.missed(invited);
  }

  private void endIfOver(Participant participant, LeaveReason why) {
    if (status == Status.COMPLETED) {
      return;
    }
    boolean kicked = why == LeaveReason.REMOVED;
    if (participant.endsOnExit()) {
      close(
          kicked
              ? "participant-with-end-conference-on-exit-kicked"
              : "participant-with-end-conference-on-exit-left",
          participant,
          LeaveReason.MODERATOR_LEFT);
    } else if (participants.isEmpty()) {
      close(kicked ? "last-participant-kicked" : "last-participant-left", participant, why);
    }
  }

  /// Ends it for everybody, as REST asks.
  public void end() {
    if (status != Status.COMPLETED) {
      close("conference-ended-via-api", null, LeaveReason.CONFERENCE_ENDED);
    }
  }

  private void close(String reason, @Nullable Participant by, LeaveReason others) {
    become(Status.COMPLETED);
    exchange.recordings().ended(sid);
    reasonEnded = reason;
    for (Participant present : new ArrayList<>(participants.values())) {
      left(present.call(), others);
    }
    Map<String, String> more = new LinkedHashMap<>();
    if (by != null) {
      endedBy = by.call().sid();
      more.put("CallSidEndingConference", endedBy);
      if (!by.label().isEmpty()) {
        more.put("ParticipantLabelEndingConference", by.label());
      }
    }
    more.put("ReasonConferenceEnded", reason);
    more.put("Reason", reason.replace('-', ' '));
    webhooks.report("end", "conference-end", null, more);
  }

  private void become(Status next) {
    status = next;
    updatedAt = network.now();
  }

  /// Returns what REST may do with those who are in.
  public Moderator moderator() {
    return new Moderator(exchange, this, webhooks);
  }

  @Override
  public List<String> with(Call self) {
    return hearers(self).map(present -> present.call().handset()).toList();
  }

  @Override
  public void carry(Call speaker, String words) {
    Participant from = participants.get(speaker.sid());
    if (from != null && !from.muted()) {
      hearers(speaker)
          .filter(present -> from.coach().isEmpty() || from.coach().equals(present.call().sid()))
          .forEach(present -> present.call().ear().person(words));
    }
  }

  /// Returns the others that are connected with `self`: nobody while it waits or is held.
  private Stream<Participant> hearers(Call self) {
    Participant here = participants.get(self.sid());
    if (status != Status.IN_PROGRESS || here == null || here.held()) {
      return Stream.empty();
    }
    return participants.values().stream().filter(present -> present != here && !present.held());
  }

  void everybodyLooksDifferent() {
    participants.values().forEach(present -> network.changes().phone(present.call().handset()));
  }
}
