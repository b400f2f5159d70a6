package org.porchlight.sandbox.voice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookEnvelope;
import org.porchlight.sandbox.twiml.TwimlDocument;
import org.porchlight.sandbox.twiml.TwimlNode;

/// Runs the TwiML of one call: fetches a document, runs its verbs, follows where they lead.
final class VoicePlayer {
  private static final String APPLICATION_ERROR =
      "We are sorry, an application error has occurred. Goodbye.";

  private final Exchange exchange;
  private final Network network;
  private final Call call;
  private final Documents documents;
  private final Deque<TwimlNode> verbs = new ArrayDeque<>();
  private TwimlDocument document = new TwimlDocument("", "POST", List.of(), List.of());
  private @Nullable Verb current;
  private Runnable atEnd;

  /// Counts interruptions, so that an answer to a question of before is ignored.
  private int course;

  VoicePlayer(Exchange exchange, Call call) {
    this.exchange = exchange;
    this.network = exchange.network();
    this.call = call;
    this.documents = new Documents(exchange, call);
    this.atEnd = this::hangUp;
  }

  Call call() {
    return call;
  }

  Exchange exchange() {
    return exchange;
  }

  Network network() {
    return network;
  }

  /// Begins with these instructions; at their end the call is hung up.
  void start(Instructions instructions) {
    startThen(instructions, this::hangUp);
  }

  /// Begins with these instructions; at their end `then` runs instead.
  void startThen(Instructions instructions, Runnable then) {
    atEnd = then;
    if (instructions.twiml().isEmpty()) {
      goTo(instructions.url(), instructions.method(), Map.of());
    } else {
      take("", documents.read("", "POST", instructions.twiml()), false);
    }
  }

  /// Stops whatever runs; nothing that was asked for before has any effect after this.
  void stop(LeaveReason why) {
    course++;
    verbs.clear();
    Verb running = current;
    current = null;
    if (running != null) {
      running.stop(why);
    }
  }

  void pressed(char key) {
    Verb running = current;
    if (running != null) {
      running.pressed(key);
    }
  }

  void spoken(String words) {
    Verb running = current;
    if (running != null) {
      running.spoken(words);
    }
  }

  /// Goes on with the verb after the present one.
  void next() {
    current = null;
    if (call.status().isFinal()) {
      return;
    }
    TwimlNode verb = verbs.poll();
    if (verb == null) {
      atEnd.run();
    } else {
      run(verb);
    }
  }

  private void run(TwimlNode verb) {
    switch (verb.name()) {
      case "Redirect" -> goTo(resolve(verb.text()), verb.attribute("method", "POST"), Map.of());
      case "Hangup" -> hangUp();
      case "Reject" -> reject(verb);
      case "Leave" -> next();
      case "Refer" -> refer(verb);
      default -> {
        if (!leavesUnanswered(verb)) {
          answer();
        }
        Verb running = verb(verb);
        current = running;
        running.start();
      }
    }
  }

  /// Tells whether an incoming call goes on ringing while this verb runs.
  private static boolean leavesUnanswered(TwimlNode verb) {
    return verb.name().equals("Pause")
        || (verb.flag("answerOnBridge", false) && verb.child("Conference").isEmpty());
  }

  private Verb verb(TwimlNode node) {
    return switch (node.name()) {
      case "Gather" -> new GatherVerb(this, node);
      case "Record" -> new RecordVerb(this, node);
      case "Enqueue" -> new EnqueueVerb(this, node);
      case "Dial" ->
          node.child("Conference")
              .<Verb>map(conference -> new DialConferenceVerb(this, node, conference))
              .or(() -> node.child("Queue").map(queue -> new DialQueueVerb(this, node, queue)))
              .orElseGet(() -> new DialNumbersVerb(this, node));
      default -> new PlaybackVerb(this, node);
    };
  }

  /// Only calls of SIP trunks can be referred, and there are none here: it is told so.
  private void refer(TwimlNode verb) {
    answer();
    if (verb.has("action")) {
      var failed = Map.of("ReferCallStatus", "failed", "ReferSipResponseCode", "405");
      goTo(resolve(verb.attribute("action")), verb.attribute("method", "POST"), failed);
    } else {
      next();
    }
  }

  private void reject(TwimlNode verb) {
    boolean busy = verb.attribute("reason").equals("busy");
    exchange.end(call, busy ? CallStatus.BUSY : CallStatus.NO_ANSWER);
  }

  private void hangUp() {
    answer();
    exchange.end(call, CallStatus.COMPLETED);
  }

  /// Picks up an incoming call, if that has not been done.
  void answer() {
    exchange.answer(call);
  }

  String resolve(String reference) {
    return WebhookEnvelope.resolve(document.url(), reference);
  }

  /// Returns the address of the document that runs now.
  String documentUrl() {
    return document.url();
  }

  /// Leaves the present document for another one.
  void goTo(String url, String method, Map<String, String> more) {
    fetch(url, method, more, false);
  }

  /// Asks where a verb leads although the caller is gone: no answer to it has any effect.
  void askInVain(TwimlNode verb, Map<String, String> more) {
    if (verb.name().equals("Record") || verb.has("action")) {
      Map<String, String> form = new LinkedHashMap<>(exchange.webhooks().form(call));
      form.putAll(more);
      String url = resolve(verb.attribute("action"));
      String method = verb.attribute("method", "POST");
      network.webhooks().send(Webhook.report("voice", call.sid(), url, method, form));
    }
  }

  private void fetch(String url, String method, Map<String, String> more, boolean isFallback) {
    verbs.clear();
    current = null;
    int mine = course;
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      fail(url, 11100, "no address to fetch", isFallback);
      return;
    }
    documents
        .fetch(url, method, more)
        .onSuccess(found -> {
          if (mine == course && !call.status().isFinal()) {
            take(url, found, isFallback);
          }
        });
  }

  private void take(String url, Documents.Found found, boolean isFallback) {
    switch (found) {
      case Documents.Document(TwimlDocument document) -> play(document);
      case Documents.Unusable(int code, String reason) -> fail(url, code, reason, isFallback);
    }
  }

  private void play(TwimlDocument next) {
    next.warnings().forEach(text -> network.alert(12200, call.sid(), next.url(), text));
    document = next;
    verbs.clear();
    verbs.addAll(next.verbs());
    next();
  }

  private void fail(String url, int code, String reason, boolean isFallback) {
    network.alert(code, call.sid(), url, reason);
    Instructions instructions = call.instructions();
    if (!isFallback && !instructions.fallbackUrl().isEmpty()) {
      Map<String, String> error = Map.of("ErrorCode", Integer.toString(code), "ErrorUrl", url);
      fetch(instructions.fallbackUrl(), instructions.fallbackMethod(), error, true);
      return;
    }
    answer();
    call.ear().line(APPLICATION_ERROR, "en-US");
    int mine = course;
    network
        .clock()
        .schedule(
            Playback.speech(APPLICATION_ERROR),
            () -> {
              if (mine == course) {
                hangUp();
              }
            });
  }
}
