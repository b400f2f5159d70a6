package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// Prints plan versions for their people, and makes links by which one of them reads one; another
/// room decides who may have what.
public interface PlanPapers {
  /// Fails with the store, or when too many prints wait; may be tried again.
  Future<Printed> print(Order order);

  /// A link by which `reader` reads the whole version, with a code to be spoken.
  ///
  /// @param language null for the family's own
  Future<CardLinks.Made> link(
      PlanRef plan, PersonId reader, @Nullable Language language, StaffId by);

  /// What is printed.
  enum Paper {
    PLAN,
    PLAN_LARGE,
    CARD
  }

  /// @param reader whose copy it is; null for one without addresses and notes
  /// @param language null for the reader's own
  record Order(PlanRef plan, Paper paper, @Nullable PersonId reader, @Nullable Language language) {}

  /// What came of printing.
  sealed interface Printed {
    record Pdf(Buffer bytes) implements Printed {}

    /// @param why a word of `console.card_link.refused.*`
    record Refused(String why) implements Printed {}

    record NoSuchPlan() implements Printed {}
  }
}
