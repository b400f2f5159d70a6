package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.PlanLives;
import org.porchlight.family.Telephones;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.review.measures.PastHelp;
import org.porchlight.rights.Coordinators;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// Everything that pages and programs ask of families' care.
public final class CareRoom {
  private final CareBook book;
  private final Caseloads caseloads;
  private final CareLook look;
  private final Crises crises;
  private final Around around;

  /// What is known around families.
  ///
  /// @param states an incident as it is now
  /// @param telephones what was learned of a family's telephones
  /// @param staff on shift or not
  public record Around(
      PlanLives lives,
      Families families,
      PolicyPacks policies,
      Function<IncidentId, Future<IncidentState>> states,
      Function<FamilyId, Future<Telephones>> telephones,
      List<StaffMember> staff) {
    public Around {
      staff = List.copyOf(staff);
    }
  }

  public CareRoom(
      AgencyId agency,
      Store store,
      ZoneId zone,
      InstantSource clock,
      Around around,
      DateReminders reminders) {
    this.around = around;
    this.book = new CareBook(agency, store, zone, clock);
    this.caseloads = new Caseloads(agency, store, book, around);
    this.look = new CareLook(book, caseloads, new CareReminders(book, around, reminders), clock);
    this.crises = new Crises(agency, store, book, around.policies());
  }

  /// What was noted, and the way to note more.
  public CareBook book() {
    return book;
  }

  /// Where reviews put what the next team meeting is to talk about.
  public AgendaQueue agenda() {
    return book;
  }

  /// Whose this family is, by its record, these staff and what was noted of its care.
  public Future<Coordinators> coordinators(FamilyRecord family, List<StaffMember> staff) {
    return book.of(family.id()).map(noted -> Coordinators.of(family, staff, noted.coordinator()));
  }

  /// How families stand.
  public Caseloads caseloads() {
    return caseloads;
  }

  /// What unpaid supports did in a family's crises, all of them together.
  public Future<PastHelp> pastHelp(FamilyRecord family) {
    return crises.pastHelp(family);
  }

  /// Families' records, and the way to change them.
  public Families families() {
    return around.families();
  }

  /// The values that policy sets.
  public PolicyPacks policies() {
    return around.policies();
  }

  /// Hears of every turn of the line.
  public Crises crises() {
    return crises;
  }

  /// Looks for dates that went by, and for crises that a fall took from us, if it is time to.
  public Future<Void> lookIfDue() {
    return look.ifDue(crises::lookBack);
  }
}
