package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Barrier;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.StepId;

/// One page from queue to answer, with every state of its delivery.
public sealed interface PageEvent extends IncidentEvent {
  PageId page();

  /// @param step the step it serves; null when it serves the contact itself
  /// @param media how it goes out first; by text and voice together for those on duty
  /// @param digit what a person must press when called, from 3 to 9 (P3)
  /// @param answerBy when the next person is paged
  /// @param receiptBy when the next channel is tried, if the carrier shows no receipt
  /// @param need what the step needs of them, such as `take_sofi`; null when not said
  /// @param nextAt when they are tried again if they have not answered; null when they are not
  record PageQueued(
      PageId page,
      Recipient to,
      Purpose purpose,
      @Nullable StepId step,
      PhoneNumber number,
      Language language,
      Set<Medium> media,
      int digit,
      Instant answerBy,
      Instant receiptBy,
      @Nullable String need,
      @Nullable Instant nextAt)
      implements PageEvent {
    public PageQueued {
      media = Medium.inOrder(media);
    }
  }

  /// The page goes out by one more channel, or by the same one again.
  ///
  /// @param nextAt when they are tried again after this; null when they are not
  record PageChannelAdded(PageId page, Medium medium, @Nullable Instant nextAt)
      implements PageEvent {}

  record PageSent(PageId page, Medium medium, String carrierId) implements PageEvent {}

  record PageDelivered(PageId page, Medium medium) implements PageEvent {}

  /// @param code the carrier's own number for it, such as `30007`; null when it gave none
  record PageUndelivered(PageId page, Medium medium, Undelivery why, @Nullable String code)
      implements PageEvent {}

  /// A person said "I have it": a key, a digit or a signed-in tap, and nothing else (P3).
  record PageAcknowledged(PageId page) implements PageEvent {}

  record PageDeclined(PageId page) implements PageEvent {}

  /// Whoever has the phone is not who was meant; nothing goes there until it is verified anew.
  record PageDisowned(PageId page) implements PageEvent {}

  record PageComing(PageId page, Duration eta) implements PageEvent {}

  record PageArrived(PageId page) implements PageEvent {}

  /// Who said that they were coming has not said that they are there, and is asked.
  ///
  /// @param againAt when staff are told, if there is still no word; null once they were
  record ArrivalAsked(PageId page, @Nullable Instant againAt) implements PageEvent {}

  record PageTimedOut(PageId page) implements PageEvent {}

  /// Every channel missed the person; the next one is paged at once (P10).
  record PageUnreached(PageId page) implements PageEvent {}

  record PageCancelled(PageId page, Cancellation why) implements PageEvent {}

  /// A person the step names could not be paged; took no time, the next one is paged (P10).
  record PageSuppressed(
      PageId page, Recipient to, Purpose purpose, @Nullable StepId step, Barrier why)
      implements PageEvent {}

  /// A paged person's phone is connected with the call.
  record ResponderJoined(PageId page, String carrierId) implements PageEvent {}

  /// A paged person's phone left the call.
  record ResponderLeft(PageId page) implements PageEvent {}

  /// What a page asks for.
  enum Purpose {
    ANSWER,
    STEP,
    SUPERVISE,
    SECOND_STAFF,
    HANDOVER,
    CALLBACK,
    ATTENTION,
    /// A reminder that a follow-up is due: it rings no phone and wakes nobody.
    FOLLOW_UP,
    /// The family answered a follow-up: it wants to hear from somebody.
    FAMILY_ASKS,
    LANGUAGE,
    /// Somebody waits to talk with whoever leads: a support who said yes (R13), or a colleague.
    CONNECT
  }

  enum Cancellation {
    TAKEN_BY_ANOTHER,
    NO_LONGER_NEEDED,
    INCIDENT_RESOLVED
  }
}
