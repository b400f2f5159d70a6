package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.FileImport;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.coordination.PlanFiles.FileFault;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.plan.Language;
import org.porchlight.plan.life.Author;

/// Plan and family files of a whole folder, looked at first and brought in on demand.
///
/// `POST /api/import?actor=C1` takes `{files: [{name, content}]}`, says what would become of each,
/// and changes nothing unless `dry_run=false` is asked for.
final class ImportRoutes {
  private static final ProgramDoor DOOR = ProgramDoor.IMPORT;

  private final FileImport files;
  private final PlanFiles forms;
  private final Readers readers;

  /// @param readers notes who was told what would change in plans and records
  ImportRoutes(FileImport files, PlanFiles forms, Readers readers) {
    this.readers = readers;
    this.files = files;
    this.forms = forms;
  }

  void mount(Router api) {
    api.post(DOOR.path()).handler(this::bring);
  }

  private void bring(RoutingContext context) {
    var account = ApiDoor.account(context);
    var asked = Actors.at(DOOR, account, Actors.named(context), readers.staff());
    Actors.acting(context, DOOR, asked)
        .ifPresent(
            acting -> Json.body(context).ifPresent(body -> bring(context, body, acting.by())));
  }

  private void bring(RoutingContext context, JsonObject body, Author by) {
    if (!areFiles(body.getValue("files"))) {
      Json.refuse(context, 400, "files: another shape (expected: [{name, content}], both texts)");
      return;
    }
    var faults = new ArrayList<FileFault>();
    boolean apply = "false".equals(context.request().getParam("dry_run"));
    // A folder of files takes a while to read, which no caller of the line waits for.
    context
        .vertx()
        .executeBlocking(() -> read(body, faults), false)
        .map(Objects::requireNonNull)
        .compose(read -> apply ? files.apply(read, by) : files.look(read, by))
        .onSuccess(rows ->
            readers.answer(
                context,
                Subject.all("import"),
                () ->
                    Json.send(
                        context,
                        200,
                        new JsonObject()
                            .put("applied", apply)
                            .put("files", IncidentJson.array(rows, ImportRoutes::row))
                            .put("faults", IncidentJson.array(faults, PlanJson::fault)))))
        .onFailure(context::fail);
  }

  private static boolean areFiles(@Nullable Object given) {
    return given instanceof JsonArray files
        && files.stream()
            .allMatch(file ->
                file instanceof JsonObject one
                    && one.getValue("name") instanceof String
                    && one.getValue("content") instanceof String);
  }

  private List<PlanFiles.Read> read(JsonObject body, List<FileFault> faults) {
    var read = new ArrayList<PlanFiles.Read>();
    JsonArray given = body.getJsonArray("files");
    for (int i = 0; i < given.size(); i++) {
      var file = given.getJsonObject(i);
      var content = file.getString("content", "").getBytes(StandardCharsets.UTF_8);
      var one = forms.read(file.getString("name", "file"), content);
      if (one instanceof PlanFiles.Read.Unreadable(var found)) {
        faults.addAll(found);
      } else {
        read.add(one);
      }
    }
    return read;
  }

  private static JsonObject row(FileImport.Row row) {
    var refusal = row.refusal();
    return new JsonObject()
        .put("what", row.what())
        .put("state", Json.word(row.state()))
        .put("hashes", new JsonArray(row.hashes()))
        .put("changes", IncidentJson.array(row.changes(), change -> change.in(Language.EN)))
        .put("changes_es", IncidentJson.array(row.changes(), change -> change.in(Language.ES)))
        .put("blockers", PlanJson.findings(row.blockers()))
        .put("message", refusal == null ? null : refusal.in(Language.EN));
  }
}
