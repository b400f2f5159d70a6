package org.porchlight.telephony.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Arrivals.Arrived;
import org.porchlight.telephony.Arrivals.ArrivedCall;
import org.porchlight.telephony.Arrivals.ArrivedText;

/// Finds what came in to a number among what Twilio lists.
final class ArrivalSearch {
  private static final long PAGE_SIZE = 200;

  private final IncomingReader reader;

  ArrivalSearch(IncomingReader reader) {
    this.reader = reader;
  }

  List<Arrived> to(TwilioRestClient client, PhoneNumber number, Instant since) {
    var arrived = new ArrayList<Arrived>();
    arrived.addAll(texts(client, number, since));
    arrived.addAll(calls(client, number, since));
    arrived.sort(Comparator.comparing(Arrived::at));
    return List.copyOf(arrived);
  }

  private List<ArrivedText> texts(TwilioRestClient client, PhoneNumber number, Instant since) {
    var all = Message.reader().setPageSize(PAGE_SIZE);
    all.setTo(number.e164());
    return OrderSearch.recent(client, all, since, Message::getDateCreated).stream()
        .filter(message -> message.getDirection() == Message.Direction.INBOUND)
        .flatMap(message -> text(message).stream())
        .toList();
  }

  private Optional<ArrivedText> text(Message message) {
    return reader
        .text(
            message.getSid(),
            from(message.getFrom()),
            Objects.requireNonNullElse(message.getTo(), ""),
            Objects.requireNonNullElse(message.getBody(), ""),
            Objects.requireNonNullElse(message.getNumMedia(), "0"))
        .map(text -> new ArrivedText(text, at(message.getDateCreated())));
  }

  private List<ArrivedCall> calls(TwilioRestClient client, PhoneNumber number, Instant since) {
    var all = Call.reader().setPageSize(PAGE_SIZE);
    all.setTo(number.e164());
    return OrderSearch.recent(client, all, since, Call::getDateCreated).stream()
        .filter(call -> "inbound".equals(call.getDirection()))
        .flatMap(call -> call(call).stream())
        .toList();
  }

  private Optional<ArrivedCall> call(Call call) {
    boolean over =
        switch (call.getStatus()) {
          case QUEUED, RINGING, IN_PROGRESS -> false;
          case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED -> true;
        };
    return reader
        .call(call.getSid(), Objects.requireNonNullElse(call.getFrom(), ""), call.getTo())
        .map(found -> new ArrivedCall(found, over, at(call.getDateCreated())));
  }

  private static String from(com.twilio.type.@Nullable PhoneNumber number) {
    return number == null ? "" : number.toString();
  }

  /// What Twilio has not dated yet has just come in.
  private static Instant at(@Nullable ZonedDateTime created) {
    return created == null ? Instant.EPOCH : created.toInstant();
  }
}
