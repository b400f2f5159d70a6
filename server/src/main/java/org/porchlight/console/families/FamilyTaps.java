package org.porchlight.console.families;

import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareCommand;
import org.porchlight.care.CareCommand.AddToAgenda;
import org.porchlight.care.CareCommand.Assign;
import org.porchlight.care.CareCommand.HoldContact;
import org.porchlight.care.CareCommand.HoldMeeting;
import org.porchlight.care.CareCommand.NoteLiving;
import org.porchlight.care.CareCommand.NotePrevention;
import org.porchlight.care.CareCommand.SetMeetingRhythm;
import org.porchlight.care.CareCommand.SettleAgenda;
import org.porchlight.care.CareDecision;
import org.porchlight.care.ContactWay;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.families.FamilyPage.Part;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;

/// What is noted of a family's care, one form each.
public final class FamilyTaps {
  /// The young person was asked, and said nothing.
  static final String DECLINED = "declined";

  private static final int PRESENT_MAX = 60;

  private final Console console;
  private final FamilyPage page;

  public FamilyTaps(Console console, FamilyPage page) {
    this.console = console;
    this.page = page;
  }

  /// What one form means.
  private interface Meaning {
    CareCommand of(Form form);
  }

  public void open(Doors doors) {
    open(doors, Door.FAMILY_ASSIGN, Part.FAMILY, this::assign);
    open(doors, Door.FAMILY_RHYTHM, Part.FAMILY, FamilyTaps::rhythm);
    open(doors, Door.FAMILY_CONTACT, Part.FAMILY, FamilyTaps::contact);
    open(doors, Door.FAMILY_LIVING, Part.FAMILY, FamilyTaps::living);
    open(doors, Door.FAMILY_PREVENTION, Part.FAMILY, FamilyTaps::prevention);
    open(doors, Door.FAMILY_AGENDA, Part.MEETING, FamilyTaps::agenda);
    open(doors, Door.FAMILY_SETTLE, Part.MEETING, FamilyTaps::settle);
    open(doors, Door.FAMILY_MET, Part.MEETING, FamilyTaps::met);
  }

  private void open(Doors doors, Door door, Part part, Meaning meaning) {
    FamilyTap.open(console, doors, door, part, tap -> turn(tap, meaning.of(tap.form())));
  }

  private Future<Void> turn(FamilyTap tap, CareCommand command) {
    if (!tap.form().has("key")) {
      return Answers.status(tap.request(), 422);
    }
    return console
        .care()
        .book()
        .turn(tap.family().id(), command, tap.by(), tap.key())
        .compose(turned ->
            switch (turned.decision()) {
              case CareDecision.Noted _ -> tap.done();
              case CareDecision.Refused(var why) -> tap.refused(page, "care.refused." + why.code());
            });
  }

  private CareCommand assign(Form form) {
    return console.care().caseloads().coordinators().stream()
        .map(StaffMember::id)
        .filter(id -> id.value().equals(form.text("to")))
        .findFirst()
        .map(to -> new Assign(to, form.text("reason")))
        .orElseThrow(() -> new Form.NotOurs("to"));
  }

  private static CareCommand rhythm(Form form) {
    return new SetMeetingRhythm(form.has("days") ? form.number("days") : 0);
  }

  private static CareCommand contact(Form form) {
    return new HoldContact(day(form, "on"), form.one(ContactWay.class, "way"), person(form));
  }

  private static CareCommand living(Form form) {
    var youth = person(form);
    if (youth == null) {
      throw new Form.NotOurs("person");
    }
    return new NoteLiving(youth, form.one(LivingSituation.class, "where"), day(form, "on"));
  }

  /// Such as `PLN-0007/4/2`, the second of its fourth version.
  private static CareCommand prevention(Form form) {
    String[] parts = form.text("item").split("/", -1);
    if (!form.text("item").matches("[A-Za-z0-9_-]{1,40}/[1-9][0-9]{0,4}/[1-9][0-9]{0,2}")) {
      throw new Form.NotOurs("item");
    }
    var plan = new PlanRef(new PlanId(parts[0]), Integer.parseInt(parts[1]));
    return new NotePrevention(plan, Integer.parseInt(parts[2]), day(form, "from"), day(form, "on"));
  }

  private static CareCommand agenda(Form form) {
    return new AddToAgenda(new AgendaSource.OfStaff(), form.text("words"));
  }

  private static CareCommand settle(Form form) {
    return new SettleAgenda(form.number("item"), form.text("decided"));
  }

  private static CareCommand met(Form form) {
    var present = form.fields().getAll("present");
    if (present.size() > PRESENT_MAX) {
      throw new Form.NotOurs("present");
    }
    return new HoldMeeting(
        day(form, "on"),
        form.one(FamilyPresence.class, "family"),
        present.stream().map(FamilyTaps::person).toList(),
        form.has("declined") ? DECLINED : form.text("voice"),
        form.text("words"),
        form.has("began") ? hour(form, "began") : null);
  }

  static @Nullable PersonId person(Form form) {
    return form.has("person") ? person(form.text("person")) : null;
  }

  private static PersonId person(String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new Form.NotOurs("person");
    }
    return new PersonId(id);
  }

  private static LocalTime hour(Form form, String field) {
    try {
      return LocalTime.parse(form.text(field));
    } catch (DateTimeException _) {
      throw new Form.NotOurs(field);
    }
  }

  static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.text(field));
    } catch (DateTimeException _) {
      throw new Form.NotOurs(field);
    }
  }
}
