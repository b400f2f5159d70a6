package org.porchlight.console.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.view.BoardView.Told;

/// One part of a plan that is being written, with what the checks say beside each field.
///
/// @param path under which every page and form of the draft lies
/// @param plan such as `PLN-0007 v5`
/// @param who the young person, as the plan calls them
/// @param part the one that is shown, such as `signs` or `s-H`
/// @param sections its fields; empty where the file is shown, or cannot be shown as fields
/// @param file the text of the whole file; null in every other part
/// @param people who is of the family's team and not in the plan yet; only where people are shown
/// @param adding the lists of this part
/// @param checks what the checks say now
/// @param seen how much of the draft this page knows
/// @param page which open page this is
public record DraftView(
    String path,
    String plan,
    String who,
    String part,
    List<Part> parts,
    List<Section> sections,
    @Nullable String file,
    List<Choice> people,
    List<Adding> adding,
    Checks checks,
    long seen,
    String page) {
  public DraftView {
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    people = List.copyOf(people);
    adding = List.copyOf(adding);
  }

  /// @param id as in the address
  /// @param points how many points of it keep the plan from running
  public record Part(String id, String title, int points) {}

  /// A group of fields.
  ///
  /// @param title may be empty
  /// @param step whose step it is; empty for none
  /// @param scenario whose situation it is; empty for none
  /// @param person who it is about; empty for nobody
  /// @param item which item of a list it is, such as `prevention.0`; empty for none
  public record Section(
      String id,
      String title,
      String step,
      String scenario,
      String person,
      String item,
      boolean open,
      List<Field> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /// A list that a new item can be added to.
  ///
  /// @param list its place
  /// @param item the number the new one has, from 0
  public record Adding(String list, int item, String label) {}

  /// How a field is filled in.
  public enum Kind {
    WORD,
    TEXT,
    LINES,
    NUMBER,
    DATE,
    TICK,
    CHOICE,
    PEOPLE
  }

  /// @param place in the draft
  /// @param hint may be empty
  /// @param values one, or one for each person chosen
  /// @param choices for a field one chooses in; empty else
  /// @param language of what is written in it; empty for any
  public record Field(
      String place,
      String label,
      String hint,
      Kind kind,
      List<String> values,
      List<Choice> choices,
      String language) {
    public Field {
      values = List.copyOf(values);
      choices = List.copyOf(choices);
    }

    public String id() {
      return "f-" + place.replace('.', '-');
    }

    public String value() {
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /// One thing a check says.
  ///
  /// @param weight `stops` for what keeps the plan from running, `later`, or `advice`
  /// @param link to the field it is about; empty for none
  /// @param line of the file
  public record Point(String weight, Told told, String link, String where, int line) {}

  /// What the checks say of the draft.
  ///
  /// @param byPlace the points beside each field that has some
  /// @param all those that keep the plan from running, and those that stand beside no field
  /// @param sentence how many there are
  /// @param unread whether the draft cannot be read as a plan yet, so that other checks wait
  /// @param editors who else writes in it now; empty for nobody
  public record Checks(
      Map<String, List<Point>> byPlace,
      List<Point> all,
      String sentence,
      boolean unread,
      String editors) {
    public Checks {
      byPlace = Map.copyOf(byPlace);
      all = List.copyOf(all);
    }

    /// How many points of a section keep the plan from running.
    public long stops(Section section) {
      return section.fields().stream()
          .flatMap(field -> at(field.place()).stream())
          .filter(point -> point.weight().equals("stops"))
          .count();
    }

    public List<Point> at(String place) {
      return byPlace.getOrDefault(place, List.of());
    }
  }

  /// What somebody else wrote while a page was open.
  ///
  /// @param place empty when the page is to be shown anew
  /// @param words as they stand now
  public record Theirs(String place, String words, String sentence) {}

  /// The answer to one field that was saved, or to a look.
  ///
  /// @param conflict what it would have written over; nothing was saved then
  public record Saved(
      DraftView view, List<Theirs> theirs, @Nullable Theirs conflict, String sentence) {
    public Saved {
      theirs = List.copyOf(theirs);
    }
  }
}
