package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.console.signin.OwnPhone;
import org.porchlight.coordination.GlassBook;
import org.porchlight.coordination.PlanDesk;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.care.CareRoom;
import org.porchlight.duty.RosterBook;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.measurement.PeriodReader;
import org.porchlight.measurement.QuarterBook;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.StaffPins;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Coordinators;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Wording;

/// The pages of staff and coordinators.
///
/// @param zone in which times are shown
/// @param publicUrl where browsers reach the pages; forms from elsewhere are turned away
/// @param staff looks a member up by id, on shift or not
/// @param ownPhone carries codes to phones of staff
/// @param glassNotice tells of a broken glass beyond the pages
/// @param lives what became of each plan between crises
/// @param care what families are owed between crises
/// @param glass who saw a family they have nothing to do with
/// @param desk what coordinators work with
/// @param links to the card for responders
/// @param papers plan versions in print and by a link
/// @param roster as it counts, with what became of it
/// @param periods what a period is measured by
/// @param quarters what is told of quarters outside the house
/// @param upkeep what the running line tells of itself
public record Console(
    AgencyId agency,
    ZoneId zone,
    URI publicUrl,
    ConsoleSettings settings,
    Wording wording,
    Store store,
    Turns turns,
    World world,
    Function<StaffId, Optional<StaffMember>> staff,
    StaffPins pins,
    OwnPhone ownPhone,
    GlassNotice glassNotice,
    PlanLives lives,
    CareRoom care,
    GlassBook glass,
    PlanDesk desk,
    CardLinks links,
    PlanPapers papers,
    RosterBook roster,
    PeriodReader periods,
    QuarterBook quarters,
    Upkeep upkeep) {

  /// Whose this family is, by its record, the staff of now and what was noted of its care.
  Future<Coordinators> coordinators(FamilyRecord family) {
    return care().coordinators(family, roster.get().staff());
  }

  /// Mounts under `/` what stands before every page, and gives the doors for the pages.
  ///
  /// Call on the event loop that turns run on.
  public Doors doors(Router router) {
    StaticFiles.mount(router);
    router.errorHandler(
        404,
        request -> {
          SafeHeaders.put(this, request);
          Answers.status(request, 404);
        });
    var doors = new Doors(this, router);
    new BreakGlass(this).open(doors);
    return doors;
  }
}
