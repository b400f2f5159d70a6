package org.porchlight.exchange;

import java.util.Optional;
import java.util.function.Function;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.life.Author;
import org.porchlight.rights.Access;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Role;

/// Who acts on plans and records, as the roster knows them: whoever may contribute to them.
final class Actors {
  private static final String EXPECTED = "the id of somebody of this agency's staff such as C1";

  private Actors() {}

  /// The author named in the field `actor`; a fault when it is nobody of the staff.
  static Author author(Fields fields, Function<StaffId, Optional<StaffMember>> staff) {
    var name = fields.required("actor", EXPECTED);
    var author = name.isEmpty() ? Optional.<Author>empty() : author(name, staff);
    if (author.isEmpty() && !name.isEmpty()) {
      fields.fault("actor", Fields.quoted(name), EXPECTED);
    }
    return author.orElse(Author.LINE);
  }

  static Optional<Author> author(String name, Function<StaffId, Optional<StaffMember>> staff) {
    return staff
        .apply(new StaffId(name))
        .filter(member -> Reader.at(Role.of(member)).may(Access.CONTRIBUTING))
        .map(member ->
            new Author(
                name,
                member.duty() == Duty.COORDINATOR
                    ? Author.Role.COORDINATOR
                    : Author.Role.TEAM_MEMBER));
  }
}
