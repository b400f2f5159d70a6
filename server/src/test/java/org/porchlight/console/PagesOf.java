package org.porchlight.console;

import static org.porchlight.console.OpenHouse.get;

import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.console.review.ReviewPage;
import org.porchlight.console.walk.HandoffPage;
import org.porchlight.console.walk.TimelinePage;
import org.porchlight.console.walk.WalkPage;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Session;

/// The pages of an incident as somebody would see them whom no door lets in today: what a page
/// withholds must not rest on its door.
record PagesOf(OpenHouse house, IncidentId incident) {
  Map<String, String> asSeenBy(String staff, Role role, Relation near) {
    var file = file(reader(staff, new Reader(role, Set.of(near))));
    var server = get(house.vertx.createHttpServer().requestHandler(routes(file)).listen(0));
    try {
      return pages(server);
    } finally {
      get(server.close());
    }
  }

  private Router routes(IncidentFile file) {
    var files = new IncidentFiles(house.console);
    var router = Router.router(house.vertx);
    var walk = new WalkPage(house.console, files, new LiveStreams(house.console, house.vertx));
    var review = new ReviewPage(house.console, files);
    var timeline = new TimelinePage(house.console, files);
    var handoff = new HandoffPage(house.console, files);
    router.get("/walk").handler(request -> walk.show(request, file, 200, null));
    router.get("/review").handler(request -> review.show(request, file, 200, null));
    router.get("/timeline").handler(request -> timeline.show(request, file));
    router.get("/handoff").handler(request -> handoff.show(request, file));
    return router;
  }

  private static Map<String, String> pages(HttpServer server) {
    var visitor = new Visitor(URI.create("http://127.0.0.1:" + server.actualPort()));
    var pages = new LinkedHashMap<String, String>();
    for (var path : List.of("/walk", "/timeline", "/handoff", "/review")) {
      pages.put(path, visitor.get(path).body());
    }
    return pages;
  }

  private SignedIn reader(String staff, Reader rights) {
    var member = house.console.staff().apply(new StaffId(staff)).orElseThrow();
    return new SignedIn(
        member,
        new Session(member.id(), Factors.TWO),
        "token",
        Language.EN,
        ZoneOffset.UTC,
        new Nearness(rights, null, null));
  }

  private IncidentFile file(SignedIn reader) {
    var log = get(house.store.incidents().read(OpenHouse.AGENCY, incident, 0));
    var state = IncidentState.replay(log.entries());
    var around = get(house.console.world().around(state));
    return new IncidentFile(
        incident, log.entries(), state, around, reader, PlanLife.NONE, Map.of(), true);
  }
}
