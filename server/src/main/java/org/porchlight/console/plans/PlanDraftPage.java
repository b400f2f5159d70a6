package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.DraftBeginView;
import org.porchlight.console.view.DraftView.Saved;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.coordination.drafting.DraftDesk;
import org.porchlight.coordination.drafting.Drafts;
import org.porchlight.coordination.drafting.Drafts.Editor;
import org.porchlight.plan.draft.DraftEdit;

/// The plan editor: the next version of a plan, saved as it is typed, with the checks beside it.
public final class PlanDraftPage {
  private static final int WORDS_CHARACTERS_MAX = 8_000;

  private final Console console;
  private final ReadingNotes notes;
  private final DraftEditors editors = new DraftEditors();

  public PlanDraftPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  public void open(Doors doors) {
    doors.open(Door.DRAFT, (request, who) -> found(request, who, this::front));
    doors.open(Door.DRAFT_BEGIN, (request, who) -> found(request, who, this::begin));
    doors.open(Door.DRAFT_PART, (request, who) -> found(request, who, this::part));
    doors.open(Door.DRAFT_LOOK, (request, who) -> found(request, who, this::look));
    doors.open(Door.DRAFT_WRITE, (request, who) -> found(request, who, this::write));
    doors.open(Door.DRAFT_CHANGE, (request, who) -> found(request, who, this::change));
    doors.open(Door.DRAFT_DROP, (request, who) -> found(request, who, this::drop));
    new PlanSendPage(console, this::found).open(doors);
  }

  /// What a page does with a draft.
  interface Answer {
    Future<Void> to(DraftRequest asked);
  }

  private Drafts drafts() {
    return console.desk().drafting().drafts();
  }

  private Future<Void> found(RoutingContext request, SignedIn who, Answer answer) {
    return PlanAddress.plan(
        console,
        request,
        (_, life) -> {
          var base = DraftDesk.base(life);
          if (base.isEmpty()) {
            return Answers.status(request, 404);
          }
          var plan = base.get().plan();
          return drafts()
              .draft(plan)
              .compose(draft -> {
                return answer.to(new DraftRequest(request, who, life, plan, draft));
              });
        });
  }

  private Future<Void> front(DraftRequest asked) {
    if (asked.draft().open()) {
      return Answers.goTo(asked.request(), asked.path() + "/part/young");
    }
    var frame = frame(asked);
    var ref = asked.base().ref();
    var view = new DraftBeginView(asked.path(), ref.plan() + " v" + asked.number(), ref.toString());
    return Answers.html(asked.request(), 200, Templates.html("draft-begin", frame, view));
  }

  private Future<Void> begin(DraftRequest asked) {
    return drafts()
        .begin(asked.base(), asked.who().id().value())
        .compose(_ -> Answers.goTo(asked.request(), asked.path() + "/part/young"));
  }

  private Future<Void> part(DraftRequest asked) {
    return notes
        .note(asked.who(), "draft", asked.base().ref().toString())
        .compose(_ -> show(asked, partOf(asked), 200, null));
  }

  private static String partOf(DraftRequest asked) {
    return Optional.ofNullable(asked.request().pathParam("part")).orElse("");
  }

  private Future<Void> show(DraftRequest asked, String part, int status, @Nullable Notice notice) {
    if (!asked.draft().open()) {
      return Answers.goTo(asked.request(), asked.path());
    }
    var frame = frame(asked).with(notice);
    // A text that is no file of keys is shown as the text it is.
    var shown = asked.draft().form() == null ? DraftParts.FILE : part;
    var open = Optional.ofNullable(asked.request().queryParams().get("open")).orElse("");
    return new DraftViews(console, frame.say(), editors)
        .view(asked, shown, open, frame.keys().next())
        .compose(view -> {
          var isThere = view.parts().stream().anyMatch(one -> one.id().equals(shown));
          return isThere
              ? Answers.html(asked.request(), status, Templates.html("draft", frame, view))
              : Answers.status(asked.request(), 404);
        });
  }

  /// What the checks say now, and what others wrote; asked by a page that stands open.
  private Future<Void> look(DraftRequest asked) {
    var fields = new Form(asked.request().queryParams());
    var editor = asked.editor(fields.text("seen"), fields.text("page"));
    return saved(asked, editor, fields.text("part"), 200, null);
  }

  /// One field, as it was typed.
  private Future<Void> write(DraftRequest asked) {
    var form = asked.form();
    var words = asked.request().request().getFormAttribute("words");
    var place = form.text("place");
    var whole = place.isEmpty();
    if (words == null || (!whole && words.length() > WORDS_CHARACTERS_MAX)) {
      return Answers.status(asked.request(), words == null ? 422 : 413);
    }
    var editor = asked.editor(form.text("seen"), form.text("page"));
    DraftEdit edit = whole ? new DraftEdit.WriteWhole(words) : new DraftEdit.Write(place, words);
    return drafts()
        .edit(asked.base(), edit, editor)
        .compose(done ->
            switch (done) {
              case Drafts.Edit.Done(var draft) ->
                  saved(asked.with(draft), editor, form.text("part"), 200, null);
              case Drafts.Edit.Overtaken(var draft, var theirs) ->
                  saved(asked.with(draft), editor, form.text("part"), 409, theirs);
              case Drafts.Edit.NotThere _ -> Answers.status(asked.request(), 404);
            });
  }

  private Future<Void> saved(
      DraftRequest asked,
      Editor editor,
      String part,
      int status,
      org.porchlight.coordination.drafting.PlanDraft.@Nullable Change overtaken) {
    var frame = frame(asked);
    var views = new DraftViews(console, frame.say(), editors);
    var draft = asked.draft();
    if (!draft.open()) {
      return Answers.status(asked.request(), 404);
    }
    return views
        .view(asked, part, "", editor.page())
        .compose(view -> {
          var conflict = overtaken == null ? null : views.theirs(draft, overtaken);
          var theirs = views.theirs(draft, editor.seen(), editor.page());
          var when =
              frame
                  .say()
                  .of("draft.saved", java.util.Map.of("when", frame.say().time(frame.say().now())));
          var answer = new Saved(view, theirs, conflict, when);
          return Answers.html(
              asked.request(), status, Templates.html("draft-saved", frame, answer));
        });
  }

  /// A step, a situation or a person comes, goes or moves.
  private Future<Void> change(DraftRequest asked) {
    var form = asked.form();
    var changes = new DraftChanges(asked.draft(), form);
    var editor = asked.editor(form.text("seen"), form.text("page"));
    return changes
        .all(() -> family(asked))
        .compose(edits -> all(asked, edits, editor))
        .compose(done ->
            switch (done) {
              case Drafts.Edit.Done _ ->
                  Answers.goTo(asked.request(), asked.path() + changes.leadsTo());
              case Drafts.Edit.Overtaken(var draft, var theirs) -> {
                var say = frame(asked).say();
                var told = new DraftViews(console, say, editors).theirs(draft, theirs);
                yield show(asked.with(draft), changes.part(), 409, new Notice(told.sentence(), ""));
              }
              case Drafts.Edit.NotThere(var draft) -> {
                var told = frame(asked).say().of("draft.not_there");
                yield show(asked.with(draft), changes.part(), 409, new Notice(told, ""));
              }
            });
  }

  private Future<Optional<org.porchlight.plan.FamilyRecord>> family(DraftRequest asked) {
    var family = asked.base().family();
    return family == null
        ? Future.succeededFuture(Optional.empty())
        : console.desk().families().family(family);
  }

  private Future<Drafts.Edit> all(DraftRequest asked, List<DraftEdit> edits, Editor editor) {
    Future<Drafts.Edit> done = Future.succeededFuture(new Drafts.Edit.NotThere(asked.draft()));
    for (var index = 0; index < edits.size(); index++) {
      var edit = edits.get(index);
      var first = index == 0;
      done =
          done.compose(before ->
              first || before instanceof Drafts.Edit.Done
                  ? drafts().edit(asked.base(), edit, editor)
                  : Future.succeededFuture(before));
    }
    return done;
  }

  private Future<Void> drop(DraftRequest asked) {
    return drafts()
        .drop(asked.base(), asked.who().id().value())
        .compose(_ -> Answers.goTo(asked.request(), asked.path()));
  }

  private Frame frame(DraftRequest asked) {
    return Frames.of(console, asked.who(), "draft", "");
  }
}
