package org.porchlight.incident;

import org.porchlight.incident.PageEvent.Purpose;

/// Keys of the agency's wording that incidents ask for; the words themselves are settings.
public final class Texts {
  public static final String FIRST = "text.first";
  public static final String FIRST_NOBODY_LIVE = "text.first_nobody_live";
  public static final String FIRST_MONITORED = "text.first_monitored";
  public static final String CALL_OFFER = "text.call_offer";
  public static final String STAFF_ON_IT = "text.staff_on_it";
  public static final String TOLD_WAITING = "text.told_waiting";
  public static final String MAY_BE_SEEN = "text.may_be_seen";
  public static final String HELP = "text.help";
  public static final String STOP = "text.stop";
  public static final String START = "text.start";
  public static final String FOLLOW_UP = "text.followup";
  public static final String FOLLOW_UP_SOON = "text.followup_soon";
  public static final String FOLLOW_UP_LATER = "text.followup_later";
  public static final String FOLLOW_UP_YOURS = "text.page.followup_yours";
  public static final String NOT_ARRIVED = "text.page.not_arrived";
  public static final String STEP_PROMPT = "text.step.prompt";
  public static final String SCREEN_PROMPT = "text.screen.prompt";
  public static final String NEW_MESSAGE = "text.page.new_message";
  public static final String RELAY = "text.page.relay";
  public static final String ATTENTION_SOON = "text.page.attention_soon";
  public static final String SHIFT_OVER = "text.page.shift_over";
  public static final String ARRIVAL_ASK = "text.page.arrival";
  public static final String NOT_THERE = "text.page.not_there";
  public static final String STEP_NOBODY = "text.step.nobody";
  public static final String SILENT = "text.page.silent";
  public static final String SILENT_UNSAFE = "text.page.silent_unsafe";
  public static final String WELFARE_DECIDED = "text.page.welfare_decided";
  public static final String GUEST_MISSED = "text.page.guest_missed";
  public static final String INTERPRETER_RUNG = "text.page.interpreter_rung";
  public static final String PAGE_TAKEN = "text.page.taken";
  public static final String PAGE_TAKEN_SUPPORT = "text.page.taken_support";
  public static final String CONNECT_LATER = "text.page.connect_later";
  public static final String DRILL_OVER = "text.drill_over";
  public static final String DRILL_REAL = "text.drill_real";

  /// The value that marks the words of a drill; they are said behind the word for one.
  public static final String DRILL = "drill";

  /// Asks somebody of the team to call, and says nothing of why.
  static final String SUMMARY = "text.summary.ready";

  public static final String PAGE_CANCELLED = "text.page.cancelled";

  private Texts() {}

  /// Whether these words ask for the next thing to do: work, not news.
  static boolean prompts(Words words) {
    return words instanceof Words.Wording(var key, _)
        && (key.equals(STEP_PROMPT) || key.equals(SCREEN_PROMPT));
  }

  /// What a page's text says; supports are asked, staff are on duty.
  static String page(Recipient to, Purpose purpose) {
    return switch (to) {
      case Recipient.OnTeam _ -> "text.page.support";
      case Recipient.OnDuty _ ->
          switch (purpose) {
            case ANSWER, STEP -> "text.page.staff";
            case SUPERVISE -> "text.page.supervisor";
            case SECOND_STAFF -> "text.page.second_staff";
            case HANDOVER -> "text.page.handover";
            case CALLBACK -> "text.page.callback";
            case ATTENTION -> "text.page.attention";
            case FOLLOW_UP -> "text.page.followup";
            case FAMILY_ASKS -> "text.page.family_asks";
            case LANGUAGE -> "text.page.language";
            case CONNECT -> "text.page.connect";
          };
    };
  }
}
