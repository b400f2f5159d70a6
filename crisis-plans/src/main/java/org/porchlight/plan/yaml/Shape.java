package org.porchlight.plan.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PassphraseHash;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.ReachRule;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;

/// How one kind of value is written: what is expected, and how its text is read.
///
/// @param standIn the value used in the place of one that has a fault, so that reading goes on and
///   finds the other faults; whatever it becomes part of is thrown away
/// @param secret whether a message must not repeat what was written
record Shape<T>(String expected, T standIn, boolean secret, Function<String, Optional<T>> read) {
  /// The id that stands in for one with a fault.
  static final String UNREAD = "unread";

  private static final String ID = "1 to 64 letters, digits, - or _";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

  static final Shape<String> TEXT =
      of("text", "", text -> Optional.of(text).filter(Shape::isPlainText));
  static final Shape<PersonId> PERSON = id("a person such as P1: " + ID, PersonId::new);
  static final Shape<PersonId> ACTOR =
      id("exactly one person such as P1, the one who is accountable", PersonId::new);
  static final Shape<StepId> STEP = id("a step such as H1: " + ID, StepId::new);
  static final Shape<ScenarioId> SCENARIO = id("a scenario such as H: " + ID, ScenarioId::new);
  static final Shape<PlanId> PLAN = id("a plan such as PLN-0007: " + ID, PlanId::new);
  static final Shape<FamilyId> FAMILY = id("a family such as FAM-0007: " + ID, FamilyId::new);
  static final Shape<PageTarget> TARGET =
      of(
          "a person of the plan or " + PageTarget.ON_CALL_SUPERVISOR,
          new PageTarget.OnCallSupervisor(),
          Shape::target);
  static final Shape<PhoneNumber> TELEPHONE =
      of(
          "an E.164 number such as +12025550103",
          new PhoneNumber("+10000000000"),
          text -> Optional.of(text).filter(PhoneNumber::isE164).map(PhoneNumber::new));
  static final Shape<Boolean> TRUTH =
      of(
          "true or false",
          false,
          text ->
              switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
              });
  static final Shape<Language> LANGUAGE = of("en or es", Language.EN, Language::of);
  static final Shape<Level> LEVEL =
      of(
          "a level from 1 to 5",
          Level.SELF_AND_HOUSEHOLD,
          text -> number(text, 1, 5).flatMap(Level::of));
  static final Shape<LocalDate> DATE =
      of("a date such as 2026-10-02", LocalDate.EPOCH, text -> parsed(text, LocalDate::parse));
  static final Shape<YearMonth> MONTH =
      of("a month such as 2015-03", YearMonth.of(2000, 1), text -> parsed(text, YearMonth::parse));
  static final Shape<ZoneId> ZONE =
      of(
          "a time zone such as America/New_York",
          ZoneId.of("UTC"),
          text -> text.contains("/") ? parsed(text, ZoneId::of) : Optional.empty());
  static final Shape<OpeningHours> HOURS =
      of(
          "hours such as \"Mo-Fr 15:00-21:00; Sa 08:00-20:00\" or 24/7",
          OpeningHours.ALWAYS,
          text -> parsed(text, OpeningHours::parse));
  static final Shape<ReachRule> REACH =
      of(
          "tries such as \"text, call 60s\": text, call or text+call, each later one with its wait",
          ReachRule.parse("text").orElseThrow(),
          ReachRule::parse);
  static final Shape<PassphraseHash> PASSPHRASE =
      new Shape<>(
          "a hash pbkdf2-sha256$<iterations>$<salt>$<hash>, never the passphrase itself",
          new PassphraseHash("pbkdf2-sha256$1000$" + "00".repeat(8) + "$" + "00".repeat(32)),
          true,
          text -> Optional.of(text).filter(PassphraseHash::isHash).map(PassphraseHash::new));

  static <T> Shape<T> of(String expected, T standIn, Function<String, Optional<T>> read) {
    return new Shape<>(expected, standIn, false, read);
  }

  private static <T> Shape<T> id(String expected, Function<String, T> make) {
    return of(expected, make.apply(UNREAD), text -> parsed(text, make));
  }

  /// One of the words of an enum.
  static <E extends Enum<E>> Shape<E> word(
      E[] values, Function<E, String> code, Function<String, Optional<E>> read) {
    var words = new StringBuilder("one of");
    for (var value : values) {
      words.append(' ').append(code.apply(value));
    }
    return of(words.toString(), values[0], read);
  }

  /// A whole number.
  static Shape<Integer> number(int least, int most) {
    return of(
        "a whole number from " + least + " to " + most, least, text -> number(text, least, most));
  }

  static Shape<Duration> minutes(int most) {
    return of(
        "whole minutes from 1 to " + most,
        Duration.ofMinutes(1),
        text -> number(text, 1, most).map(Duration::ofMinutes));
  }

  static Shape<Duration> hours(int most) {
    return of(
        "whole hours from 1 to " + most,
        Duration.ofHours(1),
        text -> number(text, 1, most).map(Duration::ofHours));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> NUMBER.matcher(digits).matches())
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  private static Optional<PageTarget> target(String text) {
    return text.equals(PageTarget.ON_CALL_SUPERVISOR)
        ? Optional.of(new PageTarget.OnCallSupervisor())
        : parsed(text, PersonId::new).map(PageTarget.Person::new);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Lines may break; other control characters are never meant.
  private static boolean isPlainText(String text) {
    return !text.isBlank()
        && text.codePoints()
            .allMatch(character ->
                character == '\n'
                    || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE));
  }
}
