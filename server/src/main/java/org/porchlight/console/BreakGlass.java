package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.DeniedView;
import org.porchlight.console.view.Speech;
import org.porchlight.coordination.GlassBook;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.rights.GlassPurpose;
import org.porchlight.rights.Relation;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.NaturalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A family somebody has nothing to do with: what they can do, and the reason that opens it.
final class BreakGlass {
  /// Whose page was denied, as its address begins.
  private static final Pattern DENIED =
      Pattern.compile(
          "/(incidents|plans|families)/([A-Za-z0-9][A-Za-z0-9_-]{0,63})[A-Za-z0-9/._-]*");

  private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);

  private final Console console;
  private final GlassWarning warning;

  BreakGlass(Console console) {
    this.console = console;
    this.warning = new GlassWarning(console);
  }

  void open(Doors doors) {
    doors.open(Door.BREAK_GLASS, this::give);
  }

  /// Answers a request for a page of somebody else's family.
  Future<Void> denied(Door door, RoutingContext request, SignedIn who) {
    var frame = Frames.here(console, who, "denied", "");
    var role = who.rights().role();
    boolean may =
        Door.BREAK_GLASS.lets(who.with(Nearness.of(role)))
            && door.access().admits(role, Relation.BROKE_GLASS);
    var view =
        new DeniedView(
            supervisors(),
            may ? request.normalizedPath() : "",
            may ? purposes(frame.say()) : List.of(),
            Long.toString(console.settings().breakGlass().toMinutes()));
    return Answers.html(request, 403, Templates.html("denied", frame, view));
  }

  private List<String> supervisors() {
    return console.world().onCall().staff().stream()
        .filter(member -> member.duty() == Duty.SUPERVISOR)
        .map(StaffMember::name)
        .toList();
  }

  private static List<Choice> purposes(Speech say) {
    return Arrays.stream(GlassPurpose.values())
        .map(one -> Choice.of(one.name().toLowerCase(Locale.ROOT), say.of("glass.purpose", one)))
        .toList();
  }

  private Future<Void> give(RoutingContext request, SignedIn who) {
    var form = new Form(request.request().formAttributes());
    var to = DENIED.matcher(form.text("to"));
    var purpose = form.one(GlassPurpose.class, "purpose");
    if (!to.matches() || !form.has("words") || !form.has("key")) {
      return Answers.status(request, 422);
    }
    var key = new NaturalKey("tap:" + who.id() + ":" + form.text("key"));
    return pane(to.group(1), to.group(2))
        .compose(pane ->
            pane.isEmpty()
                ? Answers.status(request, 404)
                : broken(pane.get(), who.id(), purpose, form.text("words"), key)
                    .compose(_ -> Answers.goTo(request, to.group())));
  }

  /// Noted first, then told; nobody who needs to see the family waits for a text.
  private Future<Void> broken(
      JournalId pane, StaffId by, GlassPurpose purpose, String words, NaturalKey key) {
    return console
        .glass()
        .breaks(pane, by, purpose, words, key)
        .onSuccess(now -> {
          if (now) {
            warning
                .warn()
                .onFailure(failure ->
                    LOG.warn("a broken glass is told later: {}", failure.getClass().getName()));
          }
        })
        .mapEmpty();
  }

  private Future<Optional<JournalId>> pane(String kind, String id) {
    return switch (kind) {
      case "incidents" -> incident(id);
      case "plans" ->
          console
              .lives()
              .life(new PlanId(id))
              .map(life ->
                  life.newest()
                      .map(VersionLife::plan)
                      .flatMap(plan -> Optional.ofNullable(plan.family()))
                      .map(GlassBook::pane));
      default ->
          console
              .store()
              .directory()
              .family(console.agency(), new FamilyId(id))
              .map(found -> found.map(family -> GlassBook.pane(family.id())));
    };
  }

  private Future<Optional<JournalId>> incident(String text) {
    IncidentId id;
    try {
      id = new IncidentId(text);
    } catch (IllegalArgumentException _) {
      return Future.succeededFuture(Optional.empty());
    }
    return console
        .turns()
        .state(id)
        .map(state ->
            state.opened()
                ? Optional.of(GlassBook.pane(id, state.subject().family()))
                : Optional.empty());
  }
}
