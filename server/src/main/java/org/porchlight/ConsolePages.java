package org.porchlight;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import org.porchlight.console.Console;
import org.porchlight.console.Doors;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.LiveStreams;
import org.porchlight.console.entrance.AccountSignIn;
import org.porchlight.console.entrance.AdministrationPage;
import org.porchlight.console.entrance.Entrance;
import org.porchlight.console.entrance.LockPage;
import org.porchlight.console.entrance.PasskeysPage;
import org.porchlight.console.entrance.SecondFactorPage;
import org.porchlight.console.entrance.SignIn;
import org.porchlight.console.families.FamiliesPage;
import org.porchlight.console.families.FamilyPage;
import org.porchlight.console.families.FamilyTaps;
import org.porchlight.console.families.TeamTaps;
import org.porchlight.console.home.HomePage;
import org.porchlight.console.home.MyStepsPage;
import org.porchlight.console.measures.MeasuresPage;
import org.porchlight.console.operator.DrillsPage;
import org.porchlight.console.operator.OperatorPage;
import org.porchlight.console.operator.RosterPage;
import org.porchlight.console.operator.WhoReadPage;
import org.porchlight.console.plans.CardLinkPage;
import org.porchlight.console.plans.PlanBoardPage;
import org.porchlight.console.plans.PlanDifferencePage;
import org.porchlight.console.plans.PlanDraftPage;
import org.porchlight.console.plans.PlanPapersPage;
import org.porchlight.console.plans.PlansPage;
import org.porchlight.console.review.ReviewPage;
import org.porchlight.console.review.ReviewTaps;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.console.walk.HandoffPage;
import org.porchlight.console.walk.TimelinePage;
import org.porchlight.console.walk.WalkPage;
import org.porchlight.console.walk.WalkTaps;

/// Every page of the console, behind its doors.
public final class ConsolePages {
  private ConsolePages() {}

  /// Mounts them under `/`. Call on the event loop that turns run on.
  public static void mount(Console console, Vertx vertx, Router router) {
    var doors = console.doors(router);
    var streams = new LiveStreams(console, vertx);
    entrance(console, vertx, doors, streams);
    var files = new IncidentFiles(console);
    new HomePage(console, streams).open(doors);
    new MyStepsPage(console).open(doors);

    var walk = new WalkPage(console, files, streams);
    walk.open(doors);
    new WalkTaps(console, files, walk, vertx).open(doors);
    new TimelinePage(console, files).open(doors);
    new HandoffPage(console, files).open(doors);
    var review = new ReviewPage(console, files);
    review.open(doors);
    new ReviewTaps(console, files, review).open(doors);

    new PlansPage(console).open(doors);
    new PlanDraftPage(console).open(doors);
    new PlanPapersPage(console).open(doors);
    new PlanBoardPage(console).open(doors);
    new PlanDifferencePage(console).open(doors);
    new CardLinkPage(console, files).open(doors);

    new FamiliesPage(console).open(doors);
    var family = new FamilyPage(console);
    family.open(doors);
    new FamilyTaps(console, family).open(doors);
    new TeamTaps(console, family).open(doors);

    new RosterPage(console).open(doors);
    new MeasuresPage(console).open(doors);
    new OperatorPage(console).open(doors);
    new WhoReadPage(console).open(doors);
    new DrillsPage(console).open(doors);
  }

  private static void entrance(Console console, Vertx vertx, Doors doors, LiveStreams streams) {
    var entrance = new Entrance(console);
    var firstStart = new FirstStart(vertx, console.agency(), console.store());
    new SignIn(console, vertx, entrance, firstStart, streams).open(doors);
    new AccountSignIn(console, vertx, entrance).open(doors);
    new PasskeysPage(console, vertx, entrance).open(doors);
    new LockPage(console, vertx, streams).open(doors);
    new AdministrationPage(console, entrance, firstStart, streams).open(doors);
    new SecondFactorPage(console).open(doors);
  }
}
