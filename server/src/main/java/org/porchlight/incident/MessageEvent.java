package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Texts with the family, and notices to staff: everything sent that is not a page.
public sealed interface MessageEvent extends IncidentEvent {
  /// @param media how many pictures came along; they stay with the carrier
  /// @param carrierId the carrier's id of the message
  record MessageReceived(ContactId contact, String text, int media, String carrierId)
      implements MessageEvent {}

  /// A text is to leave.
  ///
  /// @param contact the thread it belongs to; null for a notice to staff or supports
  record MessageQueued(
      MessageId message,
      @Nullable ContactId contact,
      PhoneNumber to,
      Sender sender,
      Words words,
      Language language)
      implements MessageEvent {}

  record MessageSent(MessageId message, String carrierId) implements MessageEvent {}

  record MessageDelivered(MessageId message) implements MessageEvent {}

  record MessageUndelivered(MessageId message, Undelivery why) implements MessageEvent {}

  /// A number asked for no more automatic texts; the line stays open to it.
  record AutomaticTextsStopped(ContactId contact) implements MessageEvent {}

  /// They asked for automatic texts again.
  record AutomaticTextsResumed(ContactId contact) implements MessageEvent {}

  /// A staff member's or coordinator's note.
  record NoteAdded(String words) implements MessageEvent {}

  /// Something a person must look at later, such as a number nobody knows.
  record TaskLeft(Task task) implements MessageEvent {}
}
