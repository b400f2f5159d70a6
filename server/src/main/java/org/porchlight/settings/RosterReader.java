package org.porchlight.settings;

import static org.porchlight.settings.RosterReaderItems.require;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.NoticeHours;
import org.porchlight.oncall.PinHash;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.StaffPins;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule;

/// Reads the roster file: staff with their phones and PIN hashes, and what is planned of them.
///
/// Whether the plan has gaps is not asked here: a line must start at 3 a.m. with whoever is there.
public final class RosterReader {
  private static final String SCHEMA = "roster/1";
  private static final int STAFF_MAX = 500;
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "staff",
              Set.of(
                  "id",
                  "name",
                  "duty",
                  "phone",
                  "languages",
                  "pin",
                  "reach",
                  "notices",
                  "post-percent",
                  "calendar",
                  "agency"),
          "shifts", Set.of("staff", "duty", "hours", "from", "until"),
          "layers",
              Set.of(
                  "name",
                  "duty",
                  "rotation",
                  "every",
                  "start",
                  "until",
                  "turns",
                  "hours",
                  "language"),
          "time-off", Set.of("staff", "from", "until"),
          "overrides", Set.of("out", "in", "swap", "duty", "from", "until"),
          "fallbacks", Set.of("duty", "language", "staff"),
          "calendars", Set.of("file", "url", "staff"));
  private static final Set<String> PLAIN =
      Set.of("schema", "zone", "cover.duties", "cover.languages");

  private final Path file;
  private final RosterReaderItems items;

  private RosterReader(Path file, RosterReaderItems items) {
    this.file = file;
    this.items = items;
  }

  /// The staff of `file`; everything wrong is added to `faults`, and the answer is empty then.
  public static Optional<OnCallStaff> read(Path file, List<Fault> faults) {
    var before = faults.size();
    var given = YamlValues.read(file, faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return new RosterReader(file, new RosterReaderItems(given, file.toString(), faults)).staff();
  }

  private Optional<OnCallStaff> staff() {
    var before = items.faultCount();
    items.read("schema", text -> require(text.equals(SCHEMA), text), SCHEMA);
    var zone = items.read("zone", ZoneId::of, "a time zone such as America/New_York");
    items.strangers(LISTS, PLAIN);
    var members = new LinkedHashMap<StaffId, StaffMember>();
    var pins = new LinkedHashMap<StaffId, PinHash>();
    for (var at : items.items("staff", 1, STAFF_MAX)) {
      // Whoever has none signs in with an account or a passkey; a live line asks for one of each.
      Optional<PinHash> pin =
          items.has(at + ".pin")
              ? items.readPrivate(at + ".pin", PinHash::new, "a hash made by scripts/pin")
              : Optional.empty();
      var member = member(at, zone.orElse(ZoneOffset.UTC));
      if (member.isPresent() && members.putIfAbsent(member.get().id(), member.get()) != null) {
        items.fault(at + ".id", "\"" + member.get().id() + "\" again", "each id once");
      }
      member.ifPresent(who -> pin.ifPresent(hash -> pins.put(who.id(), hash)));
    }
    phonesApart(List.copyOf(members.values()));
    var plans = new RosterReaderPlans(items, members);
    var weekly = plans.weekly();
    var dated = plans.dated();
    var layers = plans.layers();
    var changes = new RosterReaderChanges(items, plans, List.copyOf(members.values()));
    var timeOff = changes.timeOff();
    var overrides = changes.overrides(timeOff);
    var cover = changes.cover();
    var calendars = new RosterReaderCalendars(items, plans, file).all();
    if (items.faultCount() > before || zone.isEmpty()) {
      return Optional.empty();
    }
    var roster =
        new Roster(
            zone.get(),
            List.copyOf(members.values()),
            weekly,
            dated,
            layers,
            timeOff,
            overrides,
            cover);
    return Optional.of(new OnCallStaff(roster, new StaffPins(pins), calendars));
  }

  private Optional<StaffMember> member(String at, ZoneId zone) {
    var id =
        items.readPrivate(
            at + ".id", text -> require(text.matches("[A-Za-z0-9-]{1,12}"), text), "S1 or alike");
    var name =
        items.readPrivate(at + ".name", text -> require(text.length() <= 80, text), "a name");
    var duty = RosterReaderPlans.duty(items, at + ".duty");
    var phone =
        items.readPrivate(
            at + ".phone", PhoneNumber::new, "a number such as +12025550103, in quotes");
    var languages = languages(at + ".languages");
    if (id.isEmpty() || name.isEmpty() || duty.isEmpty() || phone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StaffMember(
            new StaffId(id.get()),
            name.get(),
            duty.get(),
            phone.get(),
            languages,
            reach(at + ".reach"),
            notices(at + ".notices", zone),
            agency(at, duty.get()),
            post(at + ".post-percent")));
  }

  /// A case manager's own; nobody else has one.
  private String agency(String at, Duty duty) {
    boolean needed = duty == Duty.CASE_MANAGER;
    if (needed != items.has(at + ".agency")) {
      items.fault(
          at + ".agency",
          needed ? "nothing" : "an agency",
          needed ? "the agency that a case manager works for" : "one for a case manager only");
      return "";
    }
    return needed
        ? items
            .read(
                at + ".agency",
                text -> require(!text.isBlank() && text.length() <= 80, text.strip()),
                "the agency's name as families' records have it")
            .orElse("")
        : "";
  }

  private @Nullable ReachRule reach(String key) {
    return items.has(key)
        ? items
            .read(
                key,
                text -> ReachRule.parse(text).orElseThrow(IllegalArgumentException::new),
                "tries such as \"text+call, call 45s\"")
            .orElse(null)
        : null;
  }

  private @Nullable Integer post(String key) {
    return items.has(key)
        ? items
            .read(
                key,
                text -> Integer.valueOf(require(text.matches("[1-9][0-9]?|100"), text)),
                "1 to 100, of a full post")
            .orElse(null)
        : null;
  }

  private @Nullable NoticeHours notices(String key, ZoneId zone) {
    return items.has(key)
        ? items
            .read(key, OpeningHours::parse, "hours such as \"07:00-22:00\"")
            .map(hours -> new NoticeHours(hours, zone))
            .orElse(null)
        : null;
  }

  private List<Language> languages(String key) {
    if (!items.has(key + "[0]")) {
      items.fault(key, "none", "a list of at least one language, such as [en]");
    }
    return items.values(key, RosterReaderPlans::language, "a language such as en or es");
  }

  private void phonesApart(List<StaffMember> members) {
    var seen = new HashSet<PhoneNumber>();
    for (var member : members) {
      if (!seen.add(member.phone())) {
        items.fault(
            "staff", "the phone of " + member.id() + " again", "a phone of their own for each");
      }
    }
  }
}
