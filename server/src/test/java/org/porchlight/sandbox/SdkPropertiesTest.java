package org.porchlight.sandbox;

import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.Balance;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.rest.api.v2010.account.queue.Member;
import com.twilio.rest.lookups.v2.PhoneNumber;
import com.twilio.rest.messaging.v1.Service;
import com.twilio.rest.monitor.v1.Alert;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every property that the carrier's own SDK reads of a resource is in the answer, null or not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SdkPropertiesTest {
  /// Answered with links that the SDK does not read.
  private static final Set<Class<?>> UNREAD = Set.of(Queue.class, IncomingPhoneNumber.class);

  private static final String FOLDER = "/2010-04-01/Accounts/" + SandboxOptions.DEMO_ACCOUNT;

  @Test
  void every_property_that_the_sdk_reads_is_there() throws Exception {
    var town = new Town();
    var softly = new SoftAssertions();
    try {
      String call = somethingOfEverything(town);
      JsonObject text = first(town, FOLDER + "/Messages.json", "messages");
      JsonObject room = first(town, FOLDER + "/Conferences.json", "conferences");
      JsonObject queue = first(town, FOLDER + "/Queues.json", "queues");
      has(softly, Message.class, text);
      has(softly, Call.class, first(town, FOLDER + "/Calls.json", "calls"));
      has(softly, Conference.class, room);
      has(softly, Queue.class, queue);
      has(softly, Recording.class, first(town, FOLDER + "/Recordings.json", "recordings"));
      has(softly, Account.class, one(town, FOLDER + ".json"));
      has(softly, Balance.class, one(town, FOLDER + "/Balance.json"));
      has(softly, Application.class, first(town, FOLDER + "/Applications.json", "applications"));
      has(
          softly,
          com.twilio.rest.api.v2010.account.call.Recording.class,
          first(town, FOLDER + "/Calls/" + call + "/Recordings.json", "recordings"));
      has(
          softly,
          Participant.class,
          first(town, FOLDER + below("Conferences", room, "Participants"), "participants"));
      has(
          softly,
          Member.class,
          first(town, FOLDER + below("Queues", queue, "Members"), "queue_members"));
      has(
          softly,
          Media.class,
          first(town, FOLDER + below("Messages", text, "Media"), "media_list"));
      has(
          softly,
          IncomingPhoneNumber.class,
          first(town, FOLDER + "/IncomingPhoneNumbers.json", "incoming_phone_numbers"));
      has(softly, PhoneNumber.class, one(town, "/lookups/v2/PhoneNumbers/" + SAM));
      has(softly, Service.class, first(town, "/messaging/v1/Services", "services"));
      town.customer().says("/voice", "<Say volume='11'>Hello</Say>");
      town.call(Town.BEA, LINE);
      JsonObject alert = first(town, "/monitor/v1/Alerts", "alerts");
      has(softly, Alert.class, one(town, "/monitor/v1/Alerts/" + alert.getString("sid")));
    } finally {
      town.close();
    }
    softly.assertAll();
  }

  /// Lets there be one of each resource; returns the id of a call that is recorded.
  private static String somethingOfEverything(Town town) throws Exception {
    town.customer().says("/voice", "<Dial><Conference>leg-1</Conference></Dial>");
    town.call(CARLA, LINE);
    town.send(
        "POST",
        "/_ctl/phones/" + SAM + "/text",
        new JsonObject().put("to", PAGES).put("body", "look").put("pictures", 1).encode(),
        "application/json");
    town.settle();
    String call = first(town, FOLDER + "/Calls.json", "calls").getString("sid");
    town.rest("POST", "Calls/" + call + "/Recordings.json");
    town.rest("POST", "Applications.json", "FriendlyName", "one");
    town.customer().says("/queue", "<Enqueue>night</Enqueue>");
    town.rest(
        "POST", "Calls.json", "To", SAM, "From", PAGES, "Url", town.customer().url() + "/queue");
    town.pass(1);
    town.answer(SAM);
    return call;
  }

  private static String below(String kind, JsonObject one, String part) {
    return "/" + kind + "/" + one.getString("sid") + "/" + part + ".json";
  }

  private static JsonObject one(Town town, String path) throws Exception {
    return new JsonObject(town.send("GET", path, "", "").body());
  }

  private static JsonObject first(Town town, String path, String key) throws Exception {
    return one(town, path).getJsonArray(key).getJsonObject(0);
  }

  /// The very properties, and each of the type that the SDK makes of it.
  private static void has(SoftAssertions softly, Class<?> resource, JsonObject answer) {
    var names = new TreeSet<>(answer.fieldNames());
    if (UNREAD.contains(resource)) {
      names.remove("subresource_uris");
    }
    softly.assertThat(names).as(resource.getName()).isEqualTo(read(resource));
    softly
        .assertThatCode(() ->
            resource
                .getMethod("fromJson", String.class, ObjectMapper.class)
                .invoke(null, answer.encode(), new ObjectMapper()))
        .as(resource.getName())
        .doesNotThrowAnyException();
  }

  /// What the SDK's class is made from.
  private static Set<String> read(Class<?> resource) {
    Set<String> names =
        Stream.of(resource.getDeclaredConstructors())
            .map(Constructor::getParameters)
            .flatMap(Arrays::stream)
            .map(parameter -> parameter.getAnnotation(JsonProperty.class))
            .filter(Objects::nonNull)
            .map(JsonProperty::value)
            .collect(Collectors.toCollection(TreeSet::new));
    if (names.isEmpty()) {
      throw new AssertionError(resource + ": no properties found (expected: some)");
    }
    return names;
  }
}
