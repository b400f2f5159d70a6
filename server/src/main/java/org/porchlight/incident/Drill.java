package org.porchlight.incident;

import java.util.HashMap;
import java.util.List;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.DrillEvent.DrillEnded;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// Whether an incident is a drill, and who agreed to be part of it.
///
/// @param began true for every drill, running or over
public record Drill(boolean began, boolean over, List<Agreed> agreed) {
  static final Drill NONE = new Drill(false, false, List.of());

  public Drill {
    agreed = List.copyOf(agreed);
  }

  public boolean running() {
    return began && !over;
  }

  /// Whether this person may be asked; everybody may where nothing is exercised.
  boolean lets(FamilyId family, PersonId person) {
    return !began
        || agreed.stream()
            .anyMatch(one -> one.family().equals(family) && one.person().equals(person));
  }

  /// Every text of a drill says that it is one.
  Words marked(Words words) {
    if (!began || !(words instanceof Words.Wording(var key, var values))) {
      return words;
    }
    var marked = new HashMap<>(values);
    marked.put(Texts.DRILL, Texts.DRILL);
    return new Words.Wording(key, marked);
  }

  Drill evolve(DrillEvent event) {
    return switch (event) {
      case DrillBegan begun -> new Drill(true, false, begun.agreed());
      case DrillEnded _ -> new Drill(began, true, agreed);
    };
  }
}
