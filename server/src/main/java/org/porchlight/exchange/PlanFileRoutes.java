package org.porchlight.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import org.porchlight.exchange.Readers.Subject;

/// The plan and family files that were not taken at the start, for whoever writes them.
///
/// `GET /api/plans/faults` is behind the API's bearer token, since what a file holds is a family's
/// own words; the log tells no more than the place.
public final class PlanFileRoutes {
  private final Vertx vertx;
  private final ApiDoor door;
  private final Readers readers;
  private final List<Untaken> faults;

  /// One reason why a file was not taken.
  ///
  /// @param file its name, without a folder
  /// @param line from 1
  /// @param path in the file, such as `people.N1.tel`; empty for the file as a whole
  /// @param got what stands there
  /// @param expected what should
  public record Untaken(String file, int line, String path, String got, String expected) {
    private JsonObject json() {
      return new JsonObject()
          .put("file", file)
          .put("line", line)
          .put("path", path)
          .put("got", got)
          .put("expected", expected);
    }
  }

  /// @param faults of every file, in the order in which they are told
  /// @param readers notes who read them, since a fault tells what stands in a file
  public PlanFileRoutes(
      Vertx vertx, ExchangeSettings settings, Readers readers, List<Untaken> faults) {
    this.readers = readers;
    this.vertx = vertx;
    this.door = new ApiDoor(settings);
    this.faults = List.copyOf(faults);
  }

  /// Adds the route; before those of the API, which answer for what is not here.
  public void mount(Router router) {
    var api = Router.router(vertx);
    api.route().handler(door::check);
    api.get("/faults")
        .handler(context ->
            readers.answer(
                context,
                Subject.all("plans"),
                () -> Json.send(context, IncidentJson.array(faults, Untaken::json))));
    router.route("/api/plans/*").subRouter(api);
  }
}
