package org.porchlight.sandbox.voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.CookieJar;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.VirtualClock;

/// One leg between the carrier and one handset; moved only by {@link Exchange}.
public final class Call {
  private final Network network;
  private final String sid;
  private final String direction;
  private final String handset;
  private final NewCall request;
  private final @Nullable Call parent;
  private final CookieJar cookies = new CookieJar();
  private final Ear ear;
  private final List<VirtualClock.Timer> timers = new ArrayList<>();
  private final VoicePlayer player;
  private final CallCourse course;
  private final CallLimit limit;
  private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
  private Instructions instructions;
  private Subscription subscription;
  private @Nullable Link link;
  private Runnable whenAnswered = () -> {};
  private Runnable whenEnded = () -> {};
  private int reportsSent;
  private @Nullable String sipCode;
  private String answeredBy = "";

  Call(
      Exchange exchange,
      String direction,
      String handset,
      NewCall request,
      @Nullable Call parent,
      CallStatus status) {
    this.network = exchange.network();
    this.sid = network.sids().next("CA");
    this.ear = new Ear(network, this);
    this.direction = direction;
    this.handset = handset;
    this.request = request;
    this.parent = parent;
    this.course = new CallCourse(status, network.now());
    this.limit = new CallLimit(network, request.timeLimit());
    this.instructions = request.instructions();
    this.subscription = request.subscription();
    this.player = new VoicePlayer(exchange, this);
    if (parent == null) {
      network.give(sid, isInbound() ? to() : from());
    } else {
      network.owners().give(sid, network.owners().of(parent.sid()));
    }
  }

  public String sid() {
    return sid;
  }

  /// Returns the caller as shown to the other side, which may be `anonymous`.
  public String from() {
    return request.from();
  }

  public String to() {
    return request.to();
  }

  /// Returns `inbound`, `outbound-api` or `outbound-dial`.
  public String direction() {
    return direction;
  }

  public boolean isInbound() {
    return direction.equals("inbound");
  }

  /// Returns the number of the handset at the other end, even when it hides it.
  public String handset() {
    return handset;
  }

  public Optional<String> parentSid() {
    return Optional.ofNullable(parent).map(Call::sid);
  }

  public CallStatus status() {
    return course.status();
  }

  /// Returns when it came where it is.
  public CallCourse course() {
    return course;
  }

  public boolean isLive() {
    return course.status() == CallStatus.IN_PROGRESS;
  }

  /// Returns all that this handset heard, oldest first.
  public List<Heard> heard() {
    return ear.heard();
  }

  /// Returns the handsets it is talking with now.
  public List<String> with() {
    return link == null ? List.of() : link.with(this);
  }

  /// Returns the conference it is in, waiting and held included.
  public Optional<ConferenceRoom> conference() {
    return link instanceof ConferenceRoom room ? Optional.of(room) : Optional.empty();
  }

  /// Tells whether it is on hold in a conference.
  public boolean held() {
    return conference().flatMap(room -> room.participant(sid)).map(Participant::held).orElse(false);
  }

  NewCall request() {
    return request;
  }

  Instructions instructions() {
    return instructions;
  }

  Subscription subscription() {
    return subscription;
  }

  CookieJar cookies() {
    return cookies;
  }

  VoicePlayer player() {
    return player;
  }

  Ear ear() {
    return ear;
  }

  Optional<Link> link() {
    return Optional.ofNullable(link);
  }

  Runnable whenAnswered() {
    return whenAnswered;
  }

  Runnable whenEnded() {
    return whenEnded;
  }

  int nextReport() {
    return reportsSent++;
  }

  void follow(Instructions next) {
    instructions = next;
  }

  /// Returns the ids and numbers that a fault can be aimed at.
  List<String> subjects() {
    return List.of(sid, to(), from(), handset);
  }

  /// Lets reports of it go elsewhere from now on.
  public void reportTo(Subscription next) {
    subscription = next;
  }

  void join(Link next) {
    link = next;
    network.changes().phone(handset);
  }

  void unlink() {
    link = null;
    network.changes().phone(handset);
  }

  void onAnswered(Runnable action) {
    whenAnswered = action;
  }

  void onEnded(Runnable action) {
    whenEnded = action;
  }

  public boolean has(Oddity oddity) {
    return oddities.contains(oddity);
  }

  void becomes(Oddity oddity) {
    oddities.add(oddity);
  }

  /// Returns who the carrier guesses answered, for example `human`; empty if it did not guess.
  public String answeredBy() {
    return answeredBy;
  }

  void guessed(String by) {
    answeredBy = by;
  }

  /// What the network on the other side said of its end.
  String sipCode() {
    return sipCode == null ? status().sipCode() : sipCode;
  }

  void endsWithSip(String code) {
    sipCode = code;
  }

  /// Keeps a timer that must not fire once the call is over or its phase has passed.
  void keep(VirtualClock.Timer timer) {
    timers.add(timer);
  }

  public CallLimit limit() {
    return limit;
  }

  void cancelTimers() {
    limit.cancel();
    timers.forEach(VirtualClock.Timer::cancel);
    timers.clear();
  }

  void become(CallStatus next) {
    course.become(next, network.now());
    network.changes().phone(handset);
  }
}
