package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// Families who need somebody, and others who call about them.
final class Families {
  private static final List<String> WORDS =
      List.of("please help", "he left the house", "it is worse", "ok", "1", "3");
  private static final List<String> PARTS =
      List.of("(1/3) he is up", "(2/3) on the roof", "(3/3) of the school");
  private static final List<Said> KEYWORDS =
      List.of(
          new Said("STOP", Behaviour.TEXTS_STOP),
          new Said("START", Behaviour.TEXTS_START),
          new Said("HELP", Behaviour.TEXTS_HELP),
          new Said("ALTO", Behaviour.TEXTS_STOP_IN_SPANISH),
          new Said("empezar", Behaviour.TEXTS_START_IN_SPANISH),
          new Said("Ayuda!", Behaviour.TEXTS_HELP_IN_SPANISH));
  private static final List<String> NAMES = List.of("Español", "english", "ESPANOL");
  private static final int LONG_TEXT_TIMES = 60;

  /// How often staff look in on each crisis.
  private static final int LOOKS = 4;

  private static final int LOOKS_SOUGHT = 12;

  private final Grounds grounds;
  private final Street street;
  private final Chance chance;
  private final Phones phones;
  private final Others others;
  private final Chance languages;
  private final List<FamilyRecord> shared;

  /// A word that the carriers act on, too.
  private record Said(String word, Behaviour behaviour) {}

  Families(Grounds grounds, Street street, Phones phones) {
    this.grounds = grounds;
    this.street = street;
    this.chance = street.chance();
    this.languages = chance.aside("languages");
    this.phones = phones;
    this.others = new Others(grounds.plans().families());
    this.shared =
        grounds.plans().families().stream()
            .filter(family ->
                grounds.plans().plans().stream()
                    .anyMatch(plan -> family.id().equals(plan.family()) && SharedSteps.any(plan)))
            .toList();
  }

  /// One family needs somebody, by text or by call, and may come back.
  void crisis() {
    street.storm().rises();
    int looks = Listener.seeksWaysIn(chance) ? LOOKS_SOUGHT : LOOKS;
    for (int i = 0; i < looks; i++) {
      after(chance.seconds(40 + 40 * Math.min(i, LOOKS), 500), this::staffLookIn);
    }
    if (chance.draws(Behaviour.TWO_OF_ONE_FAMILY, 15)) {
      FamilyRecord family = family();
      List<PhoneNumber> theirs = numbers(family);
      contacts(chance.of(theirs), 1);
      contacts(chance.of(theirs), 1);
      return;
    }
    contacts(somebody(), 1 + chance.random().nextInt(3));
  }

  /// Somebody of the staff, paged or not, calls to hear what is open.
  private void staffLookIn() {
    var free =
        street.audit().roster().counted().onCall(street.queue().instant()).staff().stream()
            .filter(member -> street.audit().states().values().stream().noneMatch(has(member)))
            .toList();
    if (!free.isEmpty() && chance.draws(Behaviour.STAFF_CALL_WITHOUT_A_PAGE, 80)) {
      phones.calls(chance.of(free).phone(), grounds.line().pagesNumber(), Temper.PERSON);
    }
  }

  private static Predicate<IncidentState> has(StaffMember member) {
    return state ->
        state.phase().active()
            && (state.crew().has(member.id())
                || state.pages().all().stream()
                    .anyMatch(page -> page.isTo(member.id()) && (page.open() || page.taken())));
  }

  /// Often one of the few whose plan needs several people at once.
  private FamilyRecord family() {
    return !shared.isEmpty() && chance.happens(chance.odds(35, SharedSteps.SHOW))
        ? chance.of(shared)
        : chance.of(grounds.plans().families());
  }

  private PhoneNumber somebody() {
    FamilyRecord family = family();
    if (chance.draws(Behaviour.INSTITUTION_CALLS, 15)) {
      return chance.of(others.institutions());
    }
    if (chance.happens(chance.odds(8, Behaviour.CALLS_THROUGH_A_RELAY))) {
      return others.relay();
    }
    if (chance.draws(Behaviour.KEPT_AWAY_AND_CALLS, 10)) {
      return chance.of(others.keptAway());
    }
    boolean known = !chance.draws(Behaviour.THIRD_PARTY_CALLS, 15);
    return known
        ? chance.of(numbers(family))
        : new PhoneNumber("+1202555010" + chance.random().nextInt(10));
  }

  static List<PhoneNumber> numbers(FamilyRecord family) {
    return family.people().values().stream()
        .flatMap(person -> person.contactPoints().stream())
        .map(point -> point.number())
        .distinct()
        .toList();
  }

  private void contacts(PhoneNumber phone, int times) {
    for (int i = 0; i < times; i++) {
      after(
          i == 0 ? chance.millis(0, 3000) : chance.seconds(5, 400),
          () -> {
            if (chance.happens(55)) {
              texts(phone);
            } else {
              calls(phone);
            }
          });
    }
  }

  private void after(Duration wait, Runnable task) {
    street.queue().after(wait, Life.FOREVER, task);
  }

  /// What somebody texts to the families' line, first or as an answer.
  void texts(PhoneNumber phone) {
    PhoneNumber line = grounds.line().familiesNumber();
    if (chance.happens(35)) {
      phones.texts(phone, line, chance.of(KEYWORDS, Said::behaviour).word());
    } else if (chance.draws(Behaviour.TEXT_IS_LONG, 10)) {
      phones.texts(phone, line, "he is shouting, it goes on. ".repeat(LONG_TEXT_TIMES));
    } else if (chance.draws(Behaviour.TEXT_HAS_PICTURES, 10)) {
      phones.texts(phone, line, "", 1 + chance.random().nextInt(3));
    } else if (chance.draws(Behaviour.TEXT_COMES_IN_PARTS, 12)) {
      PARTS.forEach(part -> after(chance.millis(0, 900), () -> phones.texts(phone, line, part)));
    } else if (chance.draws(Behaviour.TEXT_SAYS_CALL_ME, 12)) {
      phones.texts(phone, line, chance.of(List.of("CALL", "LLAMAR")));
    } else if (chance.draws(Behaviour.TEXT_SAYS_THE_CODE_WORD, 15)) {
      phones.texts(phone, line, chance.of(others.codeWords()));
    } else {
      String words = chance.of(WORDS);
      phones.texts(
          phone,
          line,
          languages.draws(Behaviour.TEXT_NAMES_A_LANGUAGE, 30) ? languages.of(NAMES) : words);
    }
  }

  /// Whoever types or signs for them takes a while.
  private Temper throughOthers() {
    chance.sightings().saw(Behaviour.CALLS_THROUGH_A_RELAY);
    return Temper.SLOW;
  }

  private void calls(PhoneNumber phone) {
    PhoneNumber line = grounds.line().familiesNumber();
    Temper temper = others.isRelay(phone) ? throughOthers() : Temper.ofCaller(chance);
    phones.calls(phone, line, temper);
    if (temper == Temper.IMPATIENT && chance.draws(Behaviour.CALLS_BACK, 80)) {
      after(chance.seconds(10, 120), () -> phones.calls(phone, line, Temper.PERSON));
    }
    if (chance.draws(Behaviour.CALLS_IN_TWICE, 20)) {
      after(chance.seconds(0, 8), () -> phones.calls(phone, line, Temper.PERSON));
    }
  }
}
