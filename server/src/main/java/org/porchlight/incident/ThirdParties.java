package org.porchlight.incident;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.family.CardSharing;
import org.porchlight.family.CardSharing.Ground;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.family.Disclosure;
import org.porchlight.incident.ContactEvent.CallbackJoined;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.PublishedNumberChosen;
import org.porchlight.incident.ContactEvent.ThirdPartyMarked;
import org.porchlight.incident.ContactEvent.ThirdPartyTold;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.Support;

/// Somebody who speaks for an institution: help first, a published number before any word about
/// anybody, and the rule in the log (R22).
final class ThirdParties {
  private static final int NAME_CHARACTERS_MIN = 3;

  private ThirdParties() {}

  /// Whom staff talk with: the last who is on the line, else the last who made contact.
  static Optional<Contact> speaker(IncidentState state) {
    var online = state.contacts().onLine();
    var all = online.isEmpty() ? state.contacts().all() : online;
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Whether bringing anybody of the family in would confirm to an institution that they are known;
  /// where lives are at stake nobody waits for that.
  static boolean wouldBeTold(IncidentState state) {
    return !state.walk().danger() && state.contacts().onLine().stream().anyMatch(Contact::untold);
  }

  static Decision mark(Draft draft, Recipient kind, String rule) {
    var contact = speaker(draft.state());
    if (draft.staff().isEmpty() || contact.isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    if (rule.isBlank()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    DutyDecider.engageOnDuty(draft);
    ThirdParty known = contact.get().thirdParty();
    if (known == null || known.kind() != kind) {
      draft.add(new ThirdPartyMarked(contact.get().id(), kind, rule.strip()));
    }
    return draft.accept();
  }

  /// Rings the staff member's phone, and from there the published number.
  ///
  /// @param source where the number is published, such as `county directory`
  /// @param callId the call from which a staff member does it; empty for one who is in none
  static Decision call(Draft draft, PhoneNumber number, String source, String callId) {
    var member = draft.member();
    var contact = institution(draft.state());
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    if (member.isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (contact.isEmpty()) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    if (source.isBlank()) {
      return draft.refuse(Refusal.REASON_NEEDED);
    }
    // Whoever claims to be them is still on the line: they hang up first.
    if (!callId.isEmpty() && !draft.state().contacts().onLine().isEmpty()) {
      return draft.refuse(Refusal.CALL_BACK_FIRST);
    }
    DutyDecider.engage(draft);
    draft.add(new PublishedNumberChosen(contact.get().id(), number, source.strip()));
    draft.add(
        callId.isEmpty()
            ? new CallbackPlaced(
                contact.get().id(), member.get().id(), number, member.get().phone())
            : new CallbackJoined(contact.get().id(), callId, number));
    return draft.accept();
  }

  /// Staff tell them something from here on; the rule that allows it is kept with the reason.
  static Decision tell(Draft draft, Ground ground, String reason) {
    var contact = institution(draft.state());
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (contact.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PERSON);
    }
    ThirdParty institution = requireNonNull(contact.get().thirdParty());
    var family = draft.world.family(draft.state().subject().family());
    var zone = family.map(one -> one.timezone()).orElse(java.time.ZoneOffset.UTC);
    Disclosure disclosure =
        CardSharing.ofWords(
            family.orElse(null),
            institution.kind(),
            ground,
            institution.reached(),
            reason,
            draft.world.now().atZone(zone).toLocalDate());
    return switch (disclosure) {
      case Disclosure.Allowed(var rule) -> {
        draft.add(new ThirdPartyTold(contact.get().id(), rule, reason.strip()));
        yield draft.accept();
      }
      case Disclosure.Refused(_, var why) -> draft.refuse(refusal(why));
    };
  }

  private static Refusal refusal(Disclosure.Why why) {
    return switch (why) {
      case NOT_CALLED_BACK -> Refusal.CALL_BACK_FIRST;
      case REASON_NEEDED -> Refusal.REASON_NEEDED;
      case NO_CONSENT, NOBODY_OF_THE_PLAN, LEFT_THE_TEAM, KEPT_AWAY, NOTHING_TO_TELL ->
          Refusal.NO_CONSENT;
    };
  }

  private static Optional<Contact> institution(IncidentState state) {
    return state.contacts().all().reversed().stream()
        .filter(contact -> contact.thirdParty() != null)
        .findFirst();
  }

  /// Whether these words name somebody of a family that this may be about.
  static boolean name(Draft draft, String words) {
    Set<String> said = parts(words);
    return draft.world.families().stream()
        .flatMap(family -> family.people().values().stream())
        .filter(person -> person.support() == Support.FAMILY)
        .flatMap(ThirdParties::names)
        .anyMatch(said::contains);
  }

  private static java.util.stream.Stream<String> names(FamilyPerson person) {
    return parts(person.name() + " " + person.chosenName()).stream()
        .filter(part -> part.length() >= NAME_CHARACTERS_MIN);
  }

  private static Set<String> parts(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}]+")).collect(Collectors.toSet());
  }
}
