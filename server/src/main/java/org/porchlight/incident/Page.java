package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// One page as it stands: whom it asks, how it went out, and what they said.
///
/// @param answeredOn the channel of the answer; null while there is none
/// @param delivery what became of each channel that was tried
/// @param run the step run it serves; 0 when it serves the contact itself
/// @param callId the live call of the paged phone; empty when there is none
/// @param chase how often they were tried
/// @param arrival null until they said when they come
public record Page(
    PageQueued asked,
    Instant at,
    int run,
    Answer answer,
    @Nullable Channel answeredOn,
    Map<Medium, Delivery> delivery,
    String callId,
    Chase chase,
    @Nullable Arrival arrival) {
  public Page {
    delivery = Collections.unmodifiableMap(new TreeMap<>(delivery));
  }

  /// What the paged person said, or what ended the page.
  public enum Answer {
    NONE,
    ACKNOWLEDGED,
    COMING,
    ARRIVED,
    DECLINED,
    TIMED_OUT,
    UNREACHED,
    CANCELLED
  }

  /// How far one channel of a page came. Later states are never undone by earlier ones.
  public enum Delivery {
    QUEUED,
    SENT,
    DELIVERED,
    MISSED
  }

  /// When somebody said they would be there.
  ///
  /// @param dueAt when they are asked, or staff told, if they have not said that they are there;
  ///   null when that is done
  /// @param asked whether they were asked, so that a yes now means that they are there
  public record Arrival(Instant at, @Nullable Instant dueAt, boolean asked) {}

  static Page queued(PageQueued asked, Instant at, int run) {
    var delivery = new EnumMap<Medium, Delivery>(Medium.class);
    asked.media().forEach(medium -> delivery.put(medium, Delivery.QUEUED));
    Instant ringing = asked.media().contains(Medium.VOICE) ? at : null;
    var chase = new Chase(1, at, ringing, asked.nextAt(), 0);
    return new Page(asked, at, run, Answer.NONE, null, delivery, "", chase, null);
  }

  public PageId id() {
    return asked.page();
  }

  public Recipient to() {
    return asked.to();
  }

  public Purpose purpose() {
    return asked.purpose();
  }

  /// True when it asks this staff member.
  public boolean isTo(StaffId staff) {
    return to() instanceof Recipient.OnDuty(var id, _) && id.equals(staff);
  }

  /// True when it asks for anybody at all, and is over once somebody has it.
  public boolean searches() {
    return switch (purpose()) {
      case ANSWER, CALLBACK -> true;
      case STEP,
          SUPERVISE,
          SECOND_STAFF,
          HANDOVER,
          ATTENTION,
          FOLLOW_UP,
          FAMILY_ASKS,
          LANGUAGE,
          CONNECT ->
          false;
    };
  }

  /// True when it only reminds: it rings no phone and wakes nobody.
  boolean reminds() {
    return purpose() == PageEvent.Purpose.FOLLOW_UP;
  }

  /// True when it asks to be in touch with a family after its crisis.
  public boolean isAboutFollowUp() {
    return purpose() == PageEvent.Purpose.FOLLOW_UP || purpose() == PageEvent.Purpose.FAMILY_ASKS;
  }

  /// True until the person answered or the page ended.
  public boolean open() {
    return answer == Answer.NONE;
  }

  /// True when it ended without a word of theirs.
  boolean unanswered() {
    return answer == Answer.TIMED_OUT || answer == Answer.UNREACHED;
  }

  /// True once the person said "I have it", whatever came after.
  public boolean taken() {
    return switch (answer) {
      case ACKNOWLEDGED, COMING, ARRIVED -> true;
      case NONE, DECLINED, TIMED_OUT, UNREACHED, CANCELLED -> false;
    };
  }

  public boolean tried(Medium medium) {
    return delivery.containsKey(medium);
  }

  /// Whether their phone is being rung, as far as the carrier told.
  boolean ringing() {
    Delivery voice = delivery.get(Medium.VOICE);
    return voice == Delivery.QUEUED || (voice == Delivery.SENT && !callId.isEmpty());
  }

  /// Whether a yes, and nothing said since, has their phone rung.
  boolean rungForYes() {
    return answer == Answer.ACKNOWLEDGED && ringing();
  }

  /// True when no channel that was tried can still bring it.
  public boolean missedEverywhere() {
    return delivery.values().stream().allMatch(state -> state == Delivery.MISSED);
  }

  /// Whether a support wishes to be tried once more while there is time: nobody else is asked
  /// instead before that. Staff have somebody behind them, who is asked at once.
  boolean rungAgain() {
    Instant next = chase.nextAt();
    return to() instanceof Recipient.OnTeam && next != null && next.isBefore(asked.answerBy());
  }

  /// True when they were asked whether they are there: a yes then says so.
  public boolean arrivalAsked() {
    return answer == Answer.COMING && arrival != null && arrival.asked();
  }

  /// Whether this is, to the minute, when they said they would be there.
  boolean expectedAt(Instant there) {
    return arrival != null
        && Duration.between(arrival.at(), there).abs().compareTo(Duration.ofMinutes(1)) < 0;
  }

  /// By when the text that was sent last shows a receipt.
  Instant receiptBy() {
    return chase.receiptBy(at, asked.receiptBy());
  }

  /// When they are tried again; null when they answered, or are not tried again.
  @Nullable Instant nextTryAt() {
    Delivery call = delivery.get(Medium.VOICE);
    return open() ? chase.due(call == Delivery.QUEUED || call == Delivery.SENT) : null;
  }

  Page with(Answer answer, Channel on) {
    return new Page(asked, at, run, answer, on, delivery, callId, chase, null);
  }

  Page coming(Channel on, Arrival arrival) {
    return new Page(asked, at, run, Answer.COMING, on, delivery, callId, chase, arrival);
  }

  Page arrivalAsked(@Nullable Instant againAt) {
    Arrival asked = arrival == null ? null : new Arrival(arrival.at(), againAt, true);
    return new Page(this.asked, at, run, answer, answeredOn, delivery, callId, chase, asked);
  }

  Page with(Medium medium, Delivery state) {
    Delivery before = delivery.get(medium);
    if (before != null && before.compareTo(state) >= 0) {
      return this;
    }
    var changed = new EnumMap<Medium, Delivery>(Medium.class);
    changed.putAll(delivery);
    changed.put(medium, state);
    return new Page(asked, at, run, answer, answeredOn, changed, callId, chase, arrival);
  }

  /// It did not arrive by this channel.
  Page missed(Medium medium, Undelivery why, Instant when) {
    Page told = with(medium, Delivery.MISSED);
    Chase after = medium == Medium.VOICE ? chase.missed(why, when) : chase;
    return new Page(
        asked,
        at,
        run,
        answer,
        answeredOn,
        told.delivery,
        medium == Medium.VOICE ? "" : callId,
        after,
        arrival);
  }

  /// The channel is tried anew, whatever became of it before.
  Page again(Medium medium, @Nullable Instant next, Instant when) {
    var changed = new EnumMap<Medium, Delivery>(Medium.class);
    changed.putAll(delivery);
    changed.put(medium, Delivery.QUEUED);
    return new Page(
        asked,
        at,
        run,
        answer,
        answeredOn,
        changed,
        callId,
        chase.tried(medium, next, when),
        arrival);
  }

  Page withCall(String callId) {
    return new Page(asked, at, run, answer, answeredOn, delivery, callId, chase, arrival);
  }
}
