package org.porchlight.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.NoContact;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule;

/// Mateo's family as it could be on another day.
final class Families {
  private Families() {}

  /// With another telephone for this person.
  static FamilyRecord withNumber(PersonId id, PhoneNumber number) {
    return withPoint(id, point(World.MATEOS_FAMILY, id, number, ""));
  }

  /// With somebody else reading this person's telephone.
  static FamilyRecord monitored(PersonId id) {
    var number = World.MATEOS_FAMILY.person(id).orElseThrow().contactPoints().getFirst().number();
    return withPoint(id, point(World.MATEOS_FAMILY, id, number, "somebody at home"));
  }

  /// With a telephone of this person that nobody has tried.
  static FamilyRecord unverified(PersonId id) {
    FamilyPerson person = World.MATEOS_FAMILY.person(id).orElseThrow();
    return World.MATEOS_FAMILY.with(
        person.with(
            person.contactPoints().stream().map(point -> point.known(null, "", null)).toList()));
  }

  /// With an order that bars this person.
  static FamilyRecord barring(PersonId id) {
    var order = new NoContact("Somebody", id, List.of(), "court order", null);
    return copy(World.MATEOS_FAMILY, World.MATEOS_FAMILY.people(), List.of(order));
  }

  /// With this person asked as they wish to be.
  static FamilyRecord reached(PersonId id, ReachRule rule) {
    FamilyPerson old = World.MATEOS_FAMILY.person(id).orElseThrow();
    Membership place = old.membership();
    var people = new LinkedHashMap<>(World.MATEOS_FAMILY.people());
    people.put(
        id,
        new FamilyPerson(
            old.id(),
            old.name(),
            old.chosenName(),
            old.pronouns(),
            old.role(),
            old.support(),
            old.languages(),
            old.born(),
            old.contactPoints(),
            old.doNotContact(),
            old.mayKnow(),
            old.note(),
            new Membership(
                place.agency(),
                place.joined(),
                place.left(),
                place.invitedBy(),
                place.accepted(),
                place.consents(),
                rule,
                place.place()),
            null));
    return copy(World.MATEOS_FAMILY, people, World.MATEOS_FAMILY.noContact());
  }

  private static ContactPoint point(
      FamilyRecord family, PersonId id, PhoneNumber number, String monitoredBy) {
    var old = family.person(id).orElseThrow().contactPoints().getFirst();
    return new ContactPoint(
        number,
        old.kind(),
        old.label(),
        old.safeToText(),
        old.safeToVoicemail(),
        old.voicemailWords(),
        monitoredBy,
        old.sharedWith(),
        old.hours(),
        old.textConsent(),
        old.verifiedOn());
  }

  private static FamilyRecord withPoint(PersonId id, ContactPoint point) {
    FamilyPerson old = World.MATEOS_FAMILY.person(id).orElseThrow();
    var people = new LinkedHashMap<>(World.MATEOS_FAMILY.people());
    people.put(
        id,
        new FamilyPerson(
            old.id(),
            old.name(),
            old.chosenName(),
            old.pronouns(),
            old.role(),
            old.support(),
            old.languages(),
            old.born(),
            List.of(point),
            old.doNotContact(),
            old.mayKnow(),
            old.note()));
    return copy(World.MATEOS_FAMILY, people, World.MATEOS_FAMILY.noContact());
  }

  private static FamilyRecord copy(
      FamilyRecord family, Map<PersonId, FamilyPerson> people, List<NoContact> noContact) {
    return new FamilyRecord(
        family.id(),
        family.displayName(),
        family.lineCode(),
        family.languages(),
        family.timezone(),
        family.households(),
        people,
        family.youths(),
        family.coordinator(),
        family.passphrase(),
        family.safeWords(),
        noContact,
        family.knowThisAboutUs());
  }
}
