package org.porchlight.plan.draft;

/// One thing an author does to a draft. Its names are stored: they are for ever.
public sealed interface DraftEdit {
  /// Where in the draft, as a place; whatever lies below it is touched too. Empty for all of it.
  String place();

  /// Other words for one field.
  ///
  /// @param place such as `scenarios.H.steps.H3.say.en`
  /// @param words as typed; a list has one item on each line; empty takes the field out
  record Write(String place, String words) implements DraftEdit {}

  /// A new step behind another one, or at the end.
  ///
  /// @param after the step it follows; empty for the end
  record AddStep(String scenario, String after, String step) implements DraftEdit {
    @Override
    public String place() {
      return DraftPlaces.step(scenario, step);
    }
  }

  /// A step goes up or down among its neighbours.
  ///
  /// @param by -1 for up, 1 for down
  record MoveStep(String scenario, String step, int by) implements DraftEdit {
    @Override
    public String place() {
      return DraftPlaces.step(scenario, step);
    }
  }

  /// A step goes; whatever led to it leads to the one behind it.
  record RemoveStep(String scenario, String step) implements DraftEdit {
    @Override
    public String place() {
      return DraftPlaces.step(scenario, step);
    }
  }

  /// A new situation with one step to begin with.
  record AddScenario(String scenario, String step) implements DraftEdit {
    @Override
    public String place() {
      return DraftPlaces.scenario(scenario);
    }
  }

  /// A situation goes with its steps.
  record RemoveScenario(String scenario) implements DraftEdit {
    @Override
    public String place() {
      return DraftPlaces.scenario(scenario);
    }
  }

  /// Somebody comes into the plan.
  record AddPerson(String person, String name, String role, String support) implements DraftEdit {
    @Override
    public String place() {
      return "people." + person;
    }
  }

  /// Somebody is no longer in the plan; where they are still named the checks say so.
  record RemovePerson(String person) implements DraftEdit {
    @Override
    public String place() {
      return "people." + person;
    }
  }

  /// A new item at the end of a list that has `item` items, such as something that prevents.
  ///
  /// @param list its place, such as `prevention`
  record AddItem(String list, int item) implements DraftEdit {
    @Override
    public String place() {
      return list + "." + item;
    }
  }

  /// An item of a list goes; those behind it move up.
  ///
  /// @param item from 0
  record RemoveItem(String list, int item) implements DraftEdit {
    @Override
    public String place() {
      return list;
    }
  }

  /// The whole file, as somebody wrote it.
  record WriteWhole(String text) implements DraftEdit {
    @Override
    public String place() {
      return "";
    }
  }
}
