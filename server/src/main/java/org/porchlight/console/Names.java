package org.porchlight.console;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Support;

/// What people are called on a page: by name once the caller is known, by their part before (R12).
public final class Names {
  private record Called(String name, String role, Support support) {}

  private final Console console;
  private final Speech say;
  private final boolean open;
  private final Map<PersonId, Called> people = new LinkedHashMap<>();

  public Names(Console console, IncidentFile file, Speech say) {
    this.console = console;
    this.say = say;
    this.open = file.unlocked();
    file.plan()
        .ifPresent(plan -> plan.people().values().forEach(person -> put(person.id(), of(person))));
    var families = file.family().map(Stream::of).orElseGet(() -> file.around().families().stream());
    families
        .flatMap(family -> family.people().values().stream())
        .forEach(person -> put(person.id(), of(person)));
  }

  private void put(PersonId id, Called called) {
    people.put(id, called);
  }

  private static Called of(PlanPerson person) {
    return new Called(person.name(), person.role(), person.support());
  }

  private static Called of(FamilyPerson person) {
    return new Called(person.calledName(), person.role(), person.support());
  }

  /// A colleague, by name: they are never masked.
  public String staff(StaffId id) {
    return console.staff().apply(id).map(StaffMember::name).orElse(id.value());
  }

  /// "Carla D., mother"; while locked "mother, C.", which is enough to recognise what one hears.
  public String person(PersonId id) {
    Called called = people.get(id);
    return called == null ? id.value() : told(called);
  }

  public String person(FamilyPerson person) {
    return told(of(person));
  }

  private String told(Called called) {
    if (isOffice(called)) {
      return called.name();
    }
    String role = role(called.role());
    return open
        ? inItsDirection(called.name()) + ", " + role
        : role + ", " + inItsDirection(initial(called.name())) + ".";
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /// A name written from the right keeps to itself, and does not turn the words around it.
  private static String inItsDirection(String name) {
    return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
        ? "\u2068" + name + "\u2069"
        : name;
  }

  /// Whoever an id names, staff or team; for lines of a timeline.
  String anybody(@Nullable String id) {
    if (id == null) {
      return "";
    }
    Optional<StaffMember> member = console.staff().apply(new StaffId(id));
    return member
        .map(StaffMember::name)
        .orElseGet(() -> people.containsKey(new PersonId(id)) ? person(new PersonId(id)) : id);
  }

  String role(String role) {
    return say.code("role", role);
  }

  /// The text with everybody's name replaced by their part, unless names are open.
  public String text(String text) {
    String masked = text;
    if (!open) {
      for (Called called : people.values()) {
        masked = masked(masked, called);
      }
    }
    return masked;
  }

  private String masked(String text, Called called) {
    Optional<Pattern> pattern = pattern(called);
    if (pattern.isEmpty()) {
      return text;
    }
    // Found in the text without accents, which is as long, and cut out of the text itself.
    var found = pattern.get().matcher(plain(text));
    var result = new StringBuilder();
    int at = 0;
    while (found.find()) {
      result.append(text, at, found.start()).append('‹').append(role(called.role())).append('›');
      at = found.end();
    }
    return result.append(text.substring(at)).toString();
  }

  private static Optional<Pattern> pattern(Called called) {
    if (isOffice(called)) {
      return Optional.empty();
    }
    String words =
        Stream.of(plain(called.name()).split("[^\\p{L}]+"))
            .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
            .map(Names::anyCase)
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile("\\b(?:" + words + ")(?:\\s+(?:" + words + "))*(?:\\s+\\p{Lu}\\.)?"));
  }

  private static String anyCase(String word) {
    char first = word.charAt(0);
    return "[" + first + Character.toLowerCase(first) + "]" + word.substring(1) + "\\b";
  }

  /// Services and desks have names that tell nothing of a family.
  private static boolean isOffice(Called called) {
    return switch (called.role()) {
      case "psap", "mobile_crisis", "lifeline", PlanPerson.LINE_STAFF, "housing_worker", "caller" ->
          true;
      default -> false;
    };
  }

  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> letter.length() == 1 ? unaccented(letter) : "  ")
        .collect(Collectors.joining());
  }

  private static String unaccented(String letter) {
    return Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
  }
}
