package org.porchlight.plan.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.SignOff;

/// One version in its plan's life: what it says never changes, what happened to it grows.
///
/// @param plan as it was proposed
/// @param readings to whom it was read; may be empty
/// @param signOffs the last word of each person who said one; may be empty
/// @param waivers who let a meeting take place without them, which is no agreement; may be empty
/// @param attention what is open; empty unless its status is `needs_attention`
/// @param reminders what the calendar had to say of it while it ran, the oldest first; may be empty
public record VersionLife(
    CrisisPlan plan,
    PlanStatus status,
    List<Reading> readings,
    List<SignOff> signOffs,
    List<PersonId> waivers,
    List<Attention> attention,
    List<Reminder> reminders) {
  /// Copies its collections.
  public VersionLife {
    readings = List.copyOf(readings);
    signOffs = List.copyOf(signOffs);
    waivers = List.copyOf(waivers);
    attention = List.copyOf(attention);
    reminders = List.copyOf(reminders);
  }

  /// A coordinator's file holds the sign-offs they wrote down; nobody else's words count as one,
  /// and nobody's word to an earlier version, left standing in the file, is a word to this one.
  ///
  /// @param saidBefore every sign-off of the versions before
  static VersionLife draft(CrisisPlan plan, Author by, List<SignOff> saidBefore) {
    var signOffs =
        plan.signOffs().stream()
            .filter(signOff -> by.isCoordinator() && !saidBefore.contains(signOff))
            .toList();
    return new VersionLife(
        plan, PlanStatus.DRAFT, List.of(), signOffs, List.of(), List.of(), List.of());
  }

  /// A version of which nobody has said anything, as it will be once it comes in.
  public static VersionLife unsaid(CrisisPlan plan) {
    return new VersionLife(
        plan, PlanStatus.DRAFT, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// Its number.
  public int version() {
    return plan.ref().version();
  }

  /// The version as it stands: its status, and who has signed it by now.
  public CrisisPlan asItStands() {
    return plan.with(status).with(signOffs);
  }

  /// Those who disagree or have a reservation; shown with the plan, never hidden.
  public List<SignOff> dissent() {
    return signOffs.stream()
        .filter(signOff ->
            switch (signOff.agreement()) {
              case AGREE -> false;
              case AGREE_WITH_RESERVATION, DISAGREE -> true;
            })
        .toList();
  }

  boolean wasReadTo(PersonId who) {
    return readings.stream().anyMatch(reading -> reading.who().equals(who));
  }

  Optional<SignOff> signOffOf(PersonId who) {
    return signOffs.stream().filter(signOff -> signOff.who().equals(who)).findFirst();
  }

  boolean hasOpen(Attention.Cause cause, @Nullable PersonId person) {
    return attention.stream().anyMatch(open -> open.isAbout(cause, person));
  }

  VersionLife with(PlanStatus other) {
    return new VersionLife(plan, other, readings, signOffs, waivers, attention, reminders);
  }

  VersionLife with(Reading reading) {
    return new VersionLife(
        plan, status, grown(readings, reading), signOffs, waivers, attention, reminders);
  }

  /// A person's newest word takes the place of an earlier one.
  VersionLife with(SignOff signOff) {
    var others = without(signOffs, other -> other.who().equals(signOff.who()));
    return new VersionLife(
        plan, status, readings, grown(others, signOff), waivers, attention, reminders);
  }

  VersionLife withoutSignOffOf(PersonId who) {
    var others = without(signOffs, signOff -> signOff.who().equals(who));
    return new VersionLife(plan, status, readings, others, waivers, attention, reminders);
  }

  VersionLife withWaiverOf(PersonId who) {
    return new VersionLife(
        plan, status, readings, signOffs, grown(waivers, who), attention, reminders);
  }

  /// Open points make an active version need attention, and it keeps running.
  VersionLife with(Attention open) {
    return new VersionLife(
        plan,
        PlanStatus.NEEDS_ATTENTION,
        readings,
        signOffs,
        waivers,
        grown(attention, open),
        reminders);
  }

  boolean wasReminded(Reminder reminder) {
    return reminders.contains(reminder);
  }

  VersionLife with(Reminder reminder) {
    return new VersionLife(
        plan, status, readings, signOffs, waivers, attention, grown(reminders, reminder));
  }

  VersionLife settled(Attention.Cause cause, @Nullable PersonId person) {
    var left = without(attention, open -> open.isAbout(cause, person));
    var now = left.isEmpty() && status == PlanStatus.NEEDS_ATTENTION ? PlanStatus.ACTIVE : status;
    return new VersionLife(plan, now, readings, signOffs, waivers, left, reminders);
  }

  private static <T> List<T> grown(List<T> list, T item) {
    var grown = new ArrayList<>(list);
    grown.add(item);
    return grown;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }
}
