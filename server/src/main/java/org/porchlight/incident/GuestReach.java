package org.porchlight.incident;

import java.util.Optional;
import org.porchlight.family.Barrier;
import org.porchlight.family.Reach;
import org.porchlight.incident.Guest.Who;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Who may be rung to join a conversation, as the records stand now (R8): an order or a report of
/// harm holds here too.
final class GuestReach {
  private GuestReach() {}

  static Optional<Reach> of(Draft draft, Who who) {
    return switch (who) {
      case Who.Colleague(var staff) ->
          draft
              .world
              .onCall()
              .member(staff)
              .map(member ->
                  new Reach.Open(
                      member.phone(),
                      member.languages().stream().findFirst().orElse(Language.EN),
                      true,
                      true));
      case Who.TeamMember(var person) -> teamMember(draft, person);
      case Who.Outside(var number) -> outside(draft, number);
      case Who.Service(var number) -> Optional.of(new Reach.Open(number, Language.EN, false, true));
      case Who.Interpreters(var number) ->
          Optional.of(new Reach.Open(number, Language.EN, false, true));
    };
  }

  private static Optional<Reach> outside(Draft draft, PhoneNumber number) {
    boolean keptAway = new KeptAway(draft.world).from(number, draft.state().subject().family());
    return Optional.of(
        keptAway
            ? new Reach.Closed(Barrier.NO_CONTACT_ORDER)
            : new Reach.Open(number, Language.EN, false, true));
  }

  private static Optional<Reach> teamMember(Draft draft, PersonId person) {
    return draft
        .world
        .family(draft.state().subject().family())
        .filter(family -> family.person(person).isPresent())
        .map(family ->
            person.equals(draft.state().crew().alleged())
                ? new Reach.Closed(Barrier.DO_NOT_CONTACT)
                : Reach.of(
                    family,
                    person,
                    draft.world.now(),
                    draft.world.elsewhere().telephones(family.id())));
  }
}
