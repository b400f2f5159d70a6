package org.porchlight.telephony.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.CarrierAnswer;

/// Takes calls out of the conversation of a conference, and gives them back.
final class Holds {
  private final Sightings sightings;

  Holds(Sightings sightings) {
    this.sightings = sightings;
  }

  /// @param holdUrl what is heard meanwhile; null gives the call back
  CarrierAnswer set(
      TwilioRestClient client, String conference, String callId, @Nullable URI holdUrl) {
    Optional<String> remembered = sightings.conference(conference);
    if (remembered.isPresent() && isHeld(client, remembered.get(), callId, holdUrl)) {
      return new CarrierAnswer.Taken(callId);
    }
    // The name outlives a conference: the one remembered may be over, and another begun.
    Optional<String> running = running(client, conference);
    running.ifPresent(sid -> sightings.conference(conference, sid));
    return running.isPresent() && isHeld(client, running.get(), callId, holdUrl)
        ? new CarrierAnswer.Taken(callId)
        : new CarrierAnswer.Refused(Undelivery.UNREACHABLE, TwilioCodes.NOT_FOUND);
  }

  private static boolean isHeld(
      TwilioRestClient client, String conferenceSid, String callId, @Nullable URI holdUrl) {
    var participant = Participant.updater(conferenceSid, callId).setHold(holdUrl != null);
    if (holdUrl != null) {
      participant.setHoldUrl(holdUrl).setHoldMethod(HttpMethod.POST);
    }
    try {
      participant.update(client);
      return true;
    } catch (ApiException e) {
      if (Objects.equals(e.getCode(), TwilioCodes.NOT_FOUND)) {
        return false;
      }
      throw e;
    }
  }

  private static Optional<String> running(TwilioRestClient client, String name) {
    for (Conference one :
        Conference.reader().setFriendlyName(name).setPageSize(20L).firstPage(client).getRecords()) {
      if (one.getStatus() != Conference.Status.COMPLETED) {
        return Optional.of(one.getSid());
      }
    }
    return Optional.empty();
  }
}
