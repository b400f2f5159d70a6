package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.Relationships;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.rights.Access;
import org.porchlight.rights.ProgramRight;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Role;

/// Who acts by a program at one of its doors, by the table of rights and nothing else.
///
/// @param staff looks a member up by id, on duty or not
/// @param relationships what the staff have to do with families
record Actors(Function<StaffId, Optional<StaffMember>> staff, Relationships relationships) {
  static final String EXPECTED = "the id of somebody of this agency's staff such as C1";

  /// What somebody who asks comes to.
  sealed interface Asked {
    /// They may do it.
    ///
    /// @param by as whom plans and records know them
    record Acting(StaffMember who, Author by) implements Asked {}

    /// They are of the staff, and may not do this, here and now.
    record Denied() implements Asked {}

    /// Nobody of the staff has this name.
    record Nobody() implements Asked {}
  }

  /// Who asks at a door that is about the agency, by the staff alone.
  static Asked at(
      ProgramDoor door,
      ApiAccount account,
      String name,
      Function<StaffId, Optional<StaffMember>> staff) {
    if (door.about() != ProgramDoor.About.AGENCY) {
      throw new IllegalArgumentException(door + ": about a family (expected: about the agency)");
    }
    return member(name, staff)
        .map(who -> asked(door, account, who, Reader.at(Role.of(who))))
        .orElseGet(Asked.Nobody::new);
  }

  /// Who asks at any door. Fails with the store.
  ///
  /// @param family whose address it is; null for a plan that no family has yet
  Future<Asked> at(ProgramDoor door, ApiAccount account, String name, @Nullable FamilyId family) {
    return member(name, staff)
        .map(who -> standing(who, family).map(reader -> asked(door, account, who, reader)))
        .orElseGet(() -> Future.succeededFuture(new Asked.Nobody()));
  }

  /// The author for a request that named an `actor`; a fault when that is nobody of the staff.
  static Author author(Fields fields, Asked asked) {
    var name = fields.required("actor", EXPECTED);
    return switch (asked) {
      case Asked.Acting(_, var by) -> by;
      case Asked.Nobody _ -> {
        if (!name.isEmpty()) {
          fields.fault("actor", Fields.quoted(name), EXPECTED);
        }
        yield Author.LINE;
      }
      // Refused before anything is read further.
      case Asked.Denied _ -> Author.LINE;
    };
  }

  /// Who acts; empty, and the request is answered, when nobody may.
  static Optional<Asked.Acting> acting(RoutingContext context, ProgramDoor door, Asked asked) {
    return switch (asked) {
      case Asked.Acting acting -> Optional.of(acting);
      case Asked.Denied _ -> {
        var answer = Answer.noRight(door.word());
        Json.send(context, answer.status(), answer.body());
        yield Optional.empty();
      }
      case Asked.Nobody _ -> {
        Json.refuse(context, 400, "actor: nobody of the staff (expected: " + EXPECTED + ")");
        yield Optional.empty();
      }
    };
  }

  /// The actor that a request names in its address, where its body is no form; empty for none.
  static String named(RoutingContext context) {
    return Objects.requireNonNullElse(context.request().getParam("actor"), "");
  }

  private static Optional<StaffMember> member(
      String name, Function<StaffId, Optional<StaffMember>> staff) {
    return name.isBlank() ? Optional.empty() : staff.apply(new StaffId(name));
  }

  /// As they stand to the family by its record; as at no family where there is no record.
  private Future<Reader> standing(StaffMember who, @Nullable FamilyId family) {
    var anywhere = Reader.at(Role.of(who));
    return family == null
        ? Future.succeededFuture(anywhere)
        : relationships
            .store()
            .directory()
            .family(relationships.agency(), family)
            .compose(found ->
                found
                    .map(record -> relationships.to(who, record))
                    .orElse(Future.succeededFuture(anywhere)));
  }

  private static Asked asked(
      ProgramDoor door, ApiAccount account, StaffMember who, Reader standing) {
    var counts =
        switch (door.about()) {
          case AGENCY -> Reader.at(standing.role());
          case FAMILY -> standing;
        };
    if (!ProgramRight.actsFor(account.agency(), who) || !counts.may(door.access())) {
      return new Asked.Denied();
    }
    return new Asked.Acting(
        who,
        new Author(
            who.id().value(),
            standing.may(Access.COORDINATOR) ? Author.Role.COORDINATOR : Author.Role.TEAM_MEMBER,
            account.name()));
  }
}
