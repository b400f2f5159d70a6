package org.porchlight.sandbox.voice;

import java.util.List;
import java.util.Map;
import org.porchlight.sandbox.carrier.CookieJar;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;
import org.porchlight.sandbox.carrier.WebhookAnswer;
import org.porchlight.sandbox.twiml.TwimlDocument;
import org.porchlight.sandbox.twiml.TwimlNode;
import org.porchlight.sandbox.twiml.UnreadableTwiml;

/// Words spoken into a conference, or to one person in it, whatever else they hear.
record Announcement(Exchange exchange, String sid, String url, String method) {

  /// Fetches the words with `form` and speaks them to each of `listeners`.
  void speak(
      Map<String, String> form, List<Call> listeners, Runnable whenEnded, Runnable whenFailed) {
    Network network = exchange.network();
    network
        .webhooks()
        .send(new Webhook("voice", sid, url, method, form, new CookieJar(), true))
        .onSuccess(answer -> {
          if (!(answer instanceof WebhookAnswer.Answered answered) || answered.status() >= 300) {
            network.alert(11200, sid, url, "the announcement could not be fetched");
            whenFailed.run();
            return;
          }
          try {
            play(exchange.reader().read(url, method, answered.body()), listeners, whenEnded);
          } catch (UnreadableTwiml unreadable) {
            network.alert(12100, sid, url, String.valueOf(unreadable.getMessage()));
            whenFailed.run();
          }
        });
  }

  private void play(TwimlDocument document, List<Call> listeners, Runnable whenEnded) {
    List<TwimlNode> audio =
        document.verbs().stream()
            .filter(verb -> List.of("Say", "Play", "Pause").contains(verb.name()))
            .toList();
    for (int i = 0; i < listeners.size(); i++) {
      Runnable done = i == 0 ? whenEnded : () -> {};
      new Playback(exchange.network(), listeners.get(i), url, audio, done).start();
    }
  }
}
