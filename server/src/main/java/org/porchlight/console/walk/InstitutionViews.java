package org.porchlight.console.walk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.view.CallView;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ThirdParty;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.Support;
import org.porchlight.rights.Field;

/// An institution in contact, how far it is, and the numbers it can be called back on (R22).
final class InstitutionViews {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;

  InstitutionViews(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.say = say;
    this.names = names;
  }

  /// Null while nobody speaks for one.
  CallView.@Nullable Institution view() {
    return file.state().contacts().all().reversed().stream()
        .map(Contact::thirdParty)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(this::view)
        .orElse(null);
  }

  private CallView.Institution view(ThirdParty institution) {
    String standing =
        institution.told() != null ? "told" : institution.reached() ? "reached" : "not_reached";
    return new CallView.Institution(
        say.code("third_party", institution.kind().code()),
        say.of("third_party.standing." + standing),
        institution.reached(),
        numbers());
  }

  /// What stands in the family's record of those who serve it: a number somebody else found first.
  private List<Choice> numbers() {
    return file.family().stream()
        .filter(_ -> file.reader().rights().sees(Field.PHONE_NUMBERS))
        .flatMap(family -> family.people().values().stream())
        .filter(person -> person.support() == Support.FORMAL)
        .flatMap(this::numbers)
        .toList();
  }

  private Stream<Choice> numbers(FamilyPerson person) {
    return person.contactPoints().stream()
        .map(ContactPoint::number)
        .distinct()
        .map(number -> Choice.of(number.e164(), names.person(person.id())));
  }
}
