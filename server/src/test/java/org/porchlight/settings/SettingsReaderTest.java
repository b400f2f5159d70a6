package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.auditor.AuditSettings;
import org.porchlight.console.ConsoleSettings;
import org.porchlight.console.ConsoleSettings.Links;
import org.porchlight.console.GuestNumbers;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.exchange.ExchangeSettings;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Quiet;
import org.porchlight.incident.Services;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.oncall.duty.FreshStart;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.operations.HeartbeatSettings;
import org.porchlight.operations.OperatorSettings;
import org.porchlight.operations.ProbeSettings;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.StorageSettings;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SettingsReaderTest {
  /// Every key, a text that is not its default, what holds it, and the value it must have then.
  private static final List<Mapping> MAPPINGS =
      List.of(
          new Mapping("mode", "live", Settings::mode, Mode.LIVE),
          new Mapping("agency.id", "county-2", s -> s.line().agency(), new AgencyId("county-2")),
          new Mapping("agency.name", "Bay Line", s -> s.line().agencyName(), "Bay Line"),
          new Mapping(
              "agency.zone", "America/Chicago", s -> s.line().zone(), ZoneId.of("America/Chicago")),
          new Mapping(
              "agency.languages",
              "es,en",
              s -> s.line().languages(),
              List.of(Language.ES, Language.EN)),
          new Mapping("server.host", "0.0.0.0", s -> s.server().host(), "0.0.0.0"),
          new Mapping("server.port", "18080", s -> s.server().port(), 18080),
          new Mapping(
              "server.public-url",
              "https://line.example.org",
              s -> s.server().publicUrl(),
              URI.create("https://line.example.org")),
          new Mapping("server.data", "/srv/p", s -> s.storage().folder(), Path.of("/srv/p")),
          new Mapping("server.plans", "plans", s -> s.server().plans(), Path.of("plans")),
          new Mapping(
              "sandbox.port",
              "18081",
              s -> s.carrier().apiUrl(),
              URI.create("http://127.0.0.1:18081")),
          new Mapping("storage.redis", "redis://h:1", s -> s.storage().redis(), "redis://h:1"),
          new Mapping("storage.master-key", "file:/k", s -> s.storage().masterKey(), "file:/k"),
          phone("line.number", "+12025550172", s -> s.line().familiesNumber()),
          phone("line.pages-number", "+12025550173", s -> s.line().pagesNumber()),
          phone("line.fallback-number", "+12025550174", s -> s.line().fallbackNumber()),
          time("line.answer-goal", "21s", s -> s.policy().answerGoal(), Duration.ofSeconds(21)),
          time("line.backup-after", "31s", s -> s.policy().backupAfter(), Duration.ofSeconds(31)),
          time("line.supervisor-after", "1m", s -> s.policy().supervisorAfter(), minutes(1)),
          time("line.hard-limit", "3m", s -> s.policy().answerLimit(), minutes(3)),
          time("line.human-word-after", "4m", s -> s.policy().humanWordAfter(), minutes(4)),
          time("line.lost-contact", "6m", s -> s.policy().lostContact(), minutes(6)),
          time("line.progress-every", "500ms", s -> s.line().progressEvery(), millis(500)),
          time("line.message-max", "7m", s -> s.line().messageMax(), minutes(7)),
          new Mapping("line.wording", "words", s -> s.server().wording(), Path.of("words")),
          time("page.receipt", "8m", s -> s.policy().receipt(), minutes(8)),
          time("page.natural-ack", "9m", s -> s.policy().naturalAck(), minutes(9)),
          time("page.formal-ack", "11m", s -> s.policy().formalAck(), minutes(11)),
          time("callback.after", "12m", s -> s.policy().callbackAfter(), minutes(12)),
          time("followup.first", "2h", s -> s.policy().followupFirst(), Duration.ofHours(2)),
          time("followup.second", "3d", s -> s.policy().followupSecond(), Duration.ofDays(3)),
          time("review.within", "13m", s -> s.policy().reviewWithin(), minutes(13)),
          new Mapping("step.minutes-scale", "0.05", s -> s.policy().stepMinutesScale(), 0.05),
          new Mapping(
              "coordination.policy-packs",
              "packs",
              s -> s.server().policyPacks(),
              Path.of("packs")),
          new Mapping("oncall.roster", "r.yaml", s -> s.server().roster(), Path.of("r.yaml")),
          time("oncall.confirm", "25h", s -> s.duty().confirm(), Duration.ofHours(25)),
          time("oncall.unconfirmed", "5h", s -> s.duty().unconfirmed(), Duration.ofHours(5)),
          time("oncall.readiness", "3h", s -> s.duty().readiness(), Duration.ofHours(3)),
          time("oncall.offer", "16m", s -> s.duty().offer(), minutes(16)),
          time("oncall.by-voice", "17m", s -> s.duty().byVoice(), minutes(17)),
          new Mapping(
              "oncall.gap",
              "1d, 48h",
              s -> s.duty().gaps(),
              List.of(Duration.ofHours(48), Duration.ofHours(24))),
          time("oncall.gap-again", "18m", s -> s.duty().gapAgain(), minutes(18)),
          time("oncall.bundle", "3m", s -> s.duty().bundle(), minutes(3)),
          time("oncall.calendars-every", "24m", s -> s.watch().calendars().every(), minutes(24)),
          time("oncall.calendars-silent", "25m", s -> s.watch().calendars().silence(), minutes(25)),
          new Mapping("oncall.anew", "none", s -> s.duty().anew(), FreshStart.NEVER),
          new Mapping("oncall.quiet", "none", s -> s.duty().quiet(), QuietHours.NONE),
          new Mapping(
              "oncall.manager",
              "S3",
              s -> Optional.ofNullable(s.duty().manager()),
              Optional.of(new StaffId("S3"))),
          new Mapping(
              "telephony.twilio.account-sid",
              "AC" + "1".repeat(32),
              s -> s.carrier().accountSid(),
              "AC" + "1".repeat(32)),
          new Mapping(
              "telephony.twilio.auth-tokens",
              "new, old",
              s -> s.carrier().authTokens(),
              List.of("new", "old")),
          new Mapping(
              "telephony.twilio.api-url",
              "https://api.twilio.com",
              s -> s.carrier().apiUrl(),
              URI.create("https://api.twilio.com")),
          phone("line.second-number", "+12025550175", s -> s.second().number()),
          phone("line.second-pages-number", "+12025550176", s -> s.second().pagesNumber()),
          phone("operator.phone", "+12025550177", s -> s.watch().operator().phone()),
          new Mapping(
              "operator.url",
              "https://o.example.org/tell",
              s -> s.watch().operator().url(),
              URI.create("https://o.example.org/tell")),
          new Mapping(
              "heartbeat.url",
              "https://w.example.org/ping?a=1",
              s -> s.watch().heartbeat().url(),
              URI.create("https://w.example.org/ping?a=1")),
          time("heartbeat.every", "16m", s -> s.watch().heartbeat().every(), minutes(16)),
          phone("probe.to", "+12025550170", s -> s.watch().probe().to()),
          time("probe.every", "17m", s -> s.watch().probe().every(), minutes(17)),
          phone("probe.call-to", "+12025550170", s -> s.watch().probe().callTo()),
          time("probe.call-every", "23m", s -> s.watch().probe().callEvery(), minutes(23)),
          time("probe.patience", "18m", s -> s.watch().probe().patience(), minutes(18)),
          time("auditor.late-after", "19m", s -> s.watch().audit().lateAfter(), minutes(19)),
          time("auditor.errand-after", "20m", s -> s.watch().audit().errandAfter(), minutes(20)),
          time("auditor.every", "21m", s -> s.watch().audit().every(), minutes(21)),
          new Mapping("telephony.balance-min", "5", s -> s.watch().balanceMin(), 5.0),
          time("telephony.balance-every", "22m", s -> s.watch().balanceEvery(), minutes(22)),
          time("console.session-idle", "14m", s -> s.console().sessionIdle(), minutes(14)),
          time("console.session-max", "15m", s -> s.console().sessionMax(), minutes(15)),
          time("console.break-glass", "15m", s -> s.console().breakGlass(), minutes(15)),
          guest("console.interpreter", "call.interpreter"),
          guest("console.lifeline", "call.lifeline"),
          guest("console.mobile-crisis", "call.mobile_crisis"),
          new Mapping("console.links-in-pages", "staff", s -> s.console().links(), Links.STAFF),
          new Mapping("api.token", "t", s -> s.exchange().accounts().getFirst().token(), "t"));

  private static Mapping phone(
      String key, String number, Function<Settings, @Nullable Object> where) {
    return new Mapping(key, number, where, new PhoneNumber(number));
  }

  private static Mapping guest(String key, String name) {
    return phone(key, "+12025550179", s -> s.console().guests().all().get(name));
  }

  private static final Path SHIPPED = Root.path("config/porchlight.yaml");

  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @Test
  void every_default_is_as_stated() throws IOException {
    assertThat(read("", List.of()))
        .isEqualTo(
            new Settings(
                Mode.DEMO,
                new ServerSettings(
                    "127.0.0.1",
                    8080,
                    URI.create("http://127.0.0.1:8080"),
                    Path.of("data"),
                    Path.of("crisis-plans/samples"),
                    Path.of("config/roster.yaml"),
                    Path.of("config/wording"),
                    Path.of("config/policy-packs")),
                new StorageSettings("", "", Path.of("data")),
                new LineSettings(
                    new AgencyId("harbor"),
                    "Harbor Line",
                    ZoneId.of("America/New_York"),
                    List.of(Language.EN, Language.ES),
                    new PhoneNumber("+12025550170"),
                    new PhoneNumber("+12025550171"),
                    new PhoneNumber("+12025550183"),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(2)),
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
                    new Quiet(dutyRules().quiet(), ZoneId.of("America/New_York"))),
                dutyRules(),
                new CarrierSettings(
                    "AC" + "0".repeat(32),
                    List.of("demo-twilio-token"),
                    URI.create("http://127.0.0.1:8081")),
                new SecondLine(null, null, null),
                watchSettings(),
                new ConsoleSettings(
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    GuestNumbers.NONE,
                    Links.NONE,
                    SignInSettings.PINS,
                    Duration.ofMinutes(60)),
                new ExchangeSettings("demo"),
                Set.of("api.token", "telephony.twilio.auth-tokens")));
    assertThat(faults).isEmpty();
  }

  private static WatchSettings watchSettings() {
    return new WatchSettings(
        new OperatorSettings(null, null),
        new HeartbeatSettings(null, Duration.ofMinutes(1)),
        new ProbeSettings(
            null, Duration.ofMinutes(5), null, Duration.ofMinutes(15), Duration.ofMinutes(1)),
        new AuditSettings(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofSeconds(10)),
        new CalendarSettings(Duration.ofMinutes(15), Duration.ofHours(1)),
        20.0,
        Duration.ofHours(1));
  }

  private static DutyRules dutyRules() {
    return new DutyRules(
        Duration.ofHours(24),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofMinutes(20),
        Duration.ofMinutes(10),
        List.of(Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(4)),
        Duration.ofMinutes(30),
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
        Duration.ofMinutes(2),
        new FreshStart(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0)),
        null);
  }

  @Test
  void every_setting_tells_its_value_and_where_it_was_written_and_no_secret() throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), "line:\n  hard-limit: 90s\n");
    var set = List.of("api.token=hush-hush", "mode=demo");
    assertThat(SettingsReader.reading(file, Map.of(), set, faults).inForce())
        .contains(
            new InForce("agency.zone", "America/New_York", ""),
            new InForce("line.hard-limit", "1m30s", file + ":2"),
            new InForce("mode", "demo", "--set"),
            new InForce("api.token", "***", "--set"));
  }

  @Test
  void the_shipped_file_states_every_key_and_its_default() throws IOException {
    var shipped = YamlValues.read(SHIPPED, faults);
    var keys = new SettingKeys(shipped, Map.of(), new Secrets(folder), faults);
    var settings = new SettingsReader(keys).settings();

    var written = new TreeSet<String>();
    shipped.keySet().forEach(path -> written.add(path.replaceFirst("\\[[0-9]+]$", "")));
    assertThat(written).isEqualTo(keys.known());
    assertThat(settings).isEqualTo(read("", List.of()));
    assertThat(faults).isEmpty();
  }

  @Test
  void every_line_of_the_shipped_file_says_what_its_key_means() throws IOException {
    assertThat(Files.readAllLines(SHIPPED))
        .filteredOn(line -> line.matches("  +[a-z-]+: .*") || line.matches("  +[a-z-]+:$"))
        .filteredOn(line -> !line.strip().equals("twilio:"))
        .allMatch(line -> line.contains(" # "));
  }

  @Test
  void every_key_reaches_its_place_and_no_other() throws IOException {
    var unset = read("", List.of());
    for (var mapping : MAPPINGS) {
      var settings = read("", List.of(mapping.key() + "=" + mapping.text()));
      assertThat(faults).as(mapping.key()).isEmpty();
      assertThat(mapping.where().apply(settings)).as(mapping.key()).isEqualTo(mapping.value());
      for (var other : MAPPINGS) {
        if (!other.key().equals(mapping.key())) {
          assertThat(other.where().apply(settings))
              .as(mapping.key() + " changed " + other.key())
              .isEqualTo(expectedBeside(mapping, other, unset));
        }
      }
    }
  }

  @Test
  void the_mappings_above_cover_every_key() throws IOException {
    var keys = new SettingKeys(Map.of(), Map.of(), new Secrets(folder), faults);
    new SettingsReader(keys).settings();
    var covered =
        new TreeSet<>(
            Set.of(
                "api.accounts",
                "server.secrets",
                "telephony.second.account-sid",
                "telephony.second.auth-tokens",
                "telephony.second.api-url"));
    covered.addAll(SignInSettingsTest.KEYS);
    MAPPINGS.forEach(mapping -> covered.add(mapping.key()));
    assertThat(covered).isEqualTo(keys.known());
  }

  @Test
  void the_environment_goes_over_the_file_and_set_over_both() throws IOException {
    var file = Files.writeString(folder.resolve("a.yaml"), "server: {port: 1, data: f}\n");
    var environment =
        Map.of("PORCHLIGHT_PORT", "2", "PORCHLIGHT_DATA", "e", "PORCHLIGHT_REDIS", "");
    var settings = SettingsReader.read(file, environment, List.of("server.port=3"), faults);
    assertThat(settings.server().port()).isEqualTo(3);
    assertThat(settings.server().data()).isEqualTo(Path.of("e"));
    assertThat(settings.storage().redis()).isEmpty();
    assertThat(settings.server().publicUrl()).hasToString("http://127.0.0.1:3");
    assertThat(faults).isEmpty();
  }

  @Test
  void all_faults_are_told_at_once_each_with_its_place() throws IOException {
    read(
        """
        line:
          hard-limit: soon
          backup-afer: 30s
        server: {port: 70000}
        """,
        List.of("step.minutes-scale=0", "nonsense"));
    assertThat(faults)
        .extracting(Fault::toString)
        .map(text -> text.replace(folder + "/", ""))
        .containsExactlyInAnyOrder(
            "--set: got \"nonsense\", expected key=value",
            "settings.yaml:2 line.hard-limit: got \"soon\", expected a time from 100ms to 30d,"
                + " such as 20s, 5m or 24h",
            "settings.yaml:3 line.backup-afer: got an unknown key, expected one of the keys of"
                + " config/porchlight.yaml",
            "settings.yaml:4 server.port: got \"70000\", expected a port from 1 to 65535",
            "--set step.minutes-scale: got \"0\", expected a number from 0.001 to 100.0");
  }

  @Test
  void a_retired_key_stops_the_start_and_says_what_to_write() {
    var given = Map.of("line.old", new Given("5s", "f:1"));
    var keys = new SettingKeys(given, Map.of("line.old", "line.new"), new Secrets(folder), faults);
    new SettingsReader(keys).settings();
    assertThat(faults).containsExactly(new Fault("f:1", "line.old", "a retired key", "line.new"));
  }

  @Test
  void a_key_written_twice_is_a_fault() throws IOException {
    read("api: {token: a}\n\"api.token\": b\n", List.of());
    assertThat(faults).singleElement().extracting(Fault::got).isEqualTo("this key again");
  }

  @Test
  void broken_yaml_names_its_line() throws IOException {
    read("mode: demo\nline: [\n", List.of());
    assertThat(faults).singleElement().extracting(Fault::origin).asString().contains("yaml:");
  }

  private Settings read(String yaml, List<String> overrides) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), yaml);
    return SettingsReader.read(file, Map.of(), overrides, faults);
  }

  // Two addresses are made from the ports unless they are set: all that any two keys share.
  private static @Nullable Object expectedBeside(Mapping mapping, Mapping other, Settings unset) {
    return switch (mapping.key() + " " + other.key()) {
      case "server.port server.public-url" -> URI.create("http://127.0.0.1:18080");
      case "sandbox.port telephony.twilio.api-url" -> URI.create("http://127.0.0.1:18081");
      case "telephony.twilio.api-url sandbox.port" -> URI.create("https://api.twilio.com");
      default -> other.where().apply(unset);
    };
  }

  private static Mapping time(
      String key, String text, Function<Settings, @Nullable Object> where, Duration value) {
    return new Mapping(key, text, where, value);
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }

  private static Duration millis(int count) {
    return Duration.ofMillis(count);
  }

  private record Mapping(
      String key, String text, Function<Settings, @Nullable Object> where, Object value) {}
}
