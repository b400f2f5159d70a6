package org.porchlight.exchange.copy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.Root;
import org.porchlight.exchange.ShippedWording;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.telephony.Wording;

/// The sample plans and families, and the words as they are shipped.
final class Samples {
  private static final Path ROOT = Root.folder();
  private static final PlanFolder FOLDER = PlanFolder.read(ROOT.resolve("crisis-plans/samples"));

  private Samples() {}

  static List<CrisisPlan> plans() {
    return FOLDER.plans();
  }

  static CrisisPlan plan(String id) {
    return plans().stream()
        .filter(plan -> plan.ref().plan().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample plan " + id));
  }

  static Optional<FamilyRecord> familyOf(CrisisPlan plan) {
    return FOLDER.families().stream()
        .filter(family -> family.id().equals(plan.family()))
        .findFirst();
  }

  static CopyReader reader(String plan, String person) {
    var found = plan(plan);
    return new CopyReader(found, familyOf(found).orElse(null), new PersonId(person));
  }

  static CopyReader nobody(CrisisPlan plan) {
    return new CopyReader(plan, familyOf(plan).orElse(null), null);
  }

  /// Nobody in particular, and then everybody of the family itself.
  static List<CopyReader> readers(CrisisPlan plan) {
    var readers = new ArrayList<CopyReader>();
    readers.add(nobody(plan));
    plan.people().keySet().stream()
        .filter(id -> id.value().startsWith("P"))
        .map(id -> new CopyReader(plan, familyOf(plan).orElse(null), id))
        .forEach(readers::add);
    return readers;
  }

  static FamilyCopies copies() {
    return new FamilyCopies(wording());
  }

  static Wording wording() {
    return ShippedWording.read();
  }
}
