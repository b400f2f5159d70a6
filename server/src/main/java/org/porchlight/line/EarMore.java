package org.porchlight.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.family.CardSharing;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.DutyCommand.DecideWelfareCheck;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Wording;

/// What staff can do with the conversation itself, behind `01` of their private ear.
///
/// Pure. Codes of two digits, for each single digit has its meaning already (R6): `02` calls back,
/// `03` hands over, `04` holds the caller, `05` takes them back, `06` says that an institution is
/// calling (R22), and `07` and `08` are the supervisor's yes and no to a welfare check (R10). Who
/// can be asked to join has a code from `31`; the lines of others from `41`. `09` calls an
/// institution back on a number they key, and a code from `51` on one of the family's record.
final class EarMore {
  static final String MORE = "01";
  static final String CALL_BACK = "02";

  private static final int FIRST_CODE = 31;
  private static final int PEOPLE_MAX = 9;

  private final Wording wording;
  private final EarServices services;

  EarMore(Wording wording) {
    this.wording = wording;
    this.services = new EarServices(wording);
  }

  /// Somebody who can be asked to join.
  private record Person(String name, Who who) {}

  List<Spoken> spoken(IncidentState state, Circumstances world, StaffId me, Language language) {
    var said = new ArrayList<Spoken>();
    said.add(new Say(wording.text(language, "voice.ear.more", Map.of()), language));
    List<Person> people = people(state, world, me);
    for (int i = 0; i < people.size(); i++) {
      said.add(choice("voice.ear.add", people.get(i).name(), FIRST_CODE + i, language));
    }
    said.addAll(services.spoken(state, world, language));
    return said;
  }

  List<Spoken> askPublished(Language language) {
    return services.askPublished(language);
  }

  private Say choice(String key, String name, int code, Language language) {
    return new Say(
        wording.text(language, key, Map.of("choice", name, "code", Integer.toString(code))),
        language);
  }

  /// What a code does; empty for any other keys. A colleague hears the line's brief; with anybody
  /// else staff talk first, while the caller is kept company.
  static Optional<Command> command(
      String keys, IncidentState state, Circumstances world, StaffId me) {
    return switch (keys) {
      case "03" -> Optional.of(new OfferHandover(null));
      case "04" -> Optional.of(new HoldCaller());
      case "05" -> Optional.of(new TakeCallerBack());
      case "06" ->
          Optional.of(new MarkThirdParty(CardSharing.Recipient.OTHER, "help_and_confirm_nobody"));
      case "07" -> Optional.of(new DecideWelfareCheck(true, "by key"));
      case "08" -> Optional.of(new DecideWelfareCheck(false, "by key"));
      default ->
          EarServices.command(keys, state, world).or(() -> invited(keys, people(state, world, me)));
    };
  }

  private static Optional<Command> invited(String keys, List<Person> people) {
    if (!keys.matches("3[1-9]")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(keys) - FIRST_CODE;
    if (index >= people.size()) {
      return Optional.empty();
    }
    Who who = people.get(index).who();
    return Optional.of(new InviteGuest(who, "", !(who instanceof Who.Colleague)));
  }

  /// Who is on duty first, then the family's own people who have a telephone.
  private static List<Person> people(IncidentState state, Circumstances world, StaffId me) {
    var people = new ArrayList<Person>();
    world.onCall().ladder().stream()
        .filter(member -> !member.id().equals(me))
        .forEach(member -> people.add(new Person(member.name(), new Who.Colleague(member.id()))));
    world.families().stream()
        .filter(family -> family.id().equals(state.subject().family()))
        .map(FamilyRecord::people)
        .flatMap(all -> all.values().stream())
        .filter(person -> !person.contactPoints().isEmpty())
        .filter(person -> !called(state, person))
        .forEach(
            person -> people.add(new Person(person.calledName(), new Who.TeamMember(person.id()))));
    return people.subList(0, Math.min(people.size(), PEOPLE_MAX));
  }

  /// Whoever made contact is in the call already.
  private static boolean called(IncidentState state, FamilyPerson person) {
    return state.contacts().all().stream()
        .anyMatch(
            contact -> contact.from() != null && person.contactPoint(contact.from()).isPresent());
  }
}
