package org.porchlight.console.plans;

import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import org.porchlight.console.Form;
import org.porchlight.console.SignedIn;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.SignOffBoard;
import org.porchlight.plan.life.SigningWay;
import org.porchlight.plan.life.SigningWay.Channel;
import org.porchlight.plan.life.SigningWay.Device;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.rights.Access;
import org.porchlight.storage.NaturalKey;

/// A request about a version on its board, read as what it asks of the version's life.
///
/// @param day today where the family lives
record BoardTap(RoutingContext request, SignedIn who, VersionLife version, LocalDate day) {
  Form form() {
    return new Form(request.request().formAttributes());
  }

  Author by() {
    return authorOf(who);
  }

  /// As whom a member of staff is known to a plan's life.
  static Author authorOf(SignedIn who) {
    var coordinates = who.rights().may(Access.COORDINATOR);
    return new Author(
        who.id().value(), coordinates ? Author.Role.COORDINATOR : Author.Role.TEAM_MEMBER);
  }

  PersonId person() {
    var named = form().text("who");
    return version.plan().people().keySet().stream()
        .filter(id -> id.value().equals(named))
        .findFirst()
        .orElseThrow(() -> new Form.NotOurs("who"));
  }

  NaturalKey key(String what) {
    return new NaturalKey("page:" + form().text("key") + ":" + what);
  }

  /// That the version came to them, in the way the form says.
  NoteReading reading() {
    return new NoteReading(
        version.version(), person(), form().one(Reading.How.class, "known"), language(), by(), day);
  }

  /// What they say of it.
  SignVersion signed() {
    var form = form();
    return new SignVersion(
        version.version(),
        person(),
        SignOffBoard.roleOf(version.plan(), person()),
        way(form),
        form.one(Agreement.class, "agreement"),
        form.text("words"),
        language(),
        false,
        by(),
        day);
  }

  private Language language() {
    return Language.of(form().text("lang")).orElseThrow(() -> new Form.NotOurs("lang"));
  }

  private static SigningWay way(Form form) {
    var channel = form.one(Channel.class, "way");
    return new SigningWay(
        channel,
        switch (channel) {
          case IN_PERSON, ON_PAPER, SIGNED_IN_PAGE -> Device.NONE;
          case TEXT_REPLY, PHONE -> form.one(Device.class, "device", Device.OWN);
        });
  }
}
