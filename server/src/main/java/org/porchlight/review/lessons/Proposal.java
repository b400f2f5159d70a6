package org.porchlight.review.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ChangeId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanEdit;

/// A change that the outcomes speak for, to be taken or not; nobody has decided anything by it.
///
/// @param step the step it is about, or comes after
/// @param person who is concerned; null where nobody is
/// @param evidence what happened, the newest last; one or more
/// @param words to begin with, where a person puts it into words; may be empty
public record Proposal(
    ChangeId id,
    Kind kind,
    StepId step,
    @Nullable PersonId person,
    List<Evidence> evidence,
    String words) {
  public Proposal {
    evidence = List.copyOf(evidence);
  }

  public enum Kind {
    MOVE_LATER,
    /// There is no room to move it: other words, another way.
    REPLACE,
    MOVE_FIRST,
    ASK_OTHER,
    /// Nobody comes next: somebody of the team finds another way, or another person.
    FIND_OTHER,
    REWORD,
    ADD_STEP,
    /// The family said no, which is theirs to say.
    TAKE_OUT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person puts it into words.
    public boolean needsWords() {
      return switch (this) {
        case REPLACE, REWORD, ADD_STEP, FIND_OTHER -> true;
        case MOVE_LATER, MOVE_FIRST, ASK_OTHER, TAKE_OUT -> false;
      };
    }
  }

  /// @param about what tells it from others of its kind, such as a step
  static Proposal of(
      Kind kind,
      StepId step,
      @Nullable PersonId person,
      String about,
      List<Evidence> evidence,
      String words) {
    return new Proposal(
        new ChangeId(kind.code() + ":" + about), kind, step, person, evidence, words);
  }

  /// What a change is about, as its name alone tells.
  ///
  /// @param person who is concerned; null where nobody is
  public record Named(Kind kind, StepId step, @Nullable PersonId person) {}

  /// Reads the name of a change that was taken or left: the crises it came from may have been told
  /// since. Empty for a name that no proposal of ours has.
  public static Optional<Named> named(ChangeId id) {
    String[] told = id.value().split(":", 2);
    return Stream.of(Kind.values())
        .filter(kind -> told.length == 2 && kind.code().equals(told[0]))
        .findFirst()
        .map(kind -> named(kind, told[1]));
  }

  private static Named named(Kind kind, String about) {
    int dot = about.lastIndexOf('.');
    String before = dot < 0 ? about : about.substring(0, dot);
    return switch (kind) {
      case ASK_OTHER, FIND_OTHER ->
          new Named(kind, new StepId(before), new PersonId(about.substring(dot + 1)));
      // Behind the step it says when it was done.
      case ADD_STEP -> new Named(kind, new StepId(before), null);
      case MOVE_LATER, REPLACE, MOVE_FIRST, REWORD, TAKE_OUT ->
          new Named(kind, new StepId(about), null);
    };
  }

  /// What is done to the plan when it is taken.
  ///
  /// @param said the words it is taken with; empty where it needs none
  /// @param language of those words
  /// @param owner who does what somebody of the team is to do
  /// @param by until when
  public PlanEdit edit(String said, Language language, PersonId owner, LocalDate by) {
    return switch (kind) {
      case MOVE_LATER -> new PlanEdit.MoveLater(step);
      case MOVE_FIRST -> new PlanEdit.MoveFirst(step);
      case REPLACE, REWORD -> new PlanEdit.Reword(step, language, said);
      case ADD_STEP -> new PlanEdit.AddStep(step, language, said);
      case TAKE_OUT -> new PlanEdit.TakeOut(step);
      case ASK_OTHER -> new PlanEdit.AskOther(step, person == null ? owner : person);
      case FIND_OTHER -> new PlanEdit.GiveTask(said, owner, by);
    };
  }
}
