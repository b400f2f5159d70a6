package org.porchlight.exchange.copy;

import java.util.List;

/// What is printed of one plan version for one reader, in the order in which it is read: their own
/// words first, strengths before risks, steps from the gentlest on, and who said what to it.
///
/// Every text is in the reader's language and ready to print; an empty one is left out.
///
/// @param languageCode such as `es`
/// @param large whether it is printed large
/// @param foot what stands at the foot of each page, before its number
/// @param notice what must be known before anything else, as of a draft; may be empty
/// @param first what is read before the steps
/// @param then what is read after them
/// @param last what the version rests on
public record PlanCopy(
    String languageCode,
    boolean large,
    String title,
    String about,
    List<String> edition,
    String foot,
    String notice,
    List<Voice> voices,
    List<Part> first,
    List<Situation> situations,
    Part danger,
    List<Part> then,
    List<Contact> people,
    List<Voice> signOffs,
    List<Part> last) {
  public PlanCopy {
    edition = List.copyOf(edition);
    voices = List.copyOf(voices);
    first = List.copyOf(first);
    situations = List.copyOf(situations);
    then = List.copyOf(then);
    people = List.copyOf(people);
    signOffs = List.copyOf(signOffs);
    last = List.copyOf(last);
  }

  /// What somebody said, and who.
  ///
  /// @param words may be empty
  public record Voice(String who, String words) {}

  /// Items under one heading.
  public record Part(String title, List<String> items) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /// A situation the team foresaw.
  ///
  /// @param begins may be empty
  public record Situation(String title, List<String> begins, String over, List<StepCopy> steps) {
    public Situation {
      begins = List.copyOf(begins);
      steps = List.copyOf(steps);
    }
  }

  /// One step, as a family reads it.
  ///
  /// @param level 1 to 5
  /// @param telephone may be empty
  /// @param ending how long it is given, how one knows that it worked, and what comes next
  public record StepCopy(
      String id,
      int level,
      String levelName,
      String who,
      String telephone,
      String say,
      List<Fact> facts,
      List<Fact> ending) {
    public StepCopy {
      facts = List.copyOf(facts);
      ending = List.copyOf(ending);
    }
  }

  /// @param name may be empty, for a sentence that needs none
  public record Fact(String name, String text) {}

  /// Somebody of the plan.
  ///
  /// @param telephone or how else they are reached; may be empty
  /// @param note may be empty
  public record Contact(String name, String role, String telephone, String hours, String note) {}
}
