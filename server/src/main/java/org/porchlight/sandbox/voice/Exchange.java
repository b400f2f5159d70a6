package org.porchlight.sandbox.voice;

import static org.porchlight.sandbox.voice.CallStatus.CANCELED;
import static org.porchlight.sandbox.voice.CallStatus.COMPLETED;
import static org.porchlight.sandbox.voice.CallStatus.IN_PROGRESS;
import static org.porchlight.sandbox.voice.CallStatus.NO_ANSWER;
import static org.porchlight.sandbox.voice.CallStatus.QUEUED;
import static org.porchlight.sandbox.voice.CallStatus.RINGING;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Resource;
import org.porchlight.sandbox.carrier.ServiceNumber;
import org.porchlight.sandbox.twiml.TwimlReader;

/// Moves every call from its first ring to its end, on the sandbox's own event loop only.
public final class Exchange {
  private static final Duration RING_DELAY = Duration.ofMillis(200);

  /// The carrier's own limit on a call, {@value} s.
  public static final int TIME_LIMIT_SECONDS = 14_400;

  private final Network network;
  private final CallWebhooks webhooks;
  private final Conferences conferences;
  private final Handsets handsets;
  private final Recordings recordings;
  private final Queues queues;
  private final TwimlReader reader = new TwimlReader();
  private final CallSlots slots;
  private final Map<String, Call> calls = new LinkedHashMap<>();

  /// @param callsPerSecond how fast calls made by REST leave; 0 for no limit
  public Exchange(Network network, double callsPerSecond) {
    this.network = network;
    this.slots = new CallSlots(callsPerSecond);
    this.webhooks = new CallWebhooks(network);
    this.conferences = new Conferences(this);
    this.handsets = new Handsets(this);
    this.queues = new Queues(this);
    this.recordings = new Recordings(network);
  }

  public Network network() {
    return network;
  }

  public Conferences conferences() {
    return conferences;
  }

  public Handsets handsets() {
    return handsets;
  }

  public Recordings recordings() {
    return recordings;
  }

  public Queues queues() {
    return queues;
  }

  CallWebhooks webhooks() {
    return webhooks;
  }

  TwimlReader reader() {
    return reader;
  }

  public Collection<Call> all() {
    return Collections.unmodifiableCollection(calls.values());
  }

  public Optional<Call> find(String sid) {
    return Optional.ofNullable(calls.get(sid));
  }

  public void delete(Call call) {
    calls.remove(call.sid());
  }

  /// Takes a call from a handset to one of the account's numbers.
  ///
  /// @param shownFrom the handset's number, or `anonymous`
  Call dialIn(String handset, ServiceNumber number, String shownFrom) {
    Resource set = network.applications().ofVoice(number);
    Instructions instructions =
        new Instructions(
            set.setting("voice_url"),
            set.method("voice_method"),
            "",
            set.setting("voice_fallback_url"),
            set.method("voice_fallback_method"));
    Subscription subscription =
        new Subscription(
            set.setting("status_callback"),
            set.method("status_callback_method"),
            Set.of("completed"));
    NewCall request =
        new NewCall(
            shownFrom,
            number.number(),
            instructions,
            subscription,
            Duration.ofSeconds(60),
            Duration.ofSeconds(TIME_LIMIT_SECONDS),
            "",
            Detection.NONE);
    Call call = new Call(this, "inbound", handset, request, null, RINGING);
    call.become(RINGING);
    calls.put(call.sid(), call);
    handsets.spoil(call);
    call.player().start(instructions);
    return call;
  }

  /// Queues a call made by REST: one a second leaves unless told otherwise.
  public Call create(NewCall request) {
    Call call = new Call(this, "outbound-api", request.to(), request, null, QUEUED);
    calls.put(call.sid(), call);
    call.onAnswered(() ->
        new Detector(network).answered(call, () -> call.player().start(request.instructions())));
    network.clock().scheduleAt(slots.take(network.now()), () -> initiate(call));
    return call;
  }

  /// Places the second leg of a `Dial`; such legs do not wait for a slot.
  Call dialOn(Call parent, NewCall request) {
    Call call = new Call(this, "outbound-dial", request.to(), request, parent, QUEUED);
    calls.put(call.sid(), call);
    network.clock().schedule(Duration.ZERO, () -> initiate(call));
    return call;
  }

  private void initiate(Call call) {
    if (call.status() != QUEUED) {
      return;
    }
    call.become(CallStatus.INITIATED);
    webhooks.report(call, "initiated");
    call.keep(network.clock().schedule(RING_DELAY, () -> handsets.ring(call)));
  }

  void ring(Call call) {
    call.cancelTimers();
    call.become(RINGING);
    webhooks.report(call, "ringing");
    call.keep(network.clock().schedule(call.request().ringing(), () -> end(call, NO_ANSWER)));
  }

  /// Rings one of the account's own numbers: a call comes in there, and both begin and end
  /// together.
  void ringOwn(Call call, ServiceNumber number) {
    ring(call);
    Trunk.between(this, call, dialIn(call.from(), number, call.from()));
  }

  /// Connects a ringing call; tells whether there was one to connect.
  boolean answer(Call call) {
    if (call.status() != RINGING) {
      return false;
    }
    call.cancelTimers();
    call.become(IN_PROGRESS);
    webhooks.report(call, "answered");
    recordings.answered(call);
    call.limit().begin(() -> end(call, COMPLETED));
    if (!call.request().sendDigits().isEmpty()) {
      call.ear().tone("(keys " + call.request().sendDigits() + ")");
    }
    call.whenAnswered().run();
    return true;
  }

  /// Ends a call that has not ended; whatever it was joined with is told first.
  void end(Call call, CallStatus how) {
    if (call.status().isFinal()) {
      return;
    }
    call.cancelTimers();
    call.become(how);
    recordings.ended(call.sid());
    call.player().stop(LeaveReason.HUNG_UP);
    unlink(call, LeaveReason.HUNG_UP);
    handsets.free(call);
    webhooks.report(call, "completed");
    call.whenEnded().run();
  }

  /// Tells that a call is connected with another one; the line of some goes dead then.
  void joined(Call call) {
    if (call.has(Oddity.DROPS_WHEN_JOINED)) {
      call.keep(network.clock().schedule(Duration.ZERO, () -> end(call, COMPLETED)));
    }
  }

  private static void unlink(Call call, LeaveReason why) {
    Optional<Link> link = call.link();
    call.unlink();
    link.ifPresent(left -> left.left(call, why));
  }

  /// Ends a call by REST: `completed` if it is being answered, `canceled` before that.
  ///
  /// @return false if it was over already
  public boolean complete(Call call) {
    if (call.status().isFinal()) {
      return false;
    }
    end(call, call.isLive() || call.isInbound() ? COMPLETED : CANCELED);
    return true;
  }

  /// Cancels a call that nobody has answered.
  ///
  /// @return false if it was answered or over already
  public boolean cancel(Call call) {
    if (call.status().isFinal() || call.isLive()) {
      return false;
    }
    end(call, CANCELED);
    return true;
  }

  /// Sends a live call to other instructions, out of whatever it was in.
  ///
  /// @return false if it is not in progress
  public boolean redirect(Call call, Instructions next) {
    if (!call.isLive()) {
      return false;
    }
    call.player().stop(LeaveReason.REDIRECTED);
    unlink(call, LeaveReason.REDIRECTED);
    call.onEnded(() -> {});
    call.follow(next);
    call.player().start(next);
    return true;
  }
}
