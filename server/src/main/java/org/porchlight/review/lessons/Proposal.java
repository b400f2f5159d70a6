package org.porchlight.review.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
  private static final Pattern NAME =
      Pattern.compile("(?<kind>[a-z_]+):(?<step>" + ID + ")(?:\\.(?<behind>" + ID + "))?");

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
    var told = NAME.matcher(id.value());
    return told.matches()
        ? Stream.of(Kind.values())
            .filter(kind -> kind.code().equals(told.group("kind")))
            .findFirst()
            .flatMap(kind -> named(kind, told.group("step"), told.group("behind")))
        : Optional.empty();
  }

  /// @param behind whom it concerns, or when it was done; null where the name ends with the step
  private static Optional<Named> named(Kind kind, String step, @Nullable String behind) {
    return switch (kind) {
      case ASK_OTHER, FIND_OTHER ->
          Optional.ofNullable(behind)
              .map(person -> new Named(kind, new StepId(step), new PersonId(person)));
      case ADD_STEP, MOVE_LATER, REPLACE, MOVE_FIRST, REWORD, TAKE_OUT ->
          Optional.of(new Named(kind, new StepId(step), null));
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
