package org.porchlight.notification;

/// What calls that the line makes or turns ask for, below their leg's token.
public final class CallPaths {
  /// A paged person's phone was answered.
  public static final String PAGE_ANSWER = "page/answer";

  /// The phone of the staff member who asked for a call back was answered.
  public static final String CALLBACK_STAFF = "callback/staff";

  /// The phone of somebody asked to join was answered.
  public static final String GUEST = "guest/answer";

  /// The family's phone was answered on a call back.
  public static final String CALLBACK_FAMILY = "callback/family";

  /// Nobody took the caller within the limit.
  public static final String ANSWER_LIMIT = "call/limit";

  /// A live call is to join the conference.
  public static final String INTO_CONFERENCE = "call/conference";

  /// What a caller hears while staff are away from the call.
  public static final String HOLD = "call/hold";

  private CallPaths() {}
}
