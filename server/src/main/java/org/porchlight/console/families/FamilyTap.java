package org.porchlight.console.families;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.SignedIn;
import org.porchlight.console.families.FamilyPage.Part;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

/// One form sent from the pages of a family that is there.
///
/// @param part of the family's pages that is shown next
record FamilyTap(RoutingContext request, SignedIn who, FamilyRecord family, Part part, Form form) {
  /// What a tap does.
  interface Meaning {
    /// @throws Form.NotOurs for a form that none of our pages sends
    Future<Void> of(FamilyTap tap);
  }

  /// Opens a door whose taps mean this.
  static void open(Console console, Doors doors, Door door, Part part, Meaning meaning) {
    doors.open(
        door,
        (request, who) -> {
          var family = FamilyPage.idIn(request);
          if (family.isEmpty()) {
            return Answers.status(request, 404);
          }
          var form = new Form(request.request().formAttributes());
          return console
              .care()
              .families()
              .family(family.get())
              .compose(found ->
                  found
                      .map(record -> meaning.of(new FamilyTap(request, who, record, part, form)))
                      .orElseGet(() -> Answers.status(request, 404)));
        });
  }

  Author by() {
    return new Author(who.id().value(), Author.Role.COORDINATOR);
  }

  /// A second sending of the same form changes nothing twice.
  NaturalKey key() {
    return new NaturalKey("tap:" + who.id() + ":" + form.text("key"));
  }

  /// It is noted, and the page shows it.
  Future<Void> done() {
    return Answers.goTo(request, part.path(family.id()));
  }

  /// Nothing was noted; the page says why.
  Future<Void> refused(FamilyPage page, String why) {
    return page.show(request, who, family.id(), part, 409, why);
  }
}
