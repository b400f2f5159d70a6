package org.porchlight.sandbox.message;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One text message on its way; changed only by {@link MessageMachine}.
public final class Message {
  /// Where a message stands, in the carrier's words.
  public enum Status {
    ACCEPTED("accepted"),
    SCHEDULED("scheduled"),
    QUEUED("queued"),
    SENDING("sending"),
    SENT("sent"),
    DELIVERED("delivered"),
    UNDELIVERED("undelivered"),
    FAILED("failed"),
    CANCELED("canceled"),
    RECEIVED("received");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    boolean leftTheQueue() {
      return switch (this) {
        case ACCEPTED, SCHEDULED, QUEUED -> false;
        case SENDING, SENT, DELIVERED, UNDELIVERED, FAILED, CANCELED, RECEIVED -> true;
      };
    }

    /// Tells whether nothing more will happen to it.
    public boolean isFinal() {
      return switch (this) {
        case DELIVERED, UNDELIVERED, FAILED, CANCELED, RECEIVED -> true;
        case ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT -> false;
      };
    }
  }

  private final String sid;
  private final OutboundText text;
  private final String direction;
  private final Instant createdAt;
  private final Set<String> forgotten = new HashSet<>();
  private String body;
  private Instant updatedAt;
  private Status status;
  private @Nullable Instant sentAt;
  private @Nullable Instant shownAt;
  private @Nullable Integer errorCode;

  Message(String sid, OutboundText text, String direction, Status status, Instant createdAt) {
    this.sid = sid;
    this.text = text;
    this.direction = direction;
    this.body = text.body();
    this.status = status;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  public String sid() {
    return sid;
  }

  public String from() {
    return text.from();
  }

  public String to() {
    return text.to();
  }

  public String body() {
    return body;
  }

  /// Returns `inbound`, `outbound-api` or `outbound-reply`.
  public String direction() {
    return direction;
  }

  public boolean isInbound() {
    return direction.equals("inbound");
  }

  /// Returns the number of the handset at the other end.
  public String handset() {
    return isInbound() ? from() : to();
  }

  public String messagingServiceSid() {
    return text.messagingServiceSid();
  }

  public int mediaCount() {
    return text.mediaUrls().size();
  }

  /// Returns the pictures that came with it, each with an id and a media type.
  public List<Picture> pictures() {
    return IntStream.range(0, isInbound() ? mediaCount() : 0)
        .mapToObj(
            at -> new Picture("ME" + sid.substring(2, 32) + "0" + at, text.mediaUrls().get(at)))
        .filter(picture -> !forgotten.contains(picture.sid()))
        .toList();
  }

  /// One picture of a text from a handset.
  ///
  /// @param sid `ME` and 32 hex digits
  /// @param type for example `image/jpeg`
  public record Picture(String sid, String type) {}

  public int segments() {
    return Segments.of(text.body());
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

  public @Nullable Instant sentAt() {
    return sentAt;
  }

  /// Returns when the handset showed it, or null while it has not.
  public @Nullable Instant shownAt() {
    return shownAt;
  }

  public @Nullable Integer errorCode() {
    return errorCode;
  }

  OutboundText text() {
    return text;
  }

  Instant expiresAt() {
    return createdAt.plus(text.validity());
  }

  Duration airTime() {
    return Duration.ofSeconds(segments());
  }

  void become(Status next, Instant at) {
    status = next;
    updatedAt = at;
    if (next == Status.SENT || next == Status.RECEIVED) {
      sentAt = at;
    }
  }

  void endWith(Status next, int code, Instant at) {
    errorCode = code;
    become(next, at);
  }

  void show(Instant at) {
    shownAt = at;
  }

  /// Deletes one picture; false where there is none like it.
  public boolean forget(String picture, Instant at) {
    updatedAt = at;
    return pictures().stream().anyMatch(one -> one.sid().equals(picture)) && forgotten.add(picture);
  }

  void redact(Instant at) {
    body = "";
    updatedAt = at;
  }
}
