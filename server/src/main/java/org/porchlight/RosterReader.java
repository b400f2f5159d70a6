package org.porchlight;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.PinHash;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.StaffPins;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

/// Reads the roster file: staff with their phones and PIN hashes, and their shifts.
final class RosterReader {
  private static final String SCHEMA = "roster/1";
  private static final int STAFF_MAX = 500;
  private static final int SHIFTS_MAX = 5_000;
  private static final Pattern ITEM = Pattern.compile("(staff|shifts)\\[([0-9]+)]\\.(.+)");
  private static final Set<String> STAFF_KEYS =
      Set.of("id", "name", "duty", "phone", "languages", "pin");
  private static final Set<String> SHIFT_KEYS = Set.of("staff", "duty", "hours");

  private final Map<String, Given> given;
  private final String file;
  private final List<Fault> faults;

  private RosterReader(Map<String, Given> given, String file, List<Fault> faults) {
    this.given = given;
    this.file = file;
    this.faults = faults;
  }

  /// The staff of `file`; everything wrong is added to `faults`, and the answer is empty then.
  static Optional<OnCallStaff> read(Path file, List<Fault> faults) {
    var before = faults.size();
    var given = YamlValues.read(file, faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return new RosterReader(given, file.toString(), faults).staff();
  }

  private Optional<OnCallStaff> staff() {
    var before = faults.size();
    read("schema", text -> require(text.equals(SCHEMA), text), SCHEMA);
    var zone = read("zone", ZoneId::of, "a time zone such as America/New_York");
    strangers();
    var members = new LinkedHashMap<StaffId, StaffMember>();
    var pins = new LinkedHashMap<StaffId, PinHash>();
    for (var at : items("staff", STAFF_MAX)) {
      var pin = pin(at);
      var member = member(at);
      if (member.isPresent() && members.putIfAbsent(member.get().id(), member.get()) != null) {
        fault(at + ".id", "\"" + member.get().id() + "\" again", "each id once");
      }
      member.ifPresent(who -> pin.ifPresent(hash -> pins.put(who.id(), hash)));
    }
    phonesApart(members.values().stream().toList());
    var shifts = new ArrayList<Shift>();
    for (var at : items("shifts", SHIFTS_MAX)) {
      shift(at, members).ifPresent(shifts::add);
    }
    if (faults.size() > before || zone.isEmpty()) {
      return Optional.empty();
    }
    var roster = new Roster(zone.get(), List.copyOf(members.values()), shifts);
    return Optional.of(new OnCallStaff(roster, new StaffPins(pins)));
  }

  private Optional<StaffMember> member(String at) {
    var id =
        read(at + ".id", text -> require(text.matches("[A-Za-z0-9-]{1,12}"), text), "S1 or alike");
    var name = read(at + ".name", text -> require(text.length() <= 80, text), "a name");
    var duty = duty(at + ".duty");
    var phone = read(at + ".phone", PhoneNumber::new, "a number such as +12025550103, in quotes");
    var languages = languages(at + ".languages");
    if (id.isEmpty() || name.isEmpty() || duty.isEmpty() || phone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StaffMember(new StaffId(id.get()), name.get(), duty.get(), phone.get(), languages));
  }

  private Optional<PinHash> pin(String at) {
    return read(at + ".pin", PinHash::new, "a hash made by scripts/pin, never a plain PIN");
  }

  private Optional<Shift> shift(String at, Map<StaffId, StaffMember> members) {
    var who =
        read(
            at + ".staff",
            text -> require(members.containsKey(new StaffId(text)), new StaffId(text)),
            "the id of one of the staff");
    var hours = read(at + ".hours", OpeningHours::parse, "24/7 or hours such as Mo-Fr 22:00-06:00");
    var usual = who.map(members::get).map(StaffMember::duty);
    var duty = given.containsKey(at + ".duty") ? duty(at + ".duty") : usual;
    if (who.isEmpty() || hours.isEmpty() || duty.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Shift(who.get(), duty.get(), hours.get()));
  }

  private Optional<Duty> duty(String key) {
    return read(
        key,
        text ->
            Duty.valueOf(
                require(text.equals(text.toLowerCase(Locale.ROOT)), text).toUpperCase(Locale.ROOT)),
        "primary, backup, supervisor or coordinator");
  }

  private List<Language> languages(String key) {
    var languages = new ArrayList<Language>();
    for (var index = 0; given.containsKey(key + "[" + index + "]"); index++) {
      read(
              key + "[" + index + "]",
              text -> Language.of(text).orElseThrow(() -> new IllegalArgumentException(text)),
              "a language such as en or es")
          .ifPresent(languages::add);
    }
    if (!given.containsKey(key + "[0]")) {
      fault(key, "none", "a list of at least one language, such as [en]");
    }
    return languages;
  }

  private void phonesApart(List<StaffMember> members) {
    var seen = new HashSet<PhoneNumber>();
    for (var member : members) {
      if (!seen.add(member.phone())) {
        fault("staff", "the phone of " + member.id() + " again", "a phone of their own for each");
      }
    }
  }

  private void strangers() {
    given.forEach((path, written) -> {
      var match = ITEM.matcher(path);
      var keys = path.startsWith("staff[") ? STAFF_KEYS : SHIFT_KEYS;
      var plain = path.equals("schema") || path.equals("zone");
      var empty = (path.equals("staff") || path.equals("shifts")) && written.text().isEmpty();
      var known = match.matches() && keys.contains(match.group(3).replaceFirst("\\[[0-9]+]$", ""));
      if (!plain && !empty && !known) {
        faults.add(
            new Fault(written.origin(), path, "an unknown key", "one of " + new TreeSet<>(keys)));
      }
    });
  }

  private List<String> items(String list, int countMax) {
    var items = new TreeSet<Integer>();
    for (var path : given.keySet()) {
      var match = ITEM.matcher(path);
      if (match.matches() && match.group(1).equals(list)) {
        items.add(Integer.parseInt(match.group(2)));
      }
    }
    if (items.isEmpty() || items.size() > countMax) {
      fault(list, items.size() + " items", "1 to " + countMax);
    }
    return items.stream().map(index -> list + "[" + index + "]").toList();
  }

  private <T> Optional<T> read(String key, Function<String, T> read, String expected) {
    var written = given.getOrDefault(key, new Given("", file));
    if (written.text().isEmpty()) {
      fault(key, "nothing", expected);
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(written.text()));
    } catch (IllegalArgumentException | DateTimeException unusable) {
      // What is wrong here may be somebody's number or PIN, so it is not repeated.
      faults.add(new Fault(written.origin(), key, "something else", expected));
      return Optional.empty();
    }
  }

  private void fault(String key, String got, String expected) {
    var written = given.getOrDefault(key, new Given("", file));
    faults.add(new Fault(written.origin(), key, got, expected));
  }

  private static <T> T require(boolean holds, T value) {
    if (!holds) {
      throw new IllegalArgumentException("not as expected");
    }
    return value;
  }
}
