package org.porchlight.coordination.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.drafting.DraftEvent.Begun;
import org.porchlight.coordination.drafting.DraftEvent.Dropped;
import org.porchlight.coordination.drafting.DraftEvent.Edited;
import org.porchlight.coordination.drafting.DraftEvent.Sent;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftEdit.WriteWhole;
import org.porchlight.plan.draft.DraftForm;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.storage.Journal.Told;

/// The next version of a plan, as far as it is written.
///
/// @param open false before it is begun, and once it was sent or dropped
/// @param base the version it began with
/// @param form null while its text is no file of keys
/// @param whole its text as somebody wrote it in one piece; null once a field was written since
/// @param version of its journal
/// @param changes the newest last; at most [#CHANGES_MAX]
public record PlanDraft(
    boolean open,
    int base,
    @Nullable Map<String, Object> form,
    @Nullable String whole,
    long version,
    List<Change> changes) {
  /// How far back it is known who wrote what.
  static final int CHANGES_MAX = 300;

  static final PlanDraft NONE = new PlanDraft(false, 0, null, null, 0, List.of());

  public PlanDraft {
    changes = List.copyOf(changes);
  }

  /// What somebody changed.
  ///
  /// @param version of the journal after it
  public record Change(long version, DraftEdit edit, String by, String page, Instant at) {}

  /// The draft after one more entry of its journal.
  PlanDraft with(Told<DraftEvent> told, DraftText files) {
    return switch (told.event()) {
      case Begun(var from, var text, _) ->
          new PlanDraft(true, from, files.form(text).orElse(null), null, told.version(), List.of());
      case Edited(var edit, var by, var page) ->
          edited(edit, files).noted(new Change(told.version(), edit, by, page, told.at()));
      case Sent _, Dropped _ -> new PlanDraft(false, base, form, whole, told.version(), List.of());
    };
  }

  private PlanDraft edited(DraftEdit edit, DraftText files) {
    if (edit instanceof WriteWhole(var text)) {
      return new PlanDraft(open, base, files.form(text).orElse(null), text, version, changes);
    }
    return after(edit)
        .map(made -> new PlanDraft(open, base, made, null, version, changes))
        .orElse(this);
  }

  private PlanDraft noted(Change change) {
    var grown = new ArrayList<>(changes);
    grown.add(change);
    var kept = grown.subList(Math.max(0, grown.size() - CHANGES_MAX), grown.size());
    return new PlanDraft(open, base, form, whole, change.version(), kept);
  }

  /// The form after an edit; empty when it cannot be done.
  Optional<Map<String, Object>> after(DraftEdit edit) {
    return Optional.ofNullable(form).flatMap(known -> DraftForm.edited(known, edit));
  }

  /// What other pages changed since `seen`, the oldest first.
  public List<Change> since(long seen, String page) {
    return changes.stream()
        .filter(change -> change.version() > seen && !change.page().equals(page))
        .toList();
  }

  /// The last change of another page, since `seen`, that this edit would write over.
  Optional<Change> overtaking(DraftEdit edit, long seen, String page) {
    return since(seen, page).stream()
        .filter(change ->
            DraftPlaces.isWithin(change.edit().place(), edit.place())
                || DraftPlaces.isWithin(edit.place(), change.edit().place()))
        .filter(change -> !change.edit().equals(edit))
        .reduce((_, later) -> later);
  }
}
