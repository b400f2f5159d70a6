package org.porchlight.telephony.twilio;

/// Hears what an operator must know of the edge; never a name, a number or a word of anybody.
///
/// Called from any thread: an implementation counts and returns.
public interface TwilioWatch {
  /// A webhook was turned away.
  void refused(Refusal why);

  /// A live call heard the fallback, or a report was sent back to be told again.
  void fellBack(FallBack why);

  /// A text is kept on disk alone until the store answers again.
  void putAside();

  /// So many requests in a row had no known outcome; attempts go on.
  void carrierDown();

  /// The first known outcome after [#carrierDown()].
  void carrierBack();

  /// The carrier takes nothing, or takes it from us no more, for a reason that only a person can
  /// mend; told with each request or receipt that says so.
  void accountRefused(AccountTrouble why);

  /// What is wrong with the account itself.
  enum AccountTrouble {
    /// Its token or key counts no more.
    TOKEN,
    /// It is suspended or closed.
    SUSPENDED,
    /// There is no money in it.
    FUNDS,
    /// One of our numbers is not the account's, or may not send.
    NUMBER
  }

  /// Why a webhook was turned away.
  enum Refusal {
    NOT_POST,
    NOT_A_FORM,
    TOO_LARGE,
    SIGNATURE,
    ACCOUNT,
    TOKEN
  }

  /// Why the line's own answer was not used.
  enum FallBack {
    FAILED,
    LATE,
    /// The carrier sent something that cannot be understood.
    UNREADABLE
  }
}
