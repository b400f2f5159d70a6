package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.ConsoleSettings;
import org.porchlight.console.GuestNumbers;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Quiet;
import org.porchlight.incident.Services;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.oncall.duty.FreshStart;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.StorageSettings;

/// Reads the settings: the file, over it the environment, over it `--set key=value`.
///
/// To add a key: ask for it in the method of its room, and give it a line with unit, default and
/// meaning in `config/porchlight.yaml`. The tests see that both are done.
public final class SettingsReader {
  /// Environment variables that stand for a key.
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PORCHLIGHT_PORT", "server.port",
          "PORCHLIGHT_SANDBOX_PORT", "sandbox.port",
          "PORCHLIGHT_PUBLIC_URL", "server.public-url",
          "PORCHLIGHT_DATA", "server.data",
          "PORCHLIGHT_PLANS", "server.plans",
          "PORCHLIGHT_REDIS", "storage.redis");

  /// Keys that are gone, each with what to write instead. None yet.
  static final Map<String, String> RETIRED = Map.of();

  private final SettingKeys keys;

  SettingsReader(SettingKeys keys) {
    this.keys = keys;
  }

  /// Reads all three sources.
  ///
  /// @param overrides each `key=value`
  /// @param faults gets everything that is wrong; the answer is only to be used if it stays empty
  public static Settings read(
      Path file, Map<String, String> environment, List<String> overrides, List<Fault> faults) {
    return reading(file, environment, overrides, faults).settings();
  }

  /// Settings, and every key of them as it counts.
  public record Reading(Settings settings, List<InForce> inForce) {}

  /// The same, with every key as it counts.
  public static Reading reading(
      Path file, Map<String, String> environment, List<String> overrides, List<Fault> faults) {
    var given = new LinkedHashMap<>(YamlValues.read(file, faults));
    ENVIRONMENT.forEach((variable, key) -> {
      var text = environment.getOrDefault(variable, "");
      if (!text.isEmpty()) {
        put(given, key, new Given(text, "environment " + variable));
      }
    });
    for (var override : overrides) {
      var equals = override.indexOf('=');
      if (equals < 1) {
        faults.add(new Fault("--set", "", '"' + override + '"', "key=value"));
      } else {
        var text = override.substring(equals + 1);
        put(given, override.substring(0, equals).strip(), new Given(text.strip(), "--set"));
      }
    }
    var folder = given.getOrDefault("server.secrets", new Given("", ""));
    var secrets = new Secrets(Path.of(folder.text().isEmpty() ? "secrets" : folder.text()));
    var keys = new SettingKeys(given, RETIRED, secrets, faults);
    return new Reading(new SettingsReader(keys).settings(), keys.inForce());
  }

  // A later source replaces a whole list, never one item of it.
  private static void put(Map<String, Given> given, String key, Given value) {
    given.keySet().removeIf(path -> path.startsWith(key + "["));
    given.put(key, value);
  }

  Settings settings() {
    var mode = keys.mode("mode", Mode.DEMO);
    var server = server();
    var carrier = carrier();
    var watching = new WatchReader(keys);
    var services = watching.services();
    var duty = duty();
    var settings =
        new Settings(
            mode,
            server,
            storage(server.data()),
            line(),
            policy(services, duty.quiet()),
            duty,
            carrier,
            watching.second(carrier),
            watching.watch(),
            new ConsoleSettings(
                keys.duration("console.session-idle", Duration.ofMinutes(30)),
                keys.duration("console.session-max", Duration.ofHours(12)),
                GuestNumbers.of(services),
                keys.value(
                    "console.links-in-pages",
                    ConsoleSettings.Links.NONE,
                    "none or staff",
                    text -> ConsoleSettings.Links.valueOf(text.toUpperCase(Locale.ROOT))),
                new SignInReader(keys)
                    .signIn(
                        LiveReadiness.isReal(mode, carrier)
                            ? SecondFactor.REQUIRED
                            : SecondFactor.OFF),
                keys.duration("console.break-glass", Duration.ofMinutes(60))),
            new ApiAccountsReader(keys).settings(),
            Set.copyOf(keys.inlineSecrets()));
    ownNumber("probe.to", settings.watch().probe().to(), settings);
    ownNumber("probe.call-to", settings.watch().probe().callTo(), settings);
    keys.finish();
    return settings;
  }

  /// A test that went to anybody else would never come back.
  private void ownNumber(String key, @Nullable PhoneNumber number, Settings settings) {
    if (number != null
        && !number.equals(settings.line().familiesNumber())
        && !number.equals(settings.second().number())) {
      keys.fault(key, "another number", "line.number or line.second-number");
    }
  }

  private ServerSettings server() {
    var port = keys.port("server.port", 8080);
    // Asked for so that it is known; read above, before any secret.
    keys.path("server.secrets", Path.of("secrets"));
    return new ServerSettings(
        keys.text("server.host", "127.0.0.1", "[0-9A-Za-z.:-]{1,253}", "an address to listen on"),
        port,
        keys.address("server.public-url", URI.create("http://127.0.0.1:" + port)),
        keys.path("server.data", Path.of("data")),
        keys.path("server.plans", Path.of("crisis-plans/samples")),
        keys.path("oncall.roster", Path.of("config/roster.yaml")),
        keys.path("line.wording", Path.of("config/wording")),
        keys.path("coordination.policy-packs", Path.of("config/policy-packs")));
  }

  private StorageSettings storage(Path data) {
    return new StorageSettings(
        keys.text(
            "storage.redis",
            "",
            "(redis|rediss|redis-sentinel|redis-cluster)://[^\\s]{1,1000}",
            "nothing (embedded), redis://h:p, redis-sentinel://h:p,h:p/name or"
                + " redis-cluster://h:p,h:p"),
        keys.text("storage.master-key", "", "file:.{1,1000}", "nothing (demo) or file:/path"),
        data);
  }

  private LineSettings line() {
    return new LineSettings(
        new AgencyId(
            keys.text(
                "agency.id",
                "harbor",
                "[a-z][a-z0-9-]{0,30}",
                "small letters, digits and hyphens, at most 31")),
        keys.text("agency.name", "Harbor Line", "[A-Za-z0-9 ]{2,16}", "2 to 16 letters and digits"),
        keys.zone("agency.zone", ZoneId.of("America/New_York")),
        keys.languages("agency.languages", List.of(Language.EN, Language.ES)),
        keys.phone("line.number", new PhoneNumber("+12025550170")),
        keys.phone("line.pages-number", new PhoneNumber("+12025550171")),
        keys.phone("line.fallback-number", new PhoneNumber("+12025550183")),
        keys.duration("line.progress-every", Duration.ofSeconds(15)),
        keys.duration("line.message-max", Duration.ofMinutes(2)));
  }

  private Policy policy(Services services, QuietHours quiet) {
    var unset = Policy.DEFAULTS;
    return new Policy(
        keys.duration("line.answer-goal", unset.answerGoal()),
        keys.duration("line.backup-after", unset.backupAfter()),
        keys.duration("line.supervisor-after", unset.supervisorAfter()),
        keys.duration("line.hard-limit", unset.answerLimit()),
        keys.duration("line.human-word-after", unset.humanWordAfter()),
        keys.duration("line.lost-contact", unset.lostContact()),
        keys.duration("page.receipt", unset.receipt()),
        keys.duration("page.natural-ack", unset.naturalAck()),
        keys.duration("page.formal-ack", unset.formalAck()),
        keys.duration("callback.after", unset.callbackAfter()),
        keys.duration("followup.first", unset.followupFirst()),
        keys.duration("followup.second", unset.followupSecond()),
        keys.duration("review.within", unset.reviewWithin()),
        keys.decimal("step.minutes-scale", unset.stepMinutesScale(), 0.001, 100),
        services,
        new Quiet(quiet, keys.zone("agency.zone", ZoneId.of("America/New_York"))));
  }

  private DutyRules duty() {
    var unset = DutyRules.USUAL;
    var confirm = keys.duration("oncall.confirm", unset.confirm());
    var readiness = keys.duration("oncall.readiness", unset.readiness());
    var unconfirmed = keys.duration("oncall.unconfirmed", unset.unconfirmed());
    boolean inOrder = unconfirmed.compareTo(confirm) < 0 && readiness.compareTo(unconfirmed) < 0;
    if (!inOrder) {
      keys.fault("oncall.unconfirmed", unconfirmed.toString(), "between readiness and confirm");
    }
    return new DutyRules(
        inOrder ? confirm : unset.confirm(),
        inOrder ? readiness : unset.readiness(),
        inOrder ? unconfirmed : unset.unconfirmed(),
        keys.duration("oncall.offer", unset.offer()),
        keys.duration("oncall.by-voice", unset.byVoice()),
        keys.durations("oncall.gap", unset.gaps(), Coverage.HORIZON),
        keys.duration("oncall.gap-again", unset.gapAgain()),
        keys.value(
            "oncall.quiet", unset.quiet(), "hours such as 22:00-07:00, or none", QuietHours::parse),
        keys.duration("oncall.bundle", unset.bundle()),
        keys.value("oncall.anew", unset.anew(), "10:00, Mo 10:00 or none", FreshStart::parse),
        keys.value("oncall.manager", unset.manager(), "the id of one of the staff", StaffId::new));
  }

  private CarrierSettings carrier() {
    var sandbox = URI.create("http://127.0.0.1:" + keys.port("sandbox.port", 8081));
    return new CarrierSettings(
        keys.text(
            "telephony.twilio.account-sid",
            "AC" + "0".repeat(32),
            "AC[0-9a-f]{32}",
            "AC and 32 hexadecimal digits"),
        keys.secrets("telephony.twilio.auth-tokens", List.of("demo-twilio-token")),
        keys.address("telephony.twilio.api-url", sandbox));
  }
}
