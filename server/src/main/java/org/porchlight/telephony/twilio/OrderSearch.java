package org.porchlight.telephony.twilio;

import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.BoundedTwilioHttp.UnknownOutcome;

/// Finds what became of a lost order among what Twilio lists.
///
/// A list shows neither the token nor the addresses we gave. So a text is known by its two numbers,
/// its time and its words; a call by its two numbers and its time; and either is not ours when
/// Twilio's callbacks or answers have shown it to be another leg's. Where several are left, nobody
/// can tell.
final class OrderSearch {
  /// Twilio stamps whole seconds, by its own clock.
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private static final long PAGE_SIZE = 50;
  private static final int PAGES_MAX = 4;

  private final Sightings sightings;

  OrderSearch(Sightings sightings) {
    this.sightings = sightings;
  }

  Optional<CarrierAnswer> text(TwilioRestClient client, TextOrder order, Instant since) {
    var reader = Message.reader().setPageSize(PAGE_SIZE);
    reader.setTo(order.to().e164()).setFrom(order.from().e164());
    var alike = new ArrayList<Message>();
    for (Message message : recent(client, reader, since, Message::getDateCreated)) {
      if (message.getDirection() != Message.Direction.INBOUND
          && order.body().equals(message.getBody())
          && !isAnothers(message.getSid(), order.token())) {
        alike.add(message);
      }
    }
    return one(alike, order.token(), Message::getSid, OrderSearch::became);
  }

  Optional<CarrierAnswer> call(TwilioRestClient client, CallOrder order, Instant since) {
    var reader = Call.reader().setPageSize(PAGE_SIZE);
    reader.setTo(order.to().e164()).setFrom(order.from().e164());
    var alike = new ArrayList<Call>();
    for (Call call : recent(client, reader, since, Call::getDateCreated)) {
      if ("outbound-api".equals(call.getDirection()) && !isAnothers(call.getSid(), order.token())) {
        alike.add(call);
      }
    }
    return one(alike, order.token(), Call::getSid, OrderSearch::became);
  }

  private boolean isAnothers(String sid, LegToken token) {
    return sightings.owner(sid).filter(owner -> !owner.equals(token)).isPresent();
  }

  /// The one among `alike` that is known to be this leg's; else the only one.
  private <T> Optional<CarrierAnswer> one(
      List<T> alike, LegToken token, Function<T, String> sid, Function<T, CarrierAnswer> became) {
    Optional<T> ours =
        alike.stream().filter(one -> sightings.owner(sid.apply(one)).isPresent()).findFirst();
    if (ours.isEmpty() && alike.size() > 1) {
      return Optional.of(new CarrierAnswer.Unknown(alike.size() + " alike"));
    }
    Optional<T> found = ours.or(() -> alike.stream().findFirst());
    found.ifPresent(one -> sightings.owns(token, sid.apply(one)));
    return found.map(became);
  }

  /// Twilio lists the newest first.
  static <T extends Resource> List<T> recent(
      TwilioRestClient client,
      Reader<T> reader,
      Instant since,
      Function<T, @Nullable ZonedDateTime> created) {
    Instant from = since.minus(CLOCKS_DIFFER);
    var recent = new ArrayList<T>();
    Page<T> page = reader.firstPage(client);
    for (int pages = 1; ; pages++) {
      boolean older = false;
      for (T resource : page.getRecords()) {
        ZonedDateTime at = created.apply(resource);
        if (at != null && at.toInstant().isBefore(from)) {
          older = true;
        } else {
          recent.add(resource);
        }
      }
      if (older || !page.hasNextPage()) {
        return recent;
      }
      if (pages == PAGES_MAX) {
        // What was not looked through may hold it.
        throw new UnknownOutcome("list too long");
      }
      page = reader.nextPage(page, client);
    }
  }

  private static CarrierAnswer became(Message message) {
    return switch (message.getStatus()) {
      case FAILED, UNDELIVERED -> {
        int code = message.getErrorCode() == null ? 0 : message.getErrorCode();
        yield new CarrierAnswer.Refused(
            code == 0 ? Undelivery.UNKNOWN : TwilioCodes.meaning(code), code);
      }
      case CANCELED -> new CarrierAnswer.Refused(Undelivery.EXPIRED, 0);
      case QUEUED,
          SENDING,
          SENT,
          DELIVERED,
          RECEIVING,
          RECEIVED,
          ACCEPTED,
          SCHEDULED,
          READ,
          PARTIALLY_DELIVERED ->
          new CarrierAnswer.Taken(message.getSid());
    };
  }

  private static CarrierAnswer became(Call call) {
    return switch (call.getStatus()) {
      case BUSY -> new CarrierAnswer.Refused(Undelivery.BUSY, 0);
      case NO_ANSWER -> new CarrierAnswer.Refused(Undelivery.NO_ANSWER, 0);
      case FAILED -> new CarrierAnswer.Refused(Undelivery.UNREACHABLE, 0);
      case QUEUED, RINGING, IN_PROGRESS, COMPLETED, CANCELED ->
          new CarrierAnswer.Taken(call.getSid());
    };
  }
}
