package org.porchlight.console.families;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.FamilyStanding;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.Frame;
import org.porchlight.console.view.Notice;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.InTurn;

/// One family between crises: its dates and what was done, its team, and its next meeting.
public final class FamilyPage {
  private final Console console;
  private final ReadingNotes notes;

  public FamilyPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  /// The pages of one family.
  enum Part {
    FAMILY(""),
    MEETING("/meeting"),
    TEAM("/team");

    private final String below;

    Part(String below) {
      this.below = below;
    }

    String path(FamilyId family) {
      return "/families/" + family + below;
    }
  }

  public void open(Doors doors) {
    doors.open(Door.FAMILY, (request, who) -> page(request, who, Part.FAMILY));
    doors.open(Door.FAMILY_MEETING, (request, who) -> page(request, who, Part.MEETING));
    doors.open(Door.FAMILY_TEAM, (request, who) -> page(request, who, Part.TEAM));
  }

  /// The family that an address names; empty for an address that none can have.
  public static Optional<FamilyId> idIn(RoutingContext request) {
    return Optional.ofNullable(request.pathParam("family"))
        .filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"))
        .map(FamilyId::new);
  }

  private Future<Void> page(RoutingContext request, SignedIn who, Part part) {
    var family = idIn(request);
    return family.isEmpty()
        ? Answers.status(request, 404)
        : notes
            .note(who, "family", family.get().value())
            .compose(_ -> show(request, who, family.get(), part, 200, null));
  }

  /// Shows a page of the family as it is now.
  ///
  /// @param refusal a key of the wording; null when there is nothing to say
  Future<Void> show(
      RoutingContext request,
      SignedIn who,
      FamilyId family,
      Part part,
      int status,
      @Nullable String refusal) {
    return console
        .care()
        .caseloads()
        .of(family)
        .compose(found ->
            found.isEmpty()
                ? Answers.status(request, 404)
                : show(request, who, found.get(), part, status, refusal));
  }

  private Future<Void> show(
      RoutingContext request,
      SignedIn who,
      FamilyStanding standing,
      Part part,
      int status,
      @Nullable String refusal) {
    var plain = Frames.of(console, who, title(part), "");
    var frame = refusal == null ? plain : plain.with(new Notice(plain.say().of(refusal), ""));
    return html(who, frame, standing, part).compose(page -> Answers.html(request, status, page));
  }

  private static String title(Part part) {
    return switch (part) {
      case FAMILY -> "family_page";
      case MEETING -> "meeting";
      case TEAM -> "team";
    };
  }

  private Future<String> html(SignedIn who, Frame frame, FamilyStanding standing, Part part) {
    var views = new FamilyViews(console, frame.say(), who, standing);
    return switch (part) {
      case FAMILY ->
          running(standing.family().id())
              .map(plans -> Templates.html("family", frame, views.family(plans)));
      case MEETING ->
          Future.succeededFuture(
              Templates.html(
                  "meeting", frame, new MeetingViews(console, frame.say(), who, standing).view()));
      case TEAM ->
          console
              .care()
              .pastHelp(standing.family())
              .compose(help ->
                  new AskedSteps(console)
                      .of(standing.family().id())
                      .map(asked ->
                          Templates.html(
                              "team",
                              frame,
                              new TeamViews(console, frame.say(), who, standing, asked)
                                  .view(help))));
    };
  }

  /// The versions that run for this family.
  private Future<List<CrisisPlan>> running(FamilyId family) {
    return console
        .lives()
        .plans(family)
        .compose(plans -> InTurn.answers(plans, console.lives()::life))
        .map(lives ->
            lives.stream()
                .flatMap(life -> life.running().stream())
                .map(VersionLife::asItStands)
                .toList());
  }
}
