package org.porchlight.incident;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// One thing to be carried out in the world because an event says so.
///
/// An errand is in the outbox from the append of its event to the append of its result.
public sealed interface Errand {
  ErrandId id();

  Priority priority();

  /// Send a text.
  ///
  /// @param about the page or message that the receipts belong to
  /// @param validity after which it must not arrive any more
  record SendText(
      ErrandId id,
      Priority priority,
      About about,
      PhoneNumber to,
      Sender sender,
      Words words,
      Language language,
      Duration validity)
      implements Errand {}

  /// Ring a phone; what it hears is asked of the line when it answers.
  record PlaceCall(
      ErrandId id, Priority priority, About about, PhoneNumber to, Sender sender, Duration ring)
      implements Errand {}

  /// End a call, ringing or not.
  record EndCall(ErrandId id, Priority priority, String carrierId) implements Errand {}

  /// Send a live call to another part of the line's menu.
  record TurnCall(ErrandId id, Priority priority, String carrierId, Turn turn) implements Errand {}

  /// Keep the caller company, or give them back, while staff are away from the call.
  record HoldCaller(ErrandId id, Priority priority, String carrierId, boolean hold)
      implements Errand {}

  /// What an errand's receipts belong to.
  sealed interface About {
    record OfPage(PageId page) implements About {}

    record OfMessage(MessageId message) implements About {}

    /// The family's leg of a call back.
    record OfCallback(ContactId contact) implements About {}

    /// Somebody asked to join the call.
    record OfGuest(GuestId guest) implements About {}

    /// The staff member's leg of a call back.
    record OfCallbackStaff(ContactId contact, String staff) implements About {}
  }

  /// Where a live call is sent.
  enum Turn {
    /// Nobody answered in time: the way to 988, or a message.
    ANSWER_LIMIT,
    INTO_CONFERENCE
  }

  /// The carrier's id of the call this errand acts on; null when it makes one.
  default @Nullable String actsOn() {
    return switch (this) {
      case SendText _, PlaceCall _ -> null;
      case EndCall end -> end.carrierId();
      case TurnCall turn -> turn.carrierId();
      case HoldCaller hold -> hold.carrierId();
    };
  }
}
