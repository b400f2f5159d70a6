package org.porchlight.console.view;

import java.util.List;

/// What a review goes through beside the decision: how steps have done, changes one by one, people.
///
/// @param worked each step over this family's crises, the newest version first
/// @param timeline the whole night, in sentences
/// @param owed what is still missing before it can close; empty when nothing is
/// @param family who of the family may have waived
/// @param today the day to begin with, in the family's zone
/// @param decisions what may be said of the plan after this crisis, in their codes
/// @param causes what of the system may have had a part
/// @param language in which words for the family are written
public record LearnView(
    List<Worked> worked,
    List<String> timeline,
    List<String> owed,
    Met met,
    List<Proposed> proposals,
    Draft draft,
    Debriefs debriefs,
    Summaries summaries,
    List<Later> later,
    List<Choice> family,
    String today,
    List<String> decisions,
    List<Choice> causes,
    String language) {
  public LearnView {
    worked = List.copyOf(worked);
    timeline = List.copyOf(timeline);
    owed = List.copyOf(owed);
    proposals = List.copyOf(proposals);
    later = List.copyOf(later);
    family = List.copyOf(family);
    decisions = List.copyOf(decisions);
    causes = List.copyOf(causes);
  }

  /// One step of one version, over all the crises it ran in.
  public record Worked(
      String step, String version, String worked, String partly, String not, String notTried) {}

  /// @param told who was there, in words; empty while it was not held
  /// @param family `present`, `waived` or `not_present`; empty while it was not held
  /// @param mayChange whether the plan may be changed by it (R20)
  public record Met(String told, String family, boolean mayChange) {}

  /// One change that the outcomes speak for.
  ///
  /// @param words to begin with, where a person puts it into words
  /// @param standing `accepted`, `set_aside`, or empty while nobody said
  /// @param said the words it was taken with, or why it was not
  public record Proposed(
      String id,
      String sentence,
      List<String> evidence,
      boolean needsWords,
      String words,
      String standing,
      String said) {
    public Proposed {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param may whether a draft can be written now
  /// @param address of the draft that was written; empty while there is none
  /// @param version of that draft, such as `PLN-0007 v5`
  public record Draft(boolean may, String address, String version) {}

  /// @param told what was noted, as far as the reader may read it
  /// @param whom the reader may note it of
  public record Debriefs(List<String> told, List<Choice> whom) {
    public Debriefs {
      told = List.copyOf(told);
      whom = List.copyOf(whom);
    }
  }

  /// @param offered whether they were sent out
  /// @param may whether the reader may send them out now
  public record Summaries(boolean offered, boolean may, List<Summary> people) {
    public Summaries {
      people = List.copyOf(people);
    }
  }

  /// What one person may be told.
  ///
  /// @param standing what became of it, in words
  /// @param todo what somebody does about it; empty when nothing is to be done
  /// @param lines to be read out; empty when this person is told nothing
  /// @param open whether they are still to be told
  public record Summary(
      String id, String person, String standing, String todo, List<String> lines, boolean open) {
    public Summary {
      lines = List.copyOf(lines);
    }
  }

  /// Where the young person is some weeks on, asked once.
  ///
  /// @param code `month`, or `six-weeks` where a mobile team came
  /// @param due the day it is due
  /// @param told what came of it; empty while nobody asked
  public record Later(String code, String due, String told) {
    /// The key of its heading in the wording.
    public String heading() {
      return code.replace('-', '_');
    }
  }
}
