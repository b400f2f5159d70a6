package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.Actors.Asked;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.life.Attention;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.DropVersion;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.PlanLifeCommand.NoteWaiver;
import org.porchlight.plan.life.PlanLifeCommand.ResumePlan;
import org.porchlight.plan.life.PlanLifeCommand.RetirePlan;
import org.porchlight.plan.life.PlanLifeCommand.SeekAttention;
import org.porchlight.plan.life.PlanLifeCommand.SendToTeam;
import org.porchlight.plan.life.PlanLifeCommand.SettleAttention;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeCommand.SuspendPlan;
import org.porchlight.plan.life.PlanLifeCommand.WithdrawSignOff;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.SignOffBoard;
import org.porchlight.plan.life.SigningWay;
import org.porchlight.plan.life.SigningWay.Channel;
import org.porchlight.plan.life.SigningWay.Device;

/// What a body asks of a plan's life; all of its faults, or none.
///
/// Every body has `actor`, the id of the member of staff who asks: what they may do says the table
/// of rights. It may have `key`, which makes a repeated request one.
final class PlanRequest {
  private static final int KEY_MAX = 200;

  /// Reads one command out of the fields.
  @FunctionalInterface
  interface Reader {
    PlanLifeCommand read(PlanRequest request, int version);
  }

  private final Fields fields;
  private final LocalDate day;
  private final @Nullable CrisisPlan plan;
  private final Author by;
  private final String key;

  /// @param who acts, as far as was found out
  /// @param day today in the plan's zone
  /// @param plan the version the request is about; null when there is none
  PlanRequest(
      JsonObject body, List<String> names, Asked who, LocalDate day, @Nullable CrisisPlan plan) {
    fields = new Fields(body);
    this.day = day;
    this.plan = plan;
    var known = new ArrayList<>(List.of("actor", "key"));
    known.addAll(names);
    fields.only(known);
    by = Actors.author(fields, who);
    key = fields.text("key");
    if (key.length() > KEY_MAX) {
      fields.fault("key", "a longer one", "at most " + KEY_MAX + " characters");
    }
  }

  Author by() {
    return by;
  }

  /// Empty when the request has none.
  String key() {
    return key;
  }

  List<String> faults() {
    return fields.faults();
  }

  PlanLifeCommand teamReview(int version) {
    return new SendToTeam(version, by, day);
  }

  PlanLifeCommand signing(int version) {
    return new AskForSignOffs(version, by, day);
  }

  PlanLifeCommand drop(int version) {
    return new DropVersion(version, fields.text("reason"), by, day);
  }

  PlanLifeCommand reading(int version) {
    return new NoteReading(
        version,
        who(),
        fields.requiredWord("how", Reading.How.class),
        fields.requiredWord("language", Language.class),
        by,
        day);
  }

  PlanLifeCommand signOff(int version) {
    var who = who();
    var channel = fields.requiredWord("way", Channel.class);
    var device =
        switch (channel) {
          case IN_PERSON, ON_PAPER, SIGNED_IN_PAGE -> Device.NONE;
          case TEXT_REPLY, PHONE -> fields.requiredWord("device", Device.class);
        };
    return new SignVersion(
        version,
        who,
        role(who),
        new SigningWay(channel, device, telephone()),
        agreement(),
        fields.text("words"),
        fields.requiredWord("language", Language.class),
        false,
        by,
        day);
  }

  /// From which one it came; null when nobody says.
  private @Nullable PhoneNumber telephone() {
    return fields.id("telephone", PhoneNumber::new, "a number such as +12025550101");
  }

  private Agreement agreement() {
    return fields.text("agreement").replace('-', '_').equals("with_reservation")
        ? Agreement.AGREE_WITH_RESERVATION
        : fields.requiredWord("agreement", Agreement.class);
  }

  /// As what somebody signs: the young person, a caregiver of the family, else their own role.
  String role(PersonId who) {
    var said = fields.text("role");
    if (!said.isEmpty() || plan == null) {
      return said;
    }
    return SignOffBoard.roleOf(plan, who);
  }

  PlanLifeCommand withdraw(int version, PersonId who) {
    return new WithdrawSignOff(version, who, fields.text("reason"), by, day);
  }

  PlanLifeCommand waiver(int version) {
    return new NoteWaiver(version, who(), fields.text("words"), by, day);
  }

  PlanLifeCommand suspend() {
    return new SuspendPlan(fields.text("reason"), by, day);
  }

  PlanLifeCommand resume() {
    return new ResumePlan(by, day);
  }

  PlanLifeCommand retire() {
    return new RetirePlan(fields.text("reason"), by, day);
  }

  PlanLifeCommand attention() {
    return new SeekAttention(cause(), person(), by, day);
  }

  PlanLifeCommand settle() {
    return new SettleAttention(cause(), person(), fields.text("how"), by, day);
  }

  private Attention.Cause cause() {
    return fields.requiredWord("cause", Attention.Cause.class);
  }

  private @Nullable PersonId person() {
    return fields.id("person", PersonId::new, "a person of the plan such as N1");
  }

  PersonId who() {
    return fields.requiredId("who", PersonId::new, "a person of the plan such as P2");
  }
}
