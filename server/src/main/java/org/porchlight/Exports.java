package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.porchlight.coordination.PlanLives;
import org.porchlight.duty.RosterBook;
import org.porchlight.exchange.MeasureRoutes;
import org.porchlight.exchange.PlanCopyRoutes;
import org.porchlight.exchange.PlanReaders;
import org.porchlight.exchange.PlanVersions;
import org.porchlight.exchange.Readers;
import org.porchlight.exchange.ReadingRoutes;
import org.porchlight.exchange.RosterRoutes;
import org.porchlight.exchange.copy.FamilyCopies;
import org.porchlight.exchange.copy.PdfPrinter;
import org.porchlight.exchange.reading.ReadingDesk;
import org.porchlight.exchange.reading.ReadingLinks;
import org.porchlight.exchange.reading.ReadingPages;
import org.porchlight.line.Turns;
import org.porchlight.measurement.CareReader;
import org.porchlight.measurement.PeriodReader;
import org.porchlight.measurement.PlanStandings;
import org.porchlight.measurement.QuarterBook;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand.NoteReading;
import org.porchlight.plan.life.Reading;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.review.measures.Goals;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Wording;

/// What leaves the line beside its API: calendars of the roster, the family's copies of plans,
/// measures, and links by which one part of a plan is read.
final class Exports {
  private final Vertx vertx;
  private final Settings settings;
  private final Kept kept;
  private final Wording wording;
  private final RosterBook roster;
  private final Coordination coordination;
  private final PlanLives lives;
  private final PolicyPacks policies;
  private final PdfPrinter printer;
  private final InstantSource clock;
  private final ReadingLinks links;
  private final PeriodReader periods;
  private final QuarterBook quarters;
  private final Readers noting;
  private final SecureRandom random = new SecureRandom();

  Exports(
      Vertx vertx,
      StartUp startUp,
      Kept kept,
      RosterBook roster,
      Coordination coordination,
      Turns turns,
      Readers noting,
      InstantSource clock) {
    this.vertx = vertx;
    this.settings = startUp.settings();
    this.kept = kept;
    this.noting = noting;
    this.wording = startUp.wording();
    this.roster = roster;
    this.coordination = coordination;
    this.lives = coordination.lives();
    this.policies = startUp.policies();
    this.printer = new PdfPrinter(vertx);
    this.clock = clock;
    var agency = settings.line().agency();
    var desk =
        new ReadingDesk(
            agency, kept.store(), kept.key().derive("reading links"), random::nextLong, clock);
    this.links =
        new ReadingLinks(
            agency,
            kept.store(),
            turns,
            desk,
            versions(),
            policies,
            wording,
            settings.server().publicUrl(),
            this::read);
    this.periods =
        new PeriodReader(
            agency,
            kept.store(),
            new PlanStandings(lives, Coordination.apart(vertx)),
            new CareReader(coordination.care().book(), coordination.records(), policies),
            roster,
            clock,
            Coordination.apart(vertx),
            Goals.answering(settings.policy().answerGoal()));
    this.quarters =
        new QuarterBook(agency, kept.store().journals(), periods, settings.line().zone());
  }

  /// What a period is measured by.
  PeriodReader periods() {
    return periods;
  }

  /// What is told of quarters outside the house.
  QuarterBook quarters() {
    return quarters;
  }

  ReadingLinks links() {
    return links;
  }

  /// Mounts every route; before those of the API, whose path they share.
  void mount(Router router) {
    rosterRoutes().mount(router);
    planCopies().mount(router);
    new MeasureRoutes(settings.exchange(), quarters, noting, wording, settings.line().zone(), clock)
        .mount(router);
    new ReadingPages(links).mount(router);
    new ReadingRoutes(settings.exchange(), links, noting, clock).mount(router);
  }

  private RosterRoutes rosterRoutes() {
    return new RosterRoutes(
        vertx,
        settings.exchange(),
        roster,
        window -> roster.state().coverage(roster.get(), window),
        coordination.care().caseloads()::datesOf,
        settings.server().publicUrl(),
        kept.key().derive("addresses of calendars"),
        clock);
  }

  private PlanCopyRoutes planCopies() {
    return new PlanCopyRoutes(settings.exchange(), readers(), noting, printer, wording);
  }

  /// Plan versions in print and by a link, for the console.
  ConsolePapers papers() {
    return new ConsolePapers(readers(), new FamilyCopies(wording), printer, links);
  }

  /// Whoever is to have a version in whole, and may.
  PlanReaders readers() {
    return new PlanReaders(settings.line().agency(), kept.store(), versions(), policies, clock);
  }

  /// With the sign-offs a version has by now; drafts too, which are stored nowhere else.
  PlanVersions versions() {
    var agency = settings.line().agency();
    return ref ->
        lives
            .life(ref.plan())
            .map(life -> life.version(ref.version()).map(VersionLife::asItStands))
            .compose(found ->
                found.isPresent()
                    ? Future.succeededFuture(Optional.of(found.get()))
                    : kept.store().plans().version(agency, ref));
  }

  /// Who opened a version may sign it from then on.
  private Future<Void> read(PlanRef plan, PersonId who, Language language) {
    return versions()
        .version(plan)
        .compose(found -> {
          var zone = found.map(CrisisPlan::timezone).orElse(settings.line().zone());
          var day = lives.today(zone);
          var reading =
              new NoteReading(
                  plan.version(),
                  who,
                  Reading.How.OPENED,
                  language,
                  new Author(who.value(), Author.Role.FAMILY),
                  day);
          var key = new NaturalKey("read:" + plan + ":" + who + ":" + day);
          return lives.turn(plan.plan(), reading, key).mapEmpty();
        });
  }
}
