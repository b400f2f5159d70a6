package org.porchlight.incident;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How long the line waits for what: the agency's times, which every deadline is made from.
///
/// @param answerGoal time in which a person should have answered a contact; measured, never a gate
/// @param backupAfter from a contact's first page to the page of the backup
/// @param supervisorAfter from a contact's first page to the page of the supervisor
/// @param answerLimit from a contact's first page to the 988 transfer or a message
/// @param humanWordAfter from an acknowledgement to the backup's page, if the family has had no
///   human word (R5)
/// @param lostContact from the moment a live family is gone to the state of lost contact
/// @param receipt from a page's text to the same page by voice, if no receipt came
/// @param naturalAck how long a natural, community or peer support has to answer a page
/// @param formalAck how long a formal member of the team, or staff, has to answer a page
/// @param callbackAfter from a promised callback to the next person being paged for it
/// @param followupFirst from the resolution to the first follow-up
/// @param followupSecond from the resolution to the second follow-up
/// @param reviewWithin from the resolution to the review being due
/// @param stepMinutesScale what a step's minutes are multiplied by; 1.0 but in drills and tests
/// @param services lines of others that may be brought into a call
/// @param quiet in which nobody is checked in with
public record Policy(
    Duration answerGoal,
    Duration backupAfter,
    Duration supervisorAfter,
    Duration answerLimit,
    Duration humanWordAfter,
    Duration lostContact,
    Duration receipt,
    Duration naturalAck,
    Duration formalAck,
    Duration callbackAfter,
    Duration followupFirst,
    Duration followupSecond,
    Duration reviewWithin,
    double stepMinutesScale,
    Services services,
    Quiet quiet) {
  /// What holds where an agency sets nothing else.
  public static final Policy DEFAULTS =
      new Policy(
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofHours(48),
          1.0,
          Services.NONE,
          Quiet.NONE);

  /// The same, with these lines of others, and these quiet hours.
  public Policy with(Services lines, Quiet nights) {
    return with(followupFirst, followupSecond, lines, nights);
  }

  /// The same, in touch again so long after a crisis.
  public Policy with(Duration first, Duration second) {
    return with(first, second, services, quiet);
  }

  private Policy with(Duration first, Duration second, Services lines, Quiet nights) {
    return new Policy(
        answerGoal,
        backupAfter,
        supervisorAfter,
        answerLimit,
        humanWordAfter,
        lostContact,
        receipt,
        naturalAck,
        formalAck,
        callbackAfter,
        first,
        second,
        reviewWithin,
        stepMinutesScale,
        lines,
        nights);
  }

  public Policy {
    requirePositive(answerGoal, "answerGoal");
    requirePositive(backupAfter, "backupAfter");
    requirePositive(supervisorAfter, "supervisorAfter");
    requirePositive(answerLimit, "answerLimit");
    requirePositive(humanWordAfter, "humanWordAfter");
    requirePositive(lostContact, "lostContact");
    requirePositive(receipt, "receipt");
    requirePositive(naturalAck, "naturalAck");
    requirePositive(formalAck, "formalAck");
    requirePositive(callbackAfter, "callbackAfter");
    requirePositive(followupFirst, "followupFirst");
    requirePositive(followupSecond, "followupSecond");
    requirePositive(reviewWithin, "reviewWithin");
    requireNonNull(services, "services");
    requireNonNull(quiet, "quiet");
    if (!(stepMinutesScale > 0 && stepMinutesScale <= 100)) {
      throw new IllegalArgumentException(
          "stepMinutesScale: " + stepMinutesScale + " (expected: above 0, at most 100)");
    }
  }

  // A deadline of no time at all would fall due in the append that sets it, for ever.
  private static void requirePositive(Duration time, String name) {
    if (!requireNonNull(time, name).isPositive()) {
      throw new IllegalArgumentException(name + ": " + time + " (expected: longer than 0)");
    }
  }
}
