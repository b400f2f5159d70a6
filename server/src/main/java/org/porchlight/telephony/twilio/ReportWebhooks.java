package org.porchlight.telephony.twilio;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.telephony.Incoming;

/// What Twilio reports of calls, texts, conferences and recordings, told to the line.
///
/// What the line could not take in is answered 503, so that Twilio tells it again.
final class ReportWebhooks {
  private final IncomingReader reader;
  private final Sightings sightings;
  private final Function<Incoming, Future<Void>> line;
  private final TwilioWatch watch;

  /// @param line takes a report in, in time
  ReportWebhooks(
      IncomingReader reader,
      Sightings sightings,
      Function<Incoming, Future<Void>> line,
      TwilioWatch watch) {
    this.reader = reader;
    this.sightings = sightings;
    this.line = line;
    this.watch = watch;
  }

  /// What our numbers tell of the calls that came in to them.
  void ended(RoutingContext context) {
    report(context, reader.callOver(Guards.form(context), "CallStatus"));
  }

  void call(RoutingContext context) {
    var progress = reader.callProgress(Guards.form(context), Guards.token(context));
    progress.ifPresent(told -> sightings.owns(told.token(), told.callId()));
    report(context, progress);
  }

  void text(RoutingContext context) {
    var progress = reader.textProgress(Guards.form(context), Guards.token(context));
    progress.ifPresent(told -> {
      sightings.owns(told.token(), told.messageId());
      int code = told.errorCode().isEmpty() ? 0 : Integer.parseInt(told.errorCode());
      TwilioCodes.trouble(code, 0).ifPresent(watch::accountRefused);
    });
    report(context, progress);
  }

  void conference(RoutingContext context) {
    WebhookForm form = Guards.form(context);
    var progress = reader.conferenceProgress(form, Guards.token(context));
    String name = form.get("FriendlyName");
    progress.ifPresent(told -> {
      switch (told.change()) {
        case STARTED, JOINED, LEFT -> sightings.conference(name, told.conferenceId());
        case ENDED -> sightings.conferenceOver(name, told.conferenceId());
      }
    });
    // Who hung up left the conversation for good, and this is the first that tells so.
    Optional<Incoming.CallOver> over = reader.callOver(form, "ParticipantCallStatus");
    report(context, over.isPresent() ? over : progress);
  }

  void recording(RoutingContext context) {
    report(context, reader.recorded(Guards.form(context), Guards.token(context)));
  }

  /// Tells the line, if there is anything to tell.
  private void report(RoutingContext context, Optional<? extends Incoming> told) {
    Runnable done = () -> context.response().setStatusCode(204).end();
    told.ifPresentOrElse(
        incoming ->
            line.apply(incoming)
                .onSuccess(_ -> done.run())
                .onFailure(fault -> {
                  watch.fellBack(TwilioWebhooks.why(fault));
                  context.response().setStatusCode(503).end();
                }),
        done);
  }
}
