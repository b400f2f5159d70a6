package org.porchlight.telephony;

import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.PhoneNumber;

/// What the carrier tells the line: checked for its signature, and translated.
public sealed interface Incoming {
  /// A new call to one of the agency's numbers.
  record Call(String callId, Address from, PhoneNumber to) implements Incoming {}

  /// A text to one of the agency's numbers.
  ///
  /// @param media how many pictures came along
  record Text(String messageId, Address from, PhoneNumber to, String body, int media)
      implements Incoming {}

  /// A live call asks what to say or do next.
  ///
  /// @param callId empty where the carrier does not say, as may happen while waiting in a
  ///   conference
  /// @param path the line's own path below the token, such as `page/answer`
  /// @param digits the keys pressed, when it gathered any; empty for none
  /// @param dial how the dialled part ended; null when nothing was dialled
  /// @param from the other end's number: who called us, or whom we rang
  /// @param document names what was heard when this was asked, so that a key told twice counts
  ///   once; empty where the carrier asks by itself
  record Asking(
      String callId,
      LegToken token,
      String path,
      String digits,
      @Nullable DialEnd dial,
      Address from,
      String document)
      implements Incoming {}

  /// A call changed.
  ///
  /// @param sequence the carrier's order of its tellings, from 0
  record CallProgress(String callId, LegToken token, CallStatus status, int sequence)
      implements Incoming {}

  /// A call that came in is over, whosever it was.
  record CallOver(String callId) implements Incoming {}

  /// A text changed.
  ///
  /// @param why null unless it was not delivered
  /// @param errorCode the carrier's own number for it; empty for none
  record TextProgress(
      String messageId,
      LegToken token,
      TextStatus status,
      @Nullable Undelivery why,
      String errorCode)
      implements Incoming {}

  /// Somebody joined or left the conference of an incident.
  ///
  /// @param conferenceId the carrier's id, not the name it was joined by
  /// @param callId empty when the conference itself started or ended
  /// @param token of the leg that set the telling: the first that joined
  record ConferenceProgress(
      String conferenceId, String callId, LegToken token, ConferenceChange change, int sequence)
      implements Incoming {}

  /// A recorded message is there.
  record Recorded(String callId, LegToken token, String recordingId) implements Incoming {}

  enum CallStatus {
    QUEUED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED;

    public boolean over() {
      return compareTo(COMPLETED) >= 0;
    }
  }

  enum TextStatus {
    SENT,
    DELIVERED,
    UNDELIVERED
  }

  enum ConferenceChange {
    STARTED,
    JOINED,
    LEFT,
    ENDED
  }

  /// How the dialled part of a call ended.
  enum DialEnd {
    COMPLETED,
    ANSWERED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED
  }
}
