package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.care.CareDate;
import org.porchlight.care.CareRefusal;
import org.porchlight.care.ContactWay;
import org.porchlight.care.PlanState;
import org.porchlight.care.PullForward;
import org.porchlight.family.Barrier;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.Debrief;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Review;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SystemCause;
import org.porchlight.incident.Task;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Waiver;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.RosterRefusal;
import org.porchlight.oncall.duty.Wish;
import org.porchlight.plan.Consent;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.SafeWord;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Support;
import org.porchlight.review.lessons.Evidence;
import org.porchlight.review.lessons.Proposal;
import org.porchlight.rights.Field;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleWordsTest {
  private static final Path MAIN = Root.path("server/src/main");

  /// A key that a page asks for, unless the code adds a part to it.
  private static final Pattern ASKED = Pattern.compile("say\\.of\\(\"([a-z0-9_.]+)\"[,)]");

  private static final Map<String, Class<? extends Enum<?>>> LISTS =
      Map.ofEntries(
          Map.entry("phase", Phase.class),
          Map.entry("care.date", CareDate.Kind.class),
          Map.entry("care.when", CareDate.Standing.class),
          Map.entry("care.plan", PlanState.class),
          Map.entry("care.way", ContactWay.class),
          Map.entry("care.cause", PullForward.Cause.class),
          Map.entry("care.met", Review.FamilyPresence.class),
          Map.entry("care.refused", CareRefusal.class),
          Map.entry("consent", Consent.Kind.class),
          Map.entry("deadline", DeadlineKind.class),
          Map.entry("medium", Medium.class),
          Map.entry("operator.about", Lately.About.class),
          Map.entry("operator.by", Medium.class),
          Map.entry("operator.miss", Undelivery.class),
          Map.entry("operator.told", Undelivery.Mender.class),
          Map.entry("language", Language.class),
          Map.entry("level", Level.class),
          Map.entry("restriction", Restriction.Kind.class),
          Map.entry("disposition", Disposition.class),
          Map.entry("decision", Review.PlanDecision.class),
          Map.entry("family", Review.FamilyPresence.class),
          Map.entry("living", Resolution.LivingSituation.class),
          Map.entry("tomorrow", Resolution.SafeContact.class),
          Map.entry("safe_word", SafeWord.Meaning.class),
          Map.entry("purpose", PageEvent.Purpose.class),
          Map.entry("delivery", Page.Delivery.class),
          Map.entry("duty", Duty.class),
          Map.entry("roster.standing", Ask.Standing.class),
          Map.entry("roster.change", Wish.Standing.class),
          Map.entry("roster.refused", RosterRefusal.class),
          Map.entry("support", Support.class),
          Map.entry("barrier", Barrier.class),
          Map.entry("task", Task.class),
          Map.entry("call.missed", CallEvent.Missed.class),
          Map.entry("plan_status", PlanStatus.class),
          Map.entry("draft.setting", Setting.class),
          Map.entry("draft.kind", PlanKind.class),
          Map.entry("draft.matter", DecisionRight.Matter.class),
          Map.entry("outcome", StepOutcome.class),
          Map.entry("done_by", DoneBy.class),
          Map.entry("evidence", Evidence.Sign.class),
          Map.entry("change", Proposal.Kind.class),
          Map.entry("cause", SystemCause.class),
          Map.entry("debrief", Debrief.class),
          Map.entry("harm.told", HarmWay.class),
          Map.entry("withheld", Field.class),
          Map.entry("waiver", Waiver.Way.class));

  private final Map<String, String> english = OpenHouse.wording().book(Language.EN).texts();

  @Test
  void every_word_a_page_asks_for_is_there() throws IOException {
    var missing = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(ConsoleWordsTest::isOfThePages).toList()) {
        String prefix = file.toString().contains("jte/copy") ? "copy." : "console.";
        ASKED
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(key -> !LISTS.containsKey(key) && !key.equals("answer"))
            .filter(key -> !english.containsKey(prefix + key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_value_of_a_closed_list_has_words() {
    var missing = new TreeSet<String>();
    LISTS.forEach((prefix, type) -> {
      for (Enum<?> value : type.getEnumConstants()) {
        String key = "console." + prefix + "." + code(value);
        if (!english.containsKey(key)) {
          missing.add(key);
        }
      }
    });
    for (Page.Answer answer : Page.Answer.values()) {
      String key = "console.answer." + code(answer);
      if (answer != Page.Answer.NONE && !english.containsKey(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_event_and_every_refusal_has_a_sentence() {
    assertThat(english.keySet())
        .containsAll(EventTypes.names().stream().map(name -> "console.event." + name).toList())
        .containsAll(Stream.of(Refusal.values()).map(one -> "refusal." + code(one)).toList());
  }

  private static boolean isOfThePages(Path file) {
    String path = file.toString();
    return path.endsWith(".jte") || (path.contains("console") && path.endsWith(".java"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
