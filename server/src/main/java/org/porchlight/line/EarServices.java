package org.porchlight.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.RingPublishedNumber;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Services;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.Support;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Redirect;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Spoken.SpokenMenu;
import org.porchlight.telephony.Wording;

/// Lines of others by key: interpreters, 988, a mobile team, and an institution's published number.
///
/// Pure. The same rules hold as on the page: staff talk with them first, while the caller is kept
/// company; an institution is rung only after whoever claims to be it has hung up (R22).
final class EarServices {
  static final String PUBLISHED = "09";
  static final String KEYED = "ear/published";

  private static final int FIRST_SERVICE = 41;
  private static final int FIRST_OF_RECORD = 51;
  private static final int OF_RECORD_MAX = 9;
  private static final int UNTIL_POUND = 0;
  private static final Duration TO_TYPE = Duration.ofSeconds(8);

  /// Where it is published, then ten digits of this country.
  private static final Pattern SOURCE_AND_NUMBER = Pattern.compile("([1-3])([2-9][0-9]{9})");

  private final Wording wording;

  EarServices(Wording wording) {
    this.wording = wording;
  }

  private record Numbered(String name, PhoneNumber number) {}

  List<Spoken> spoken(IncidentState state, Circumstances world, Language language) {
    var said = new ArrayList<Spoken>();
    services(world.policy().services())
        .forEach((code, service) ->
            said.add(say("voice.ear.bring." + service.key(), "", code, language)));
    if (institution(state)) {
      said.add(say("voice.ear.published", "", Integer.parseInt(PUBLISHED), language));
      List<Numbered> record = record(state, world);
      for (int i = 0; i < record.size(); i++) {
        said.add(
            say(
                "voice.ear.published_of_record",
                record.get(i).name(),
                FIRST_OF_RECORD + i,
                language));
      }
    }
    return said;
  }

  private Say say(String key, String choice, int code, Language language) {
    String digits = code < 10 ? "0 " + code : Integer.toString(code);
    return new Say(wording.text(language, key, Map.of("choice", choice, "code", digits)), language);
  }

  private record Service(String key, Who who) {}

  /// By code; those that an agency has not set have none.
  private static Map<Integer, Service> services(Services set) {
    var all = new LinkedHashMap<Integer, Service>();
    put(all, 0, "interpreters", set.interpreters());
    put(all, 1, "lifeline", set.lifeline());
    put(all, 2, "mobile_crisis", set.mobileCrisis());
    return all;
  }

  /// A mobile team picks up itself; the others have menus and queues.
  private static void put(
      Map<Integer, Service> all, int at, String key, @Nullable PhoneNumber number) {
    if (number != null) {
      boolean team = key.equals("mobile_crisis");
      all.put(
          FIRST_SERVICE + at,
          new Service(key, team ? new Who.Outside(number) : new Who.Service(number)));
    }
  }

  /// What a code from `41` does; empty for any other keys.
  static Optional<Command> command(String keys, IncidentState state, Circumstances world) {
    return keys.matches("4[1-9]")
        ? Optional.ofNullable(services(world.policy().services()).get(Integer.parseInt(keys)))
            .map(service -> new InviteGuest(service.who(), "", true))
        : Optional.empty();
  }

  /// What a code from `51` does: rings an institution on a number of the family's record.
  static Optional<Command> ofRecord(
      String keys, IncidentState state, Circumstances world, String callId) {
    if (!keys.matches("5[1-9]") || !institution(state)) {
      return Optional.empty();
    }
    List<Numbered> record = record(state, world);
    int index = Integer.parseInt(keys) - FIRST_OF_RECORD;
    return index < record.size()
        ? Optional.of(
            new RingPublishedNumber(record.get(index).number(), "the family's record", callId))
        : Optional.empty();
  }

  private static boolean institution(IncidentState state) {
    return state.contacts().all().stream().anyMatch(contact -> contact.thirdParty() != null);
  }

  /// Those who serve the linked family: numbers that somebody else found first.
  private static List<Numbered> record(IncidentState state, Circumstances world) {
    return world.families().stream()
        .filter(family -> family.id().equals(state.subject().family()))
        .flatMap(EarServices::formal)
        .limit(OF_RECORD_MAX)
        .toList();
  }

  private static Stream<Numbered> formal(FamilyRecord family) {
    return family.people().values().stream()
        .filter(person -> person.support() == Support.FORMAL)
        .flatMap(person ->
            person.contactPoints().stream()
                .map(point -> new Numbered(person.calledName(), point.number()))
                .distinct());
  }

  /// Asks where the number is published, and for the number, in one go.
  List<Spoken> askPublished(Language language) {
    var ask =
        List.<Spoken>of(
            new Say(wording.text(language, "voice.ear.key_published", Map.of()), language));
    return List.of(
        new SpokenMenu(ask, UNTIL_POUND, TO_TYPE, KEYED),
        new SpokenMenu(ask, UNTIL_POUND, TO_TYPE, KEYED),
        new Redirect(PrivateEar.BACK));
  }

  /// Rings what was keyed; empty for anything that is no such number.
  static Optional<Command> keyed(String keys, String callId) {
    var matcher = SOURCE_AND_NUMBER.matcher(keys);
    return matcher.matches()
        ? Optional.of(
            new RingPublishedNumber(
                new PhoneNumber("+1" + matcher.group(2)), source(matcher.group(1)), callId))
        : Optional.empty();
  }

  private static String source(String key) {
    return switch (key) {
      case "1" -> "their own web page";
      case "2" -> "a public directory";
      default -> "a letter or card of theirs";
    };
  }
}
