package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanFiles.FileFault;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.Attention;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.Reminder;
import org.porchlight.plan.life.VersionLife;

/// The lives of plans as the API tells them.
final class PlanJson {
  private PlanJson() {}

  /// A life on one day.
  static JsonObject life(PlanId plan, PlanLife life, LocalDate day) {
    var json = new JsonObject().put("plan", plan.value());
    life.newest()
        .map(VersionLife::plan)
        .ifPresent(newest ->
            json.put("family", Json.text(newest.family())).put("youth", Json.text(newest.youth())));
    return json.put("running", life.running().map(VersionLife::version).orElse(null))
        .put("banner", banner(life, day, Language.EN))
        .put("banner_es", banner(life, day, Language.ES))
        .put("versions", IncidentJson.array(life.versions().values(), one -> version(one)));
  }

  private static JsonArray banner(PlanLife life, LocalDate day, Language language) {
    return new JsonArray(life.banner(day, language, PersonId::value));
  }

  private static JsonObject version(VersionLife life) {
    var plan = life.plan();
    return new JsonObject()
        .put("version", life.version())
        .put("status", life.status().code())
        .put("kind", plan.kind().code())
        .put("hash", PlanHash.of(plan).hex())
        .put("effective", plan.effective().toString())
        .put("review_by", Json.text(plan.reviewBy()))
        .put("basis", basis(life))
        .put("sign_offs", IncidentJson.array(life.signOffs(), PlanJson::signOff))
        .put("dissent", IncidentJson.array(life.dissent(), PlanJson::signOff))
        .put("readings", IncidentJson.array(life.readings(), PlanJson::reading))
        .put("waivers", IncidentJson.array(life.waivers(), who -> who.value()))
        .put("attention", IncidentJson.array(life.attention(), PlanJson::attention))
        .put("reminders", IncidentJson.array(life.reminders(), PlanJson::reminder));
  }

  private static JsonObject basis(VersionLife life) {
    var basis = life.plan().basis();
    return new JsonObject()
        .put("revision_reason", basis.revisionReason())
        .put("incidents", new JsonArray(basis.incidents()))
        .put("meeting", basis.meeting())
        .put("what_changed", basis.whatChanged());
  }

  private static JsonObject signOff(SignOff signOff) {
    return new JsonObject()
        .put("who", signOff.who().value())
        .put("role", signOff.role())
        .put("how", signOff.how())
        .put("on", signOff.on().toString())
        .put("agreement", signOff.agreement().code())
        .put("words", signOff.words())
        .put("language", language(signOff.language()));
  }

  private static @Nullable String language(@Nullable Language language) {
    return language == null ? null : language.code();
  }

  private static JsonObject reading(Reading reading) {
    return new JsonObject()
        .put("who", reading.who().value())
        .put("how", Json.word(reading.how()))
        .put("language", reading.language().code())
        .put("on", reading.on().toString());
  }

  private static JsonObject attention(Attention open) {
    return new JsonObject()
        .put("cause", Json.word(open.cause()))
        .put("person", Json.text(open.person()))
        .put("since", open.since().toString())
        .put("sentence", open.sentence(Language.EN, PersonId::value));
  }

  private static JsonObject reminder(Reminder reminder) {
    return new JsonObject()
        .put("kind", Json.word(reminder.kind()))
        .put("due", reminder.due().toString())
        .put("sentence", reminder.sentence(Language.EN));
  }

  /// What keeps a version from being active, what has a day, and advice.
  static JsonObject checks(Readiness readiness) {
    return new JsonObject()
        .put("ready", readiness.isReady())
        .put("blockers", findings(readiness.blockers()))
        .put(
            "tasks",
            IncidentJson.array(
                readiness.tasks(),
                task -> finding(task.finding()).put("due", task.due().toString())))
        .put("advice", findings(readiness.advice()));
  }

  static JsonArray findings(List<Finding> findings) {
    return IncidentJson.array(findings, PlanJson::finding);
  }

  private static JsonObject finding(Finding finding) {
    return new JsonObject()
        .put("check", finding.check())
        .put("path", finding.path())
        .put("sentence", finding.sentence())
        .put("mend", finding.mend());
  }

  /// What is different, in both languages.
  static JsonObject difference(int from, int to, PlanDifference difference) {
    return new JsonObject()
        .put("from", from)
        .put("to", to)
        .put("en", sentences(difference, Language.EN))
        .put("es", sentences(difference, Language.ES));
  }

  static JsonArray sentences(PlanDifference difference, Language language) {
    return IncidentJson.array(difference.changes(), change -> change.in(language));
  }

  /// A refusal, with what stands in the way.
  static JsonObject refused(LifeTurned.Refused refused) {
    return new JsonObject()
        .put("refusal", Json.word(refused.why()))
        .put("message", refused.why().in(Language.EN))
        .put("message_es", refused.why().in(Language.ES))
        .put("blockers", findings(refused.blockers()));
  }

  static JsonObject otherContent(LifeTurned.OtherContent other) {
    return new JsonObject()
        .put("refusal", "version_never_changes")
        .put("message", "This version exists with other words; write the next one.")
        .put("stored", other.storedHash())
        .put("offered", other.offeredHash());
  }

  static JsonObject faults(List<FileFault> faults) {
    return new JsonObject()
        .put("error", "file: faults")
        .put("faults", IncidentJson.array(faults, PlanJson::fault));
  }

  static JsonObject fault(FileFault fault) {
    return new JsonObject()
        .put("file", fault.file())
        .put("line", fault.line())
        .put("path", fault.path())
        .put("message", "got " + fault.got() + ", expected " + fault.expected());
  }
}
