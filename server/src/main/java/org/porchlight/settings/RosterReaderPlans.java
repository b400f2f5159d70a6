package org.porchlight.settings;

import static org.porchlight.settings.RosterReaderItems.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Layer;
import org.porchlight.oncall.Rotation;
import org.porchlight.oncall.RotationUnit;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.WallSpan;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;

/// Reads what a roster file plans ahead: shifts on days of the week, on certain days, and layers.
final class RosterReaderPlans {
  static final int PLANS_MAX = 2_000;
  private static final int LAYERS_MAX = 50;
  private static final int TURNS_MAX = 500;
  private static final String DUTIES =
      "primary, backup, supervisor, coordinator, case_manager or operator";

  private final RosterReaderItems items;
  private final Map<StaffId, StaffMember> members;

  RosterReaderPlans(RosterReaderItems items, Map<StaffId, StaffMember> members) {
    this.items = items;
    this.members = members;
  }

  /// The shifts of every week, of which a roster without anything else needs at least one.
  List<Shift> weekly() {
    var shifts = new ArrayList<Shift>();
    for (var at : items.items("shifts", hasOtherPlans() ? 0 : 1, PLANS_MAX)) {
      if (!isDated(at)) {
        var who = staff(at + ".staff");
        var hours = hours(at + ".hours");
        var duty = dutyElseUsual(at, at + ".staff");
        if (who.isPresent() && hours.isPresent() && duty.isPresent()) {
          shifts.add(new Shift(who.get(), duty.get(), hours.get()));
        }
      }
    }
    return shifts;
  }

  private boolean hasOtherPlans() {
    return items.has("layers[0].turns[0]")
        || items.has("calendars[0].file")
        || items.has("calendars[0].url")
        || items.items("staff", 0, Integer.MAX_VALUE).stream()
            .anyMatch(at -> items.has(at + ".calendar"));
  }

  /// The shifts on certain days.
  List<DatedShift> dated() {
    var shifts = new ArrayList<DatedShift>();
    for (var at : items.items("shifts", 0, Integer.MAX_VALUE)) {
      if (isDated(at)) {
        var who = staff(at + ".staff");
        var when = when(at);
        var duty = dutyElseUsual(at, at + ".staff");
        if (items.has(at + ".hours")) {
          items.fault(at + ".hours", "hours, and from and until", "one or the other");
        }
        if (who.isPresent() && when.isPresent() && duty.isPresent()) {
          shifts.add(new DatedShift(who.get(), duty.get(), when.get()));
        }
      }
    }
    return shifts;
  }

  private boolean isDated(String at) {
    return items.has(at + ".from") || items.has(at + ".until");
  }

  List<Layer> layers() {
    var layers = new ArrayList<Layer>();
    for (var at : items.items("layers", 0, LAYERS_MAX)) {
      var name = items.read(at + ".name", text -> require(text.length() <= 40, text), "a name");
      var language = skill(at);
      var duty =
          language != null && !items.has(at + ".duty")
              ? Optional.of(Duty.BACKUP)
              : duty(items, at + ".duty");
      var rotation = rotation(at);
      var hours =
          items.has(at + ".hours") ? hours(at + ".hours") : Optional.of(OpeningHours.ALWAYS);
      if (name.isPresent() && duty.isPresent() && rotation.isPresent() && hours.isPresent()) {
        layers.add(new Layer(name.get(), duty.get(), rotation.get(), hours.get(), language));
      }
    }
    return layers;
  }

  /// The language that everybody of a layer speaks; null if it asks for none.
  private @Nullable Language skill(String at) {
    if (!items.has(at + ".language")) {
      return null;
    }
    var language =
        items.read(at + ".language", RosterReaderPlans::language, "a language such as en or es");
    language.ifPresent(spoken ->
        items.values(
            at + ".turns",
            text -> require(speaks(text, spoken), text),
            "the id of one of the staff who speaks " + spoken.code()));
    return language.orElse(null);
  }

  /// Whether they speak it; of a stranger, the turns themselves tell.
  private boolean speaks(String text, Language language) {
    var member = members.get(new StaffId(text));
    return member == null || member.languages().contains(language);
  }

  private Optional<Rotation> rotation(String at) {
    var unit =
        items.read(
            at + ".rotation",
            text -> RotationUnit.valueOf(upper(text)),
            "hour, day, week or month");
    var every =
        items.has(at + ".every")
            ? items.read(at + ".every", RosterReaderPlans::every, "1 to " + Rotation.EVERY_MAX)
            : Optional.of(1);
    var start = items.wallTime(at + ".start");
    var until =
        items.has(at + ".until") ? items.wallTime(at + ".until") : Optional.of(Rotation.NO_END);
    var turns = items.values(at + ".turns", this::known, "the id of one of the staff");
    if (turns.isEmpty() || turns.size() > TURNS_MAX) {
      items.fault(
          at + ".turns", turns.size() + " turns", "1 to " + TURNS_MAX + ": who takes turns");
      return Optional.empty();
    }
    if (unit.isEmpty() || every.isEmpty() || start.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!start.get().isBefore(until.get())) {
      items.fault(at + ".until", until.get().toString(), "after the start, " + start.get());
      return Optional.empty();
    }
    return Optional.of(new Rotation(unit.get(), every.get(), start.get(), until.get(), turns));
  }

  Optional<WallSpan> when(String at) {
    var from = items.wallTime(at + ".from");
    var until = items.wallTime(at + ".until");
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      items.fault(at + ".until", until.get().toString(), "after from, " + from.get());
      return Optional.empty();
    }
    return Optional.of(new WallSpan(from.get(), until.get()));
  }

  Optional<StaffId> staff(String key) {
    return items.read(key, this::known, "the id of one of the staff");
  }

  StaffId known(String text) {
    return require(members.containsKey(new StaffId(text)), new StaffId(text));
  }

  private Optional<OpeningHours> hours(String key) {
    return items.read(key, OpeningHours::parse, "24/7 or hours such as Mo-Fr 22:00-06:00");
  }

  /// The duty that the item names, else the usual one of the person under `key`.
  Optional<Duty> dutyElseUsual(String at, String key) {
    if (items.has(at + ".duty")) {
      return duty(items, at + ".duty");
    }
    var who = members.values().stream().filter(one -> one.id().value().equals(items.text(key)));
    return who.findFirst().map(StaffMember::duty);
  }

  static Optional<Duty> duty(RosterReaderItems items, String key) {
    return items.read(key, text -> Duty.valueOf(upper(text)), DUTIES);
  }

  static Language language(String text) {
    return Language.of(text).orElseThrow(() -> new IllegalArgumentException("no language"));
  }

  private static int every(String text) {
    var every = Integer.parseInt(text);
    return require(every >= 1 && every <= Rotation.EVERY_MAX, every);
  }

  static String upper(String text) {
    return require(text.equals(text.toLowerCase(Locale.ROOT)), text).toUpperCase(Locale.ROOT);
  }
}
