package org.porchlight.incident;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
public record Page(
    PageQueued asked,
    Instant at,
    int run,
    Answer answer,
    @Nullable Channel answeredOn,
    Map<Medium, Delivery> delivery,
    String callId) {
  public Page {
    delivery = Map.copyOf(delivery);
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

  static Page queued(PageQueued asked, Instant at, int run) {
    var delivery = new EnumMap<Medium, Delivery>(Medium.class);
    asked.media().forEach(medium -> delivery.put(medium, Delivery.QUEUED));
    return new Page(asked, at, run, Answer.NONE, null, delivery, "");
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
      case STEP, SUPERVISE, SECOND_STAFF, HANDOVER, ATTENTION, FOLLOW_UP, LANGUAGE -> false;
    };
  }

  /// True until the person answered or the page ended.
  public boolean open() {
    return answer == Answer.NONE;
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

  /// True when no channel that was tried can still bring it.
  public boolean missedEverywhere() {
    return delivery.values().stream().allMatch(state -> state == Delivery.MISSED);
  }

  Page with(Answer answer, Channel on) {
    return new Page(asked, at, run, answer, on, delivery, callId);
  }

  Page with(Medium medium, Delivery state) {
    Delivery before = delivery.get(medium);
    if (before != null && before.compareTo(state) >= 0) {
      return this;
    }
    var changed = new EnumMap<Medium, Delivery>(Medium.class);
    changed.putAll(delivery);
    changed.put(medium, state);
    return new Page(asked, at, run, answer, answeredOn, changed, callId);
  }

  /// The channel is tried anew, whatever became of it before.
  Page again(Medium medium) {
    var changed = new EnumMap<Medium, Delivery>(Medium.class);
    changed.putAll(delivery);
    changed.put(medium, Delivery.QUEUED);
    return new Page(asked, at, run, answer, answeredOn, changed, callId);
  }

  Page withCall(String callId) {
    return new Page(asked, at, run, answer, answeredOn, delivery, callId);
  }
}
