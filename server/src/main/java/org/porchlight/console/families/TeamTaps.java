package org.porchlight.console.families;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.families.FamilyPage.Part;
import org.porchlight.coordination.FamilyTurned;
import org.porchlight.plan.Consent;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

/// What changes a family's record: who joins and leaves its team, telephones that were tried,
/// consents that go on.
///
/// The record tells the plans that run, so that they are looked at the same day.
public final class TeamTaps {
  private final Console console;
  private final FamilyPage page;

  public TeamTaps(Console console, FamilyPage page) {
    this.console = console;
    this.page = page;
  }

  /// What one form makes of a record; empty when it is about nobody there.
  private interface Change {
    Optional<FamilyRecord> of(FamilyRecord family, Form form, LocalDate today);
  }

  public void open(Doors doors) {
    open(doors, Door.FAMILY_JOINED, Part.TEAM, TeamTaps::joined);
    open(doors, Door.FAMILY_LEFT, Part.TEAM, TeamTaps::left);
    open(doors, Door.FAMILY_ACCEPTED, Part.TEAM, TeamTaps::accepted);
    open(doors, Door.FAMILY_TRIED, Part.TEAM, TeamTaps::tried);
    open(doors, Door.FAMILY_CONSENT, Part.FAMILY, TeamTaps::consent);
  }

  private void open(Doors doors, Door door, Part part, Change change) {
    FamilyTap.open(console, doors, door, part, tap -> change(tap, change));
  }

  private Future<Void> change(FamilyTap tap, Change change) {
    var today = console.care().book().today(tap.family().timezone());
    var changed = change.of(tap.family(), tap.form(), today);
    if (changed.isEmpty()) {
      return tap.refused(page, "team.refused");
    }
    return console
        .care()
        .families()
        .put(changed.get())
        .compose(turned ->
            switch (turned) {
              case FamilyTurned.Done _ -> tap.done();
              case FamilyTurned.StillServed _, FamilyTurned.Unknown _ ->
                  tap.refused(page, "team.refused");
            });
  }

  /// The same name in the same part twice is the same person: a form that comes again adds nobody.
  private static Optional<FamilyRecord> joined(FamilyRecord family, Form form, LocalDate today) {
    var name = form.text("name");
    var role = form.text("role").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "_");
    var support = form.one(Support.class, "support");
    var day = FamilyTaps.day(form, "on");
    boolean known =
        family.people().values().stream()
            .anyMatch(person -> person.name().equals(name) && !person.membership().hasLeft(today));
    if (name.isEmpty() || role.isEmpty() || day.isAfter(today) || known) {
      return Optional.empty();
    }
    return Optional.of(
        family.with(
            new FamilyPerson(
                free(family, support),
                name,
                "",
                "",
                role,
                support,
                List.of(),
                null,
                telephone(form),
                false,
                List.of(),
                "",
                Membership.NONE.joinedOn(day),
                null)));
  }

  /// Their own people are N1, N2; those who are paid T1, T2.
  private static PersonId free(FamilyRecord family, Support support) {
    var letter = support.paid() ? "T" : "N";
    int number = 1;
    while (family.person(new PersonId(letter + number)).isPresent()) {
      number++;
    }
    return new PersonId(letter + number);
  }

  /// Not tried yet, and safe for nothing until the family says so.
  private static List<ContactPoint> telephone(Form form) {
    if (!form.has("telephone")) {
      return List.of();
    }
    try {
      return List.of(
          new ContactPoint(
              new PhoneNumber(form.text("telephone").replaceAll("[ ().-]", "")),
              ContactPoint.Kind.MOBILE,
              "",
              false,
              false,
              "",
              "",
              List.of(),
              OpeningHours.ALWAYS,
              null,
              null));
    } catch (IllegalArgumentException _) {
      throw new Form.NotOurs("telephone");
    }
  }

  private static Optional<FamilyRecord> left(FamilyRecord family, Form form, LocalDate today) {
    var day = FamilyTaps.day(form, "on");
    return day.isAfter(today)
        ? Optional.empty()
        : person(family, form)
            .filter(person -> person.support() != Support.FAMILY)
            .map(person -> family.with(person.with(person.membership().leftOn(day))));
  }

  private static Optional<FamilyRecord> tried(FamilyRecord family, Form form, LocalDate today) {
    int point = form.number("telephone");
    return person(family, form)
        .filter(person -> point < person.contactPoints().size())
        .map(person -> family.with(person.tried(point, today, "test call")));
  }

  /// Their yes to steps that they are asked for.
  private static Optional<FamilyRecord> accepted(FamilyRecord family, Form form, LocalDate today) {
    try {
      var plan = new PlanId(form.text("plan"));
      var steps = Stream.of(form.text("steps").split(" ", -1)).map(StepId::new).toList();
      return person(family, form)
          .map(person -> family.with(person.with(yes(person.membership(), plan, steps, today))));
    } catch (IllegalArgumentException _) {
      throw new Form.NotOurs("steps");
    }
  }

  private static Membership yes(
      Membership membership, PlanId plan, List<StepId> steps, LocalDate today) {
    var yes = membership;
    for (var step : steps) {
      yes = yes.accepting(plan, step, today);
    }
    return yes;
  }

  /// Given anew until a day, or taken back.
  private static Optional<FamilyRecord> consent(FamilyRecord family, Form form, LocalDate today) {
    var kind = Consent.Kind.of(form.text("consent")).orElseThrow(() -> new Form.NotOurs("consent"));
    return person(family, form)
        .map(person -> {
          var membership = person.membership();
          return family.with(
              person.with(
                  form.has("until")
                      ? membership.consentUntil(kind, FamilyTaps.day(form, "until"), today)
                      : membership.consentEnded(kind, today)));
        });
  }

  private static Optional<FamilyPerson> person(FamilyRecord family, Form form) {
    return Optional.ofNullable(FamilyTaps.person(form)).flatMap(family::person);
  }
}
