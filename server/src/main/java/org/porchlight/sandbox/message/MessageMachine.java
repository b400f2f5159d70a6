package org.porchlight.sandbox.message;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.sandbox.carrier.Fault;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.Message.Status;

/// Carries texts between handsets and the customer, one segment a second from each number.
public final class MessageMachine {
  private static final Duration SENT_AFTER = Duration.ofMillis(200);
  private static final Duration DELIVERED_AFTER = Duration.ofMillis(500);

  /// Codes of messages the carrier does not even send.
  private static final Set<Integer> NEVER_SENT =
      Set.of(21610, 30001, 30002, 30032, 30034, 30036, 30037);

  private final Network network;
  private final MessageWebhooks webhooks;
  private final IncomingTexts incoming;
  private final OptOuts optOuts = new OptOuts();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Instant> senderFreeAt = new HashMap<>();

  public MessageMachine(Network network) {
    this.network = network;
    this.webhooks = new MessageWebhooks(network);
    this.incoming = new IncomingTexts(network, webhooks, this::send);
  }

  public Collection<Message> all() {
    return Collections.unmodifiableCollection(messages.values());
  }

  public Optional<Message> find(String sid) {
    return Optional.ofNullable(messages.get(sid));
  }

  public void delete(Message message) {
    messages.remove(message.sid());
    network.changes().phone(message.handset());
  }

  public OptOuts optOuts() {
    return optOuts;
  }

  /// Returns what this handset has typed and shown, oldest first.
  public List<Message> thread(String handset) {
    return messages.values().stream()
        .filter(message -> message.handset().equals(handset) && message.shownAt() != null)
        .sorted(comparing(message -> requireNonNull(message.shownAt(), "shownAt")))
        .toList();
  }

  /// Takes a text from a handset: carrier keywords first, then always the customer's webhook.
  ///
  /// @param pictures media types, for example `image/jpeg`
  public Message receive(String from, String to, String body, List<String> pictures) {
    Optional<Fault> split = network.faults().take("text-split", List.of(from, to));
    if (split.isPresent() && body.length() > 1) {
      int middle = body.length() / 2;
      Message first = hear(from, to, body.substring(0, middle), pictures);
      network
          .clock()
          .schedule(split.get().delay(), () -> hear(from, to, body.substring(middle), List.of()));
      return first;
    }
    return hear(from, to, body, pictures);
  }

  private Message hear(String from, String to, String body, List<String> pictures) {
    OutboundText typed =
        new OutboundText(from, to, body, pictures, "", "", OutboundText.VALIDITY_MAX, null);
    Instant now = network.now();
    String sid = network.sids().next(pictures.isEmpty() ? "SM" : "MM");
    Message message = new Message(sid, typed, "inbound", Status.RECEIVED, now);
    message.become(Status.RECEIVED, now);
    message.show(now);
    messages.put(sid, message);
    network.give(sid, to);
    network.numbers().meet(from);
    network.changes().phone(from);
    optOuts
        .hear(from, to, body)
        .ifPresent(words -> depart(create(OutboundText.plain(to, from, words, ""), true), true));
    network
        .faults()
        .take("text-late", List.of(from, to))
        .ifPresentOrElse(
            fault -> network.clock().schedule(fault.delay(), () -> incoming.announce(message)),
            () -> incoming.announce(message));
    return message;
  }

  /// Queues a text for a handset.
  ///
  /// @param reply whether it answers a text in TwiML rather than coming by REST
  public Message send(OutboundText text, boolean reply) {
    Message message = create(text, reply);
    network.numbers().meet(text.to());
    Instant sendAt = text.sendAt();
    if (sendAt != null) {
      network.clock().scheduleAt(sendAt, () -> accept(message));
    } else if (message.status() == Status.ACCEPTED) {
      network.clock().schedule(Duration.ofMillis(100), () -> accept(message));
    } else {
      depart(message, false);
    }
    return message;
  }

  private Message create(OutboundText text, boolean reply) {
    Status first =
        text.sendAt() != null
            ? Status.SCHEDULED
            : text.messagingServiceSid().isEmpty() ? Status.QUEUED : Status.ACCEPTED;
    Message message =
        new Message(
            network.sids().next(text.mediaUrls().isEmpty() ? "SM" : "MM"),
            text,
            reply ? "outbound-reply" : "outbound-api",
            first,
            network.now());
    messages.put(message.sid(), message);
    network.give(message.sid(), message.from());
    return message;
  }

  private void accept(Message message) {
    if (!message.status().leftTheQueue()) {
      move(message, Status.QUEUED);
      depart(message, false);
    }
  }

  /// Finds the instant the sender's number is free, or lets the message expire before it.
  private void depart(Message message, boolean pastOptOut) {
    Instant soonest = network.now().plus(SENT_AFTER);
    Instant free = senderFreeAt.getOrDefault(message.from(), soonest);
    Instant at = free.isAfter(soonest) ? free : soonest;
    Optional<Fault> longQueue = network.faults().take("sms-long-queue", subjects(message));
    if (longQueue.isPresent()) {
      at = at.plus(longQueue.get().delay());
    } else {
      senderFreeAt.put(message.from(), at.plus(message.airTime()));
    }
    if (at.isAfter(message.expiresAt())) {
      network.clock().scheduleAt(message.expiresAt(), () -> fail(message, 30036));
    } else {
      network.clock().scheduleAt(at, () -> transmit(message, pastOptOut));
    }
  }

  private void transmit(Message message, boolean pastOptOut) {
    if (message.status().leftTheQueue()) {
      return;
    }
    if (!pastOptOut && optOuts.blocks(message.to(), message.from())) {
      fail(message, 21610);
      return;
    }
    Optional<Integer> code = refusal(message);
    if (code.isPresent() && NEVER_SENT.contains(code.get())) {
      fail(message, code.get());
      return;
    }
    move(message, Status.SENT);
    network.clock().schedule(DELIVERED_AFTER, () -> arrive(message, code));
  }

  private void arrive(Message message, Optional<Integer> code) {
    List<String> subjects = subjects(message);
    if (code.isPresent()) {
      message.endWith(Status.UNDELIVERED, code.get(), network.now());
      changed(message);
      return;
    }
    if (!network.faults().happens("sms-fake-delivered", subjects)) {
      message.show(network.now());
      network.changes().phone(message.to());
      if (network.numbers().owned(message.to()).isPresent()) {
        receive(message.from(), message.to(), message.body(), List.of());
      }
    }
    if (network.faults().happens("sms-no-receipt", subjects)) {
      return;
    }
    network
        .faults()
        .take("sms-late-receipt", subjects)
        .ifPresentOrElse(
            fault -> network.clock().schedule(fault.delay(), () -> move(message, Status.DELIVERED)),
            () -> move(message, Status.DELIVERED));
  }

  /// Returns the carrier's error code asked for by a fault such as `sms-30003`.
  private Optional<Integer> refusal(Message message) {
    return network
        .faults()
        .takeStarting("sms-3", subjects(message))
        .map(fault -> Integer.valueOf(fault.kind().substring("sms-".length())));
  }

  /// Takes back a message that has not left; tells whether it could.
  public boolean cancel(Message message) {
    if (message.status().leftTheQueue()) {
      return false;
    }
    move(message, Status.CANCELED);
    return true;
  }

  public void redact(Message message) {
    message.redact(network.now());
    network.changes().phone(message.handset());
  }

  private void fail(Message message, int code) {
    if (!message.status().leftTheQueue()) {
      message.endWith(Status.FAILED, code, network.now());
      changed(message);
    }
  }

  private void move(Message message, Status next) {
    message.become(next, network.now());
    changed(message);
  }

  private void changed(Message message) {
    webhooks.report(message);
    network.changes().phone(message.handset());
  }

  private static List<String> subjects(Message message) {
    return List.of(message.sid(), message.to(), message.from());
  }
}
