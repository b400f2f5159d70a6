package org.porchlight.telephony.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.CallStatus;
import org.porchlight.telephony.Incoming.ConferenceChange;
import org.porchlight.telephony.Incoming.DialEnd;
import org.porchlight.telephony.Incoming.TextStatus;
import org.porchlight.telephony.LegToken;

/// Translates webhook forms; empty for what cannot be understood or says nothing of interest.
///
/// Never throws: Twilio adds fields and values without notice.
final class IncomingReader {
  private static final Set<String> OPT_OUTS = Set.of("STOP", "START", "HELP");
  private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9A-Za-z]{8,62}");
  private static final Pattern NOT_KEYS = Pattern.compile("[^0-9*#]");
  private static final Pattern NOT_A_NAME = Pattern.compile("[^a-z0-9]");
  private static final int KEYS_MAX = 64;
  private static final int BODY_LENGTH_MAX = 4_000;
  private static final int MEDIA_MAX = 10;

  private final TwilioNumbers numbers;
  private final Map<PhoneNumber, PhoneNumber> aliases;

  IncomingReader(TwilioNumbers numbers) {
    this(numbers, Map.of());
  }

  /// @param aliases numbers of the line, each with the one that it stands for
  IncomingReader(TwilioNumbers numbers, Map<PhoneNumber, PhoneNumber> aliases) {
    this.numbers = numbers;
    this.aliases = aliases;
  }

  /// The very number that stands there, and not the one for which it stands.
  Optional<PhoneNumber> written(String to) {
    return numbers.number(to);
  }

  private Optional<PhoneNumber> ours(String to) {
    return written(to).map(number -> aliases.getOrDefault(number, number));
  }

  Optional<Incoming.Call> call(WebhookForm form) {
    return call(form.get("CallSid"), form.get("From"), form.get("To"));
  }

  Optional<Incoming.Call> call(String sid, String from, String to) {
    String callId = sid(sid);
    Optional<PhoneNumber> called = ours(to);
    return callId.isEmpty() || called.isEmpty()
        ? Optional.empty()
        : Optional.of(new Incoming.Call(callId, numbers.address(from), called.get()));
  }

  Optional<Incoming.Text> text(WebhookForm form) {
    return text(
        form.messageSid(),
        form.get("From"),
        form.get("To"),
        // A word of the agency's own by which the carrier acted means the one everybody knows.
        OPT_OUTS.contains(form.get("OptOutType")) ? form.get("OptOutType") : form.get("Body"),
        form.get("NumMedia"));
  }

  Optional<Incoming.Text> text(String sid, String from, String to, String body, String media) {
    String messageId = sid(sid);
    Optional<PhoneNumber> texted = ours(to);
    if (messageId.isEmpty() || texted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Incoming.Text(
            messageId,
            numbers.address(from),
            texted.get(),
            body.substring(0, Math.min(body.length(), BODY_LENGTH_MAX)),
            Math.clamp(number(media, 0), 0, MEDIA_MAX)));
  }

  /// @param document as written into the address; anything else than `a-z` and `0-9` is dropped
  Optional<Incoming.Asking> asking(WebhookForm form, LegToken token, String path, String document) {
    if (!CallbackUrls.isPath(path)) {
      return Optional.empty();
    }
    String keys = NOT_KEYS.matcher(form.get("Digits")).replaceAll("");
    // On a call we placed, the other end is whom we rang.
    String otherEnd = form.get("Direction").startsWith("outbound") ? "To" : "From";
    return Optional.of(
        new Incoming.Asking(
            sid(form, "CallSid"),
            token,
            path,
            keys.substring(0, Math.min(keys.length(), KEYS_MAX)),
            dialEnd(form.get("DialCallStatus")),
            numbers.address(form.get(otherEnd)),
            NOT_A_NAME.matcher(document).replaceAll("")));
  }

  /// Whether a dial asks where to go on although its call is over: it was hung up, and no key was
  /// pressed that took it out of the conversation. What is to be known of its end is reported.
  boolean asksInVain(WebhookForm form) {
    CallStatus status = callStatus(form.get("CallStatus"));
    return status != null && status.over() && !form.get("DialCallStatus").isEmpty();
  }

  Optional<Incoming.CallProgress> callProgress(WebhookForm form, LegToken token) {
    String callId = sid(form, "CallSid");
    CallStatus status = callStatus(form.get("CallStatus"));
    if (callId.isEmpty() || status == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Incoming.CallProgress(
            callId, token, status, number(form, "SequenceNumber", usualSequence(status))));
  }

  /// The end of a call that came in.
  ///
  /// @param field which field tells how the call stands
  Optional<Incoming.CallOver> callOver(WebhookForm form, String field) {
    String callId = sid(form, "CallSid");
    CallStatus status = callStatus(form.get(field));
    return callId.isEmpty() || status == null || !status.over()
        ? Optional.empty()
        : Optional.of(new Incoming.CallOver(callId));
  }

  Optional<Incoming.TextProgress> textProgress(WebhookForm form, LegToken token) {
    String messageId = sid(form.messageSid());
    TextStatus status = textStatus(form.get("MessageStatus"));
    if (messageId.isEmpty() || status == null) {
      return Optional.empty();
    }
    int code = status == TextStatus.UNDELIVERED ? number(form, "ErrorCode", 0) : 0;
    Undelivery why =
        switch (status) {
          case SENT, DELIVERED -> null;
          case UNDELIVERED -> code == 0 ? Undelivery.UNKNOWN : TwilioCodes.meaning(code);
        };
    String errorCode = code == 0 ? "" : String.valueOf(code);
    return Optional.of(new Incoming.TextProgress(messageId, token, status, why, errorCode));
  }

  Optional<Incoming.ConferenceProgress> conferenceProgress(WebhookForm form, LegToken token) {
    String conferenceId = sid(form, "ConferenceSid");
    ConferenceChange change = conferenceChange(form.get("StatusCallbackEvent"));
    return conferenceId.isEmpty() || change == null
        ? Optional.empty()
        : Optional.of(
            new Incoming.ConferenceProgress(
                conferenceId,
                sid(form, "CallSid"),
                token,
                change,
                number(form, "SequenceNumber", 0)));
  }

  Optional<Incoming.Recorded> recorded(WebhookForm form, LegToken token) {
    String recordingId = sid(form, "RecordingSid");
    String status = form.get("RecordingStatus");
    return recordingId.isEmpty() || !(status.isEmpty() || status.equals("completed"))
        ? Optional.empty()
        : Optional.of(new Incoming.Recorded(sid(form, "CallSid"), token, recordingId));
  }

  /// Where the carrier gives no order, the way a call goes is one.
  private static int usualSequence(CallStatus status) {
    return switch (status) {
      case QUEUED -> 0;
      case RINGING -> 1;
      case IN_PROGRESS -> 2;
      case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED -> 3;
    };
  }

  private static @Nullable CallStatus callStatus(String text) {
    return switch (text) {
      case "queued", "initiated" -> CallStatus.QUEUED;
      case "ringing" -> CallStatus.RINGING;
      case "in-progress", "answered" -> CallStatus.IN_PROGRESS;
      case "completed" -> CallStatus.COMPLETED;
      case "busy" -> CallStatus.BUSY;
      case "no-answer" -> CallStatus.NO_ANSWER;
      case "failed" -> CallStatus.FAILED;
      case "canceled" -> CallStatus.CANCELED;
      default -> null;
    };
  }

  /// Null for what comes before sending: it proves nothing.
  private static @Nullable TextStatus textStatus(String text) {
    return switch (text) {
      case "sent" -> TextStatus.SENT;
      case "delivered", "read" -> TextStatus.DELIVERED;
      case "undelivered", "failed", "canceled" -> TextStatus.UNDELIVERED;
      default -> null;
    };
  }

  private static @Nullable ConferenceChange conferenceChange(String text) {
    return switch (text) {
      case "conference-start" -> ConferenceChange.STARTED;
      case "participant-join" -> ConferenceChange.JOINED;
      case "participant-leave" -> ConferenceChange.LEFT;
      case "conference-end" -> ConferenceChange.ENDED;
      default -> null;
    };
  }

  private static @Nullable DialEnd dialEnd(String text) {
    return switch (text) {
      case "completed" -> DialEnd.COMPLETED;
      case "answered" -> DialEnd.ANSWERED;
      case "busy" -> DialEnd.BUSY;
      case "no-answer" -> DialEnd.NO_ANSWER;
      case "failed" -> DialEnd.FAILED;
      case "canceled" -> DialEnd.CANCELED;
      default -> null;
    };
  }

  /// The carrier's id in field `name`; empty when it is absent or of another shape, for it becomes
  /// part of addresses.
  private static String sid(WebhookForm form, String name) {
    return sid(form.get(name));
  }

  private static String sid(String value) {
    return SID.matcher(value).matches() ? value : "";
  }

  private static int number(WebhookForm form, String name, int otherwise) {
    return number(form.get(name), otherwise);
  }

  private static int number(String value, int otherwise) {
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
  }
}
