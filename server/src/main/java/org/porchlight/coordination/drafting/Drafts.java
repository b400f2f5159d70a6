package org.porchlight.coordination.drafting;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.drafting.DraftEvent.Begun;
import org.porchlight.coordination.drafting.DraftEvent.Dropped;
import org.porchlight.coordination.drafting.DraftEvent.Edited;
import org.porchlight.coordination.drafting.DraftEvent.Sent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftEdit.WriteWhole;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// The drafts of every plan's next version: begun, edited field by field, sent or dropped.
///
/// What is answered with success is stored. For one event loop; futures fail with the store, and
/// the same edit may be tried again with the same key.
public final class Drafts {
  private static final int KEPT_MAX = 200;

  private final AgencyId agency;
  private final Journal<DraftEvent> journal;
  private final DraftText files;
  private final InstantSource clock;
  private final Map<JournalId, PlanDraft> kept = Bounded.ofUsed(KEPT_MAX);

  public Drafts(AgencyId agency, Journals journals, DraftText files, InstantSource clock) {
    this.agency = agency;
    this.journal = journals.of(DraftEvent.KIND);
    this.files = files;
    this.clock = clock;
  }

  /// Which page of whom an edit comes from, and how much of the draft that page has seen.
  ///
  /// @param by the member of staff
  /// @param seen the draft's version on that page
  public record Editor(String by, String page, long seen) {}

  /// What became of an edit.
  public sealed interface Edit {
    record Done(PlanDraft draft) implements Edit {}

    /// Another page changed the same since; nothing was written.
    record Overtaken(PlanDraft draft, PlanDraft.Change theirs) implements Edit {}

    /// What it is about is no longer there, or not an author's to write.
    record NotThere(PlanDraft draft) implements Edit {}
  }

  /// The draft of this plan as it is now; not open when nobody writes one.
  public Future<PlanDraft> draft(CrisisPlan plan) {
    var id = id(plan);
    var known = kept.getOrDefault(id, PlanDraft.NONE);
    return journal
        .read(agency, id, known.version())
        .map(told -> {
          var draft = known;
          for (var one : told) {
            draft = draft.with(one, files);
          }
          var before = kept.get(id);
          if (before == null || before.version() < draft.version()) {
            kept.put(id, draft);
          }
          return draft;
        });
  }

  /// Begins a draft with what `base` says; one that is open goes on as it is.
  public Future<PlanDraft> begin(CrisisPlan base, String by) {
    var text = files.text(PlanForm.of(base.with(List.of())));
    return Rounds.until(
        "draft",
        () ->
            draft(base)
                .compose(draft ->
                    draft.open()
                        ? Future.succeededFuture(Optional.of(draft))
                        : tell(base, draft, "begun", new Begun(base.ref().version(), text, by))));
  }

  /// Does an edit, unless another page changed the same since this one last looked.
  public Future<Edit> edit(CrisisPlan plan, DraftEdit edit, Editor editor) {
    return Rounds.until("edit of a draft", () -> round(plan, edit, editor));
  }

  private Future<Optional<Edit>> round(CrisisPlan plan, DraftEdit edit, Editor editor) {
    return draft(plan)
        .compose(draft -> {
          var overtaking = draft.overtaking(edit, editor.seen(), editor.page());
          if (overtaking.isPresent()) {
            return done(new Edit.Overtaken(draft, overtaking.get()));
          }
          var possible = edit instanceof WriteWhole || draft.after(edit).isPresent();
          if (!draft.open() || !possible) {
            return done(new Edit.NotThere(draft));
          }
          if (draft.after(edit).filter(made -> made.equals(draft.form())).isPresent()) {
            return done(new Edit.Done(draft));
          }
          return tell(plan, draft, "edit", new Edited(edit, editor.by(), editor.page()))
              .map(told -> told.<Edit>map(Edit.Done::new));
        });
  }

  private static Future<Optional<Edit>> done(Edit edit) {
    return Future.succeededFuture(Optional.of(edit));
  }

  /// People are asked about it under this number from now on.
  public Future<PlanDraft> sent(CrisisPlan plan, int version, String by) {
    return close(plan, new Sent(version, by));
  }

  /// It is not written on; what it said stays in its journal.
  public Future<PlanDraft> drop(CrisisPlan plan, String by) {
    return close(plan, new Dropped(by));
  }

  private Future<PlanDraft> close(CrisisPlan plan, DraftEvent event) {
    return Rounds.until(
        "end of a draft",
        () ->
            draft(plan)
                .compose(draft ->
                    draft.open()
                        ? tell(plan, draft, "end", event)
                        : Future.succeededFuture(Optional.of(draft))));
  }

  /// Each entry has the number it takes in its key: of two at once, one goes round again.
  private Future<Optional<PlanDraft>> tell(
      CrisisPlan plan, PlanDraft draft, String what, DraftEvent event) {
    var key = new NaturalKey(what + ":" + (draft.version() + 1));
    return journal
        .append(agency, id(plan), draft.version(), key, clock.instant(), List.of(event))
        .compose(appended ->
            appended instanceof Appended.Done
                ? draft(plan).map(Optional::of)
                : Future.succeededFuture(Optional.empty()));
  }

  private static JournalId id(CrisisPlan plan) {
    return new JournalId(plan.ref().plan().value(), plan.family());
  }
}
