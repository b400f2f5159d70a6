package org.porchlight.console;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;

/// Every page and state that no crisis as it should go passes through, looked at in a browser.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageTest extends InBrowser {
  private static final String LONG_NAME = "Maximiliana-Esperanza ".repeat(23).strip();
  private static final String RIGHT_TO_LEFT_NAME = "نور الهدى بنت عبد الرحمن";

  /// Of people and drafts that this house has not; looked at where these are.
  private static final Set<Door> ELSEWHERE =
      Set.of(Door.ADMINISTRATION, Door.MY_STEPS, Door.DRAFT_PART, Door.DRAFT_LOOK);

  @Test
  void signing_in_taking_and_everything_folded_away_is_fit_for_everybody() {
    house.text("help");
    page.navigate(house.address + "/login");
    looks.at(page, "30-sign-in");
    page.getByLabel("Staff id").fill("S1");
    page.getByLabel("PIN").fill("246801");
    tap("Sign in");
    page.getByText("Look").click();
    page.waitForSelector("text=Somebody is waiting");
    looks.at(page, "31-take");
    tap("I have it");
    page.waitForSelector("text=Is everyone safe this minute?");
    unfoldEverything();
    looks.at(page, "32-everything-unfolded");
  }

  @Test
  void whether_the_line_is_well_is_fit_for_everybody() {
    house.upkeep = OperatorPageTest.unwell();
    signIn("C1");
    page.navigate(house.address + "/operator");
    unfoldEverything();
    looks.at(page, "45-operator");
  }

  @Test
  void every_plan_with_what_it_needs_is_fit_for_everybody() {
    house.troubled();
    signIn("C1");
    tapLink("Plans");
    page.waitForSelector("text=is no longer of the team");
    looks.at(page, "40-plans");
    page.getByText("Papers and links of v4").first().click();
    page.waitForSelector("text=Card for the wallet");
    looks.at(page, "41-papers");
    tap("Make the link");
    page.waitForSelector("text=The link is open");
    looks.at(page, "42-papers-link");
  }

  private void tapLink(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  @Test
  void harm_a_tap_too_late_and_a_handover_are_fit_for_everybody() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    Visitor sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("S1");
    page.navigate(house.address + path);
    sam.tap(path + "/harm", Map.of("words", "bruises on both arms"));
    page.waitForSelector("text=The report of harm is open");
    looks.at(page, "33-report-of-harm");
    tap("Hand over");
    page.waitForSelector("text=You asked somebody to take over");
    looks.at(page, "34-handover-offered");
    page.route(
        "**/outcome",
        route -> {
          sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "did_not_work"));
          route.resume();
        });
    tap("Worked");
    page.waitForSelector(".notice");
    looks.at(page, "35-a-tap-too-late");
    unfoldEverything();
    looks.at(page, "36-step-everything-unfolded");
  }

  @Test
  void a_coordinator_reads_and_a_review_not_yet_due_says_so() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("C1");
    page.navigate(house.address + "/incidents/" + incident);
    page.waitForSelector("text=You can read this");
    looks.at(page, "37-coordinator-reads");
    page.navigate(house.address + "/incidents/" + incident + "/review");
    page.waitForSelector("text=not over yet");
    looks.at(page, "38-review-not-yet");
  }

  @Test
  void every_page_speaks_spanish_and_nothing_else() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    var english = new TreeSet<String>();
    var unseen = Stream.of(Door.values()).filter(EveryPageTest::isPage).collect(toSet());
    for (String staff : List.of("C1", "S2")) {
      signInSpanish(staff);
      for (Door door : Set.copyOf(unseen)) {
        String address = house.address + pathOf(door, incident);
        if (page.request().get(address).status() == 200) {
          unseen.remove(door);
          page.navigate(address);
          unfoldEverything();
          looks.glance(page, staff + " at " + door);
          sharedWithEnglish().forEach(words -> english.add(door + ": " + words));
        }
      }
    }
    assertThat(english).as("words of the console shown in English").isEmpty();
    assertThat(unseen).as("pages that neither of them could open").isEmpty();
  }

  /// Whether a browser shows it, and a person who signed in may open it by its address alone.
  private static boolean isPage(Door door) {
    return !door.changes()
        && !door.open()
        && door != Door.LOCKED
        && !ELSEWHERE.contains(door)
        // In the language of whoever it is printed for.
        && door != Door.PLAN_PRINT
        && !door.name().endsWith("LIVE")
        && !door.path().matches(".*[.](csv|txt)");
  }

  private static String pathOf(Door door, IncidentId incident) {
    return door.path()
        .replace(":incident", incident.toString())
        .replace(":family", "FAM-0007")
        .replace(":plan", "PLN-0007")
        .replace(":version", "4");
  }

  @Test
  void names_of_500_letters_and_names_written_from_the_right_fit_every_page() {
    var directory = house.store.directory();
    FamilyRecord family =
        OpenHouse.get(directory.family(OpenHouse.AGENCY, new FamilyId("FAM-0007"))).orElseThrow();
    OpenHouse.get(directory.put(OpenHouse.AGENCY, renamed(family)));
    var incident = house.text("help");
    Visitor.signedIn(house, "S1")
        .walkToStep(incident)
        .tap("/incidents/" + incident + "/unlock", Map.of("proof", "known_voice"));
    signIn("S1");
    for (String path : List.of("", "/timeline", "/review")) {
      page.navigate(house.address + "/incidents/" + incident + path);
      unfoldEverything();
      looks.at(page, "40-long-names" + path.replace('/', '-'));
    }
    page.navigate(house.address + "/incidents/" + incident);
    unfoldEverything();
    assertThat(page.locator("#main").textContent())
        .contains(LONG_NAME, "\u2068" + RIGHT_TO_LEFT_NAME + "\u2069");
  }

  private static FamilyRecord renamed(FamilyRecord family) {
    var people = new LinkedHashMap<>(family.people());
    people.computeIfPresent(new PersonId("P2"), (_, person) -> named(person, LONG_NAME));
    people.computeIfPresent(new PersonId("N1"), (_, person) -> named(person, RIGHT_TO_LEFT_NAME));
    return new FamilyRecord(
        family.id(),
        LONG_NAME,
        family.lineCode(),
        family.languages(),
        family.timezone(),
        family.households(),
        people,
        family.youths(),
        family.coordinator(),
        family.passphrase(),
        family.safeWords(),
        family.noContact(),
        LONG_NAME + " " + RIGHT_TO_LEFT_NAME);
  }

  private static FamilyPerson named(FamilyPerson person, String name) {
    return new FamilyPerson(
        person.id(),
        name,
        "",
        person.pronouns(),
        person.role(),
        person.support(),
        person.languages(),
        person.born(),
        person.contactPoints(),
        person.doNotContact(),
        person.mayKnow(),
        person.note());
  }

  /// Texts of this page that are the console's words in English, and not also in Spanish.
  private Set<String> sharedWithEnglish() {
    var english = new TreeSet<>(words(Language.EN));
    english.removeAll(words(Language.ES));
    @SuppressWarnings("unchecked")
    var shown =
        (List<String>)
            page.evaluate(
                """
                () => {
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const texts = [];
                  while (walker.nextNode()) {
                    const node = walker.currentNode;
                    if (!node.parentElement.closest('[lang=en]')) texts.push(node.data.trim());
                  }
                  return texts;
                }
                """);
    var found = new TreeSet<>(shown);
    found.retainAll(english);
    return found;
  }

  private static Set<String> words(Language language) {
    var words = new TreeSet<String>();
    OpenHouse.wording()
        .book(language)
        .texts()
        .forEach((key, text) -> {
          // The name of the other language stands in that language.
          if (key.startsWith("console.") && !key.equals("console.switch_language")) {
            words.add(text.strip());
          }
        });
    return Collections.unmodifiableSet(words);
  }

  private void signInSpanish(String staff) {
    page.context().clearCookies();
    signIn(staff);
    page.context()
        .addCookies(
            List.of(
                new Cookie(Doors.LANGUAGE_COOKIE, Language.ES.code())
                    .setUrl(house.address.toString())));
  }
}
