package org.porchlight.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One incident as the person who carries it sees it: one decision, and everything else behind it.
///
/// @param withheld what of it the reader may not read, a sentence each
/// @param stage the one decision that is asked for now
/// @param mayAct whether the reader's duty lets them act
/// @param mayNote whether they may note something, and report harm
/// @param decidesWelfare whether the reader is asked if somebody goes and looks (R10)
/// @param harm the report of harm that the reader may see; null when there is none
/// @param lead the colleague who has it; null where nobody does, or the reader
/// @param handover who offered it and to whom; empty when nobody did
/// @param gate null unless a step waits for agreement
/// @param step the step that runs; null when none does
/// @param next the step that comes next; null when there is none
/// @param steps every step of the plan, for going elsewhere
/// @param between whether words may stay between the young person and the staff
/// @param overWhen how the plan knows that it is over; may be empty
public record WalkView(
    String incident,
    Standing standing,
    List<String> withheld,
    Stage stage,
    boolean mayAct,
    boolean mayNote,
    boolean decidesWelfare,
    boolean mine,
    boolean danger,
    @Nullable HarmView harm,
    boolean screenOwed,
    String where,
    List<String> banners,
    @Nullable LeadView lead,
    String handover,
    boolean mayAcceptHandover,
    SubjectView subject,
    AboutView about,
    PeopleView people,
    ThreadView thread,
    CallView call,
    @Nullable GateView gate,
    @Nullable StepView step,
    @Nullable NextView next,
    List<Choice> steps,
    Between between,
    String overWhen,
    AfterView after) {
  public WalkView {
    withheld = List.copyOf(withheld);
    banners = List.copyOf(banners);
    steps = List.copyOf(steps);
  }

  /// The decision a screen asks for.
  public enum Stage {
    TAKE,
    SCREEN,
    SPEAKER,
    YOUTH,
    SCENARIO,
    /// The next decision is in the words of the plan, and asks for one more proof.
    PROVE,
    /// The same, for a reader who has no right to them.
    WITHHELD,
    GATE,
    STEP,
    NEXT,
    OVER,
    AFTER,
    CLOSED
  }

  /// Whether there is nothing in the decision to read: only a question to whoever acts.
  public boolean asksOnly() {
    return switch (stage) {
      case SCREEN, SPEAKER, YOUTH, SCENARIO, OVER -> true;
      case TAKE, PROVE, WITHHELD, GATE, STEP, NEXT, AFTER, CLOSED -> false;
    };
  }

  public boolean running() {
    return after.resolution().isEmpty() && !after.closed();
  }
}
