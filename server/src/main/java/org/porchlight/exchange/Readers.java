package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.ReadingBook;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.rights.Access;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Role;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;

/// Notes who reads through the API: the member of staff for whom a program says that it asks
/// (`?actor=S1`), else the program itself; and by which account.
///
/// @param staff looks a member up by id, on duty or not
public record Readers(ReadingBook book, Function<StaffId, Optional<StaffMember>> staff) {
  /// Who asks, and why they read, as the log of readings keeps both.
  record Asking(StaffId reader, String why) {}

  /// What is read.
  ///
  /// @param what a closed word such as `plan`
  /// @param id which one, or all of them
  /// @param family whose it is; null for nobody's, and for everybody's
  record Subject(String what, String id, @Nullable FamilyId family) {
    /// A list of all there are.
    static Subject all(String what) {
      return new Subject(what, ReadingBook.ALL, null);
    }

    static Subject of(String what, FamilyId family) {
      return new Subject(what, family.value(), family);
    }

    static Subject of(String what, CrisisPlan plan) {
      return new Subject(what, plan.ref().toString(), plan.family());
    }
  }

  /// @param sitting so long one reading stands for those after it
  /// @param staff looks a member up by id, on duty or not
  public static Readers of(
      AgencyId agency,
      Store store,
      Duration sitting,
      InstantSource clock,
      Function<StaffId, Optional<StaffMember>> staff) {
    return new Readers(new ReadingBook(agency, store.readings(), sitting, clock), staff);
  }

  boolean isStaff(StaffId id) {
    return staff.apply(id).isPresent();
  }

  /// Whether an id is of this agency's own people who work with families: who runs the line, or
  /// works for another agency, reads no family's plan by a program either.
  boolean worksWithFamilies(StaffId id) {
    return staff
        .apply(id)
        .filter(member -> Reader.at(Role.of(member)).may(Access.CONTRIBUTING))
        .isPresent();
  }

  /// Notes a reading of this incident before it is answered. Fails with the store: what cannot be
  /// noted is not told.
  Future<Void> note(Asking asking, String what, IncidentId incident, IncidentState state) {
    return state.opened()
        ? note(asking, new Subject(what, incident.value(), state.subject().family()))
        : Future.succeededFuture();
  }

  Future<Void> note(Asking asking, Subject read) {
    return book.note(asking.reader(), read.what(), read.id(), asking.why(), read.family());
  }

  /// Notes a command before it is given; what cannot be noted is not done.
  Future<Void> noteCommand(ApiAccount account, IncidentId incident, IncidentState state) {
    return book.noteDeed(account.name(), "command", incident.value(), state.subject().family());
  }

  /// Answers a request once it is noted; with 400 for an actor who is nobody of the staff, and with
  /// the store's failure when it cannot be noted.
  void answer(RoutingContext context, Subject read, Runnable answer) {
    of(context)
        .ifPresent(asking ->
            note(asking, read)
                .<Void>map(_ -> {
                  answer.run();
                  return null;
                })
                .onFailure(context::fail));
  }

  /// Who reads; empty, and the request is answered with 400, for an actor who is nobody of the
  /// staff.
  Optional<Asking> of(RoutingContext context) {
    String why = why(context);
    String actor = context.request().getParam("actor");
    if (actor == null) {
      return Optional.of(new Asking(ReadingBook.program(ApiDoor.account(context).name()), why));
    }
    var staff =
        Optional.of(actor)
            .filter(id -> !id.isBlank())
            .map(StaffId::new)
            .filter(this::worksWithFamilies);
    if (staff.isEmpty()) {
      Json.refuse(
          context,
          400,
          "actor: " + Fields.quoted(actor) + " (expected: the id of a member of staff)");
    }
    return staff.map(reader -> new Asking(reader, why));
  }

  /// What somebody reads by a program they read because they asked through that account.
  private static String why(RoutingContext context) {
    return ReadingBook.program(ApiDoor.account(context).name()).value();
  }
}
