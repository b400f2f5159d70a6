package org.porchlight.plan.yaml;

import java.util.List;

/// What an author can do about a fault of a file's form.
final class Mends {
  /// @param what how the fault's `got` or `expected` begins
  private record Mend(String what, String mend) {}

  private static final List<Mend> BY_GOT =
      List.of(
          new Mend("a colon inside words", "Put the words in quotes: \"at home: Ari eats\"."),
          new Mend("an empty file", "Begin with schema: crisis-plan/1; the samples show the rest."),
          new Mend("no step", "Add a step: id, level, who, say, minutes, worked_if, else."),
          new Mend("a tab", "Put blanks where the tab is, as many as the lines around it have."),
          new Mend("a line that begins", "Give it as many blanks in front as its neighbors have."),
          new Mend(
              "a quote that is never closed", "Add the missing quote at the end of the words."),
          new Mend(
              "a list or {...}",
              "Add the missing comma, quote, ] or }; words with a comma need quotes."),
          new Mend(
              "an anchor or alias",
              "Write the value itself; words that begin with & or * need quotes."),
          new Mend("the tag", "Write the value alone; words that begin with ! need quotes."),
          new Mend("the key twice", "Take one of the two lines out, or put both under one key."),
          new Mend("a second document", "Take the line --- out, or make two files of it."),
          new Mend("more than", "Split the file, or take out what the line does not need."),
          new Mend("none, and a tel", "Take one of the two out."),
          new Mend("bytes that are not", "Save the file again as UTF-8."));

  private static final List<Mend> BY_EXPECTED =
      List.of(
          new Mend("at most", "Split it, or take out what is not needed."),
          new Mend("the key ", "Write the key as it is said here."),
          new Mend("one of the keys", "Take the line out, or use one of these keys."),
          new Mend(
              "hours such as",
              "Write days as Mo Tu We Th Fr Sa Su and times as 09:00-17:00, in quotes."),
          new Mend("an E.164", "Write + and country code and number without blanks, in quotes."),
          new Mend("a date", "Write year-month-day."),
          new Mend("a month", "Write year-month."),
          new Mend(
              "a time zone", "Write the zone of a city, such as America/Chicago; EST is none."),
          new Mend("one of ", "Use one of these words, in small letters."),
          new Mend("true or false", "Write true or false."),
          new Mend(
              "a list", "Put it in brackets, such as [one, two], or each on a line after a - ."),
          new Mend(
              "words per language", "Write {en: ...}, and {en: ..., es: ...} for two languages."),
          new Mend("exactly one person", "Name one alias; whoever else helps goes under page."),
          new Mend("a person", "Write an alias of people, such as P1."),
          new Mend("a step", "Write the id of a step, such as H1."),
          new Mend("keys with values", "Write key: value on lines of their own, or {key: value}."),
          new Mend("a whole number", "Write the number in digits."),
          new Mend("whole ", "Write the number in digits."),
          new Mend("a level", "Write a digit: 1 self and household to 5 emergency."),
          new Mend("en or es", "Write en or es."));

  private Mends() {}

  /// One sentence for this fault.
  static String of(String got, String expected) {
    if (got.equals("nothing")) {
      return "Add the line.";
    }
    return first(BY_GOT, got, first(BY_EXPECTED, expected, "Correct the line."));
  }

  private static String first(List<Mend> mends, String text, String otherwise) {
    return mends.stream()
        .filter(mend -> text.startsWith(mend.what()))
        .map(Mend::mend)
        .findFirst()
        .orElse(otherwise);
  }
}
