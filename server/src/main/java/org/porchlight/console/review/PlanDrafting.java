package org.porchlight.console.review;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.console.Console;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.view.Notice;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.incident.Learning;
import org.porchlight.plan.Basis;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.Support;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.changes.PlanEdit;
import org.porchlight.plan.changes.PlanEditing;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.review.lessons.Proposal;
import org.porchlight.storage.NaturalKey;

/// Writes the changes that were taken into a draft of the plan, which is signed like any other.
final class PlanDrafting {
  private static final int TASK_DAYS = 14;

  private final Console console;
  private final IncidentFile file;

  PlanDrafting(Console console, IncidentFile file) {
    this.console = console;
    this.file = file;
  }

  /// What came of it.
  sealed interface Written {
    record Draft(PlanRef ref, Form form) implements Written {}

    record Refused(Notice why) implements Written {}
  }

  /// Nothing is written without the family, or their waiver (R20).
  Future<Written> write(Form form) {
    Learning learning = file.state().ending().learning();
    boolean decided = file.state().ending().review() != null;
    var ran = file.plan();
    if (ran.isEmpty() || decided || !learning.withFamily()) {
      return refused("refusal.family_not_present");
    }
    return FamilyCrises.of(console, file)
        .compose(crises -> write(form, ran.get(), ChangeViews.proposals(file, crises)));
  }

  private Future<Written> write(Form form, CrisisPlan ran, List<Proposal> proposals) {
    CrisisPlan now = file.life().running().map(VersionLife::plan).orElse(ran);
    LocalDate today = console.lives().today(now.timezone());
    List<PlanEdit> edits = edits(proposals, now, today);
    if (edits.isEmpty()) {
      return refused("refusal.no_such_change");
    }
    int version = file.life().newest().map(VersionLife::version).orElse(now.ref().version()) + 1;
    var draft = PlanEditing.draft(now, edits, version, basis(""), today);
    var said =
        PlanDifference.between(now, draft).changes().stream()
            .map(change -> change.in(Language.EN))
            .collect(Collectors.joining(" "));
    var told = PlanEditing.draft(now, edits, version, basis(said), today);
    var by = new Author(file.reader().id().value(), Author.Role.COORDINATOR);
    return console
        .lives()
        .turn(
            now.ref().plan(),
            new ProposeVersion(told, by, today),
            new NaturalKey("review:" + file.id() + ":" + form.text("key")))
        .map(turned ->
            switch (turned) {
              case LifeTurned.Done _ -> new Written.Draft(told.ref(), form);
              case LifeTurned.Refused(var why, _) -> new Written.Refused(notice(why));
              case LifeTurned.OtherContent _ ->
                  new Written.Refused(notice(PlanLifeRefusal.VERSION_NEVER_CHANGES));
            });
  }

  private List<PlanEdit> edits(List<Proposal> proposals, CrisisPlan now, LocalDate today) {
    var words = file.state().ending().learning().changes();
    return proposals.stream()
        .flatMap(one ->
            Optional.ofNullable(words.get(one.id()))
                .filter(Learning.ChangeWord::accepted)
                .map(word ->
                    one.edit(
                        word.words(), file.familyLanguage(), owner(now), today.plusDays(TASK_DAYS)))
                .filter(edit -> PlanEditing.fits(now, edit))
                .stream())
        .toList();
  }

  /// Whoever coordinates, else the first who is paid to be there.
  private PersonId owner(CrisisPlan plan) {
    return file.family()
        .map(FamilyRecord::coordinator)
        .filter(one -> plan.person(one).isPresent())
        .orElseGet(() ->
            plan.people().values().stream()
                .filter(one -> one.support() == Support.FORMAL)
                .map(one -> one.id())
                .findFirst()
                .orElse(plan.people().keySet().iterator().next()));
  }

  private Basis basis(String changed) {
    return new Basis("post_crisis", List.of(file.id().value()), "", changed);
  }

  private Notice notice(PlanLifeRefusal why) {
    return new Notice(why.in(file.reader().language()), "");
  }

  private Future<Written> refused(String key) {
    var say = Frames.here(console, file.reader(), "review", "").say();
    return Future.succeededFuture(new Written.Refused(new Notice(say.shared(key), "")));
  }
}
