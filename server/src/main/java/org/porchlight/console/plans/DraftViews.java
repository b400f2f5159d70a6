package org.porchlight.console.plans;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.DraftView;
import org.porchlight.console.view.DraftView.Theirs;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.drafting.DraftLook;
import org.porchlight.coordination.drafting.PlanDraft;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.plan.draft.DraftWords;

/// Says a draft in the words of its pages.
record DraftViews(Console console, Speech say, DraftEditors editors) {
  /// @param part which is shown
  /// @param page which open page it is for
  Future<DraftView> view(DraftRequest asked, String part, String open, String page) {
    return console
        .desk()
        .drafting()
        .look(asked.draft())
        .compose(look -> family(asked).map(family -> view(asked, look, family, part, open, page)));
  }

  private Future<Optional<FamilyRecord>> family(DraftRequest asked) {
    var family = asked.base().family();
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : console.desk().families().family(family);
  }

  private DraftView view(
      DraftRequest asked,
      DraftLook look,
      Optional<FamilyRecord> family,
      String part,
      String open,
      String page) {
    var form = asked.draft().form();
    var parts = new DraftParts(say, form == null ? Map.of() : form, open);
    var checks = new DraftChecks(parts, asked.path());
    var others = editors.note(asked.base().ref().plan(), page, asked.who().member(), say.now());
    var told =
        checks.of(
            look,
            others.isEmpty()
                ? ""
                : say.of("draft.others", Map.of("names", String.join(", ", others))));
    var youth = asked.base().youth();
    return new DraftView(
        asked.path(),
        asked.base().ref().plan() + " v" + asked.number(),
        youth == null ? "" : BoardViews.name(asked.base(), youth),
        part,
        tabs(parts, checks, form != null),
        parts.sections(part),
        part.equals(DraftParts.FILE) ? look.text() : null,
        part.equals("people") ? couldJoin(family, parts) : List.of(),
        new DraftLists(say, parts.form(), open).adding(part),
        told,
        asked.draft().version(),
        page);
  }

  private List<DraftView.Part> tabs(DraftParts parts, DraftChecks checks, boolean fields) {
    var tabs = new ArrayList<DraftView.Part>();
    if (fields) {
      parts
          .ids()
          .forEach(id -> tabs.add(new DraftView.Part(id, parts.title(id), checks.stopsOf(id))));
    }
    tabs.add(new DraftView.Part(DraftParts.FILE, say.of("draft.part.file"), 0));
    return tabs;
  }

  /// Those the family's record knows and the draft does not.
  private static List<Choice> couldJoin(Optional<FamilyRecord> family, DraftParts parts) {
    return family
        .map(known ->
            known.people().values().stream()
                .filter(one -> DraftPlaces.find(parts.form(), "people." + one.id()).isEmpty())
                .map(one -> Choice.of(one.id().value(), one.name()))
                .toList())
        .orElse(List.of());
  }

  /// What others wrote since this page last looked.
  List<Theirs> theirs(PlanDraft draft, long seen, String page) {
    return draft.since(seen, page).stream().map(change -> theirs(draft, change)).toList();
  }

  Theirs theirs(PlanDraft draft, PlanDraft.Change change) {
    var values = Map.of("name", name(change.by()), "when", say.time(change.at()));
    return change.edit() instanceof DraftEdit.Write(var place, _)
        ? new Theirs(place, words(draft, place), say.of("draft.theirs", values))
        : new Theirs("", "", say.of("draft.theirs.more", values));
  }

  private static String words(PlanDraft draft, String place) {
    @Nullable Map<String, Object> form = draft.form();
    return form == null
        ? ""
        : DraftPlaces.find(form, place)
            .map(value ->
                DraftWords.isTicked(value) && DraftFields.isTick(place)
                    ? DraftWords.YES
                    : DraftWords.words(value))
            .orElse("");
  }

  private String name(String staff) {
    return console.staff().apply(new StaffId(staff)).map(StaffMember::name).orElse(staff);
  }
}
