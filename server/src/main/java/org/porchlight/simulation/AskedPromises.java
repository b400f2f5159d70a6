package org.porchlight.simulation;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.Task;
import org.porchlight.incident.WalkEvent;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;

/// How people are asked: in the language they name, nobody who has left, and no need is left to
/// nobody.
final class AskedPromises {
  private static final Map<String, Language> NAMES =
      Map.of("espanol", Language.ES, "english", Language.EN);

  private final List<FamilyRecord> families;

  AskedPromises(List<FamilyRecord> families) {
    this.families = List.copyOf(families);
  }

  /// @return the name of the promise that does not hold; empty when all do
  Optional<String> broken(StoredTurn turn) {
    for (Entry entry : turn.entries()) {
      String name =
          switch (entry.event()) {
            case PageQueued page when hasLeft(page.to(), entry.at()) ->
                "R8 as it is now: nobody is asked who has left; got " + page.to();
            case MessageReceived said when isInAnotherLanguage(turn, said) ->
                "R16 never alone: the language they name is theirs";
            case PageEvent _,
                CallEvent _,
                ContactEvent _,
                DrillEvent _,
                DutyEvent _,
                EndingEvent _,
                MessageEvent _,
                ReviewEvent _,
                SubjectEvent _,
                WalkEvent _ ->
                "";
          };
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    if (!isTheFamilysOwnTeam(turn)) {
      return Optional.of("R3 said, never guessed: the team of a family it was taken for is asked");
    }
    return everyNeedIsSeenTo(turn)
        ? Optional.empty()
        : Optional.of("several needed: a need is with nobody, and nobody is told");
  }

  private static boolean isTheFamilysOwnTeam(StoredTurn turn) {
    var family = turn.after().subject().family();
    return family == null
        || turn.after().pages().all().stream()
            .filter(page -> page.open() || page.taken())
            .allMatch(
                page -> !(page.to() instanceof Recipient.OnTeam(var of, _)) || of.equals(family));
  }

  private boolean hasLeft(Recipient to, Instant at) {
    return to instanceof Recipient.OnTeam(var family, var person)
        && families.stream()
            .filter(one -> one.id().equals(family))
            .anyMatch(one ->
                one.person(person)
                    .map(FamilyPerson::membership)
                    .map(known -> known.hasLeft(at.atZone(one.timezone()).toLocalDate()))
                    .orElse(false));
  }

  private static boolean isInAnotherLanguage(StoredTurn turn, MessageReceived said) {
    Language named = named(said.text());
    return named != null
        && turn.after()
            .contacts()
            .find(said.contact())
            .filter(contact -> contact.language() != named)
            .isPresent();
  }

  /// The language whose name this text is; null for any other text.
  static @Nullable Language named(String text) {
    return NAMES.get(
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("[\\p{M}\\p{P}\\s]", "")
            .toLowerCase(Locale.ROOT));
  }

  /// While the step runs: a need that somebody no longer sees to is with another, or staff know;
  /// and one who comes lets nobody go who is needed for something else.
  private static boolean everyNeedIsSeenTo(StoredTurn turn) {
    int run = turn.after().walk().runNumber();
    if (run == 0 || run != turn.before().walk().runNumber()) {
      return true;
    }
    var ours = turn.after().pages().all().stream().filter(page -> page.run() == run).toList();
    return ours.stream()
        .filter(page -> page.asked().need() != null && isGone(page, turn))
        .allMatch(
            page -> known(page, turn) || ours.stream().anyMatch(other -> seesTo(other, page)));
  }

  /// Staff know that it reaches nobody; or it was taken back for a reason other than a yes.
  private static boolean known(Page page, StoredTurn turn) {
    return page.answer() == Page.Answer.CANCELLED
        ? turn.events(PageCancelled.class)
            .noneMatch(gone ->
                gone.page().equals(page.id()) && gone.why() == Cancellation.TAKEN_BY_ANOTHER)
        : turn.after().messages().tasks().contains(Task.STEP_REACHES_NOBODY);
  }

  private static boolean isGone(Page page, StoredTurn turn) {
    boolean before =
        turn.before().pages().find(page.id()).filter(one -> one.open() || one.taken()).isPresent();
    return before && !page.open() && !page.taken();
  }

  private static boolean seesTo(Page other, Page page) {
    return (other.open() || other.taken())
        && Objects.equals(other.asked().need(), page.asked().need());
  }
}
