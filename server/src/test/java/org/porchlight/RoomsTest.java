package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The house: which room may import which. A new room is a new line of [#HOUSE].
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoomsTest {
  private static final String HOUSE_PACKAGE = "org.porchlight";

  /// Top to bottom: a room imports only rooms above it.
  private static final List<Room> HOUSE =
      List.of(
          new Room("plan", Kind.CORE),
          new Room("plan.yaml", Kind.EDGE),
          new Room("family", Kind.CORE),
          new Room("oncall", Kind.CORE),
          new Room("incident", Kind.CORE),
          new Room("care", Kind.CORE),
          new Room("rights", Kind.CORE),
          new Room("review", Kind.CORE),
          new Room("review.measures", Kind.CORE),
          new Room("review.lessons", Kind.CORE),
          new Room("telephony", Kind.PORT),
          new Room("telephony.twilio", Kind.EDGE),
          new Room("storage", Kind.PORT),
          new Room("storage.memory", Kind.EDGE),
          new Room("storage.redis", Kind.EDGE),
          new Room("notification", Kind.SHELL),
          new Room("line", Kind.SHELL),
          new Room("coordination", Kind.SHELL),
          new Room("duty", Kind.SHELL),
          new Room("measurement", Kind.SHELL),
          new Room("console", Kind.SHELL),
          new Room("console.entrance", Kind.SHELL),
          new Room("console.walk", Kind.SHELL),
          new Room("console.review", Kind.SHELL),
          new Room("console.plans", Kind.SHELL),
          new Room("console.families", Kind.SHELL),
          new Room("console.measures", Kind.SHELL),
          new Room("console.operator", Kind.SHELL),
          new Room("console.home", Kind.SHELL),
          new Room("exchange", Kind.SHELL),
          new Room("operations", Kind.SHELL),
          new Room("auditor", Kind.SHELL),
          new Room("settings", Kind.SHELL),
          new Room("calendars", Kind.SHELL),
          new Room("fallback", Kind.APART),
          new Room("sandbox", Kind.DEMO),
          new Room("simulation", Kind.PROOF),
          new Room("commands", Kind.WHOLE));

  /// The root package: knows every room but the commands, which know it.
  private static final Room WHOLE = new Room("", Kind.WHOLE);

  /// Vendors' packages, each with the only rooms that import it.
  private static final List<Vendor> VENDORS =
      List.of(
          new Vendor("com.twilio", Set.of("telephony.twilio")),
          new Vendor("io.vertx.redis", Set.of("storage.redis")),
          new Vendor("redis.embedded", Set.of("storage.redis")),
          new Vendor("com.google.i18n.phonenumbers", Set.of("telephony.twilio", "plan.yaml")),
          new Vendor("com.google.crypto.tink", Set.of("storage", "storage.redis", "")),
          new Vendor("io.vertx.ext.auth.oauth2", Set.of("console")),
          new Vendor("io.vertx.ext.auth.webauthn4j", Set.of("console")),
          new Vendor("gg.jte", Set.of("console", "exchange")),
          new Vendor("com.openhtmltopdf", Set.of("exchange")),
          new Vendor("org.apache.pdfbox", Set.of("exchange")),
          new Vendor("net.fortuna.ical4j", Set.of("exchange")),
          new Vendor("picocli", Set.of("commands", "sandbox")));

  private JavaClasses classes = new ClassFileImporter().importClasses();

  @BeforeAll
  void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(HOUSE_PACKAGE);
    assertThat(classes.size()).as("classes read").isGreaterThan(300);
  }

  @Test
  void every_class_is_in_a_room_of_the_house() {
    assertThat(classes.stream().filter(type -> room(type).isEmpty()).map(JavaClass::getName))
        .as("classes in no room of the table")
        .isEmpty();
  }

  @Test
  void arrows_only_point_up() {
    assertThat(arrows((from, to) -> from.kind() != Kind.WHOLE && !isAbove(to, from))).isEmpty();
  }

  @Test
  void only_the_root_and_the_proof_know_the_edges() {
    assertThat(
            arrows((from, to) ->
                to.kind() == Kind.EDGE && from.kind() != Kind.WHOLE && from.kind() != Kind.PROOF))
        .isEmpty();
  }

  @Test
  void nobody_knows_the_commands() {
    assertThat(arrows((from, to) -> to.name().equals("commands"))).isEmpty();
  }

  @Test
  void nobody_knows_the_proof_and_it_knows_no_page_of_staff() {
    var closed = Set.of("console", "exchange", "sandbox", "");
    assertThat(
            arrows((from, to) ->
                to.kind() == Kind.PROOF
                    || (from.kind() == Kind.PROOF
                        && closed.contains(to.name().split("[.]", 2)[0]))))
        .isEmpty();
  }

  @Test
  void the_sandbox_knows_nobody_and_nobody_knows_it() {
    assertThat(arrows((from, to) -> from.kind() == Kind.DEMO || to.kind() == Kind.DEMO)).isEmpty();
  }

  @Test
  void the_fallback_knows_nobody_and_only_the_root_knows_it() {
    assertThat(
            arrows((from, to) ->
                from.kind() == Kind.APART
                    || (to.kind() == Kind.APART && from.kind() != Kind.WHOLE)))
        .isEmpty();
    assertThat(outside(Kind.APART, name -> !name.startsWith("java") && !isApart(name))).isEmpty();
  }

  private static boolean isApart(String name) {
    return name.startsWith("com.sun.net.httpserver.") || name.startsWith("org.jspecify.");
  }

  @Test
  void core_rooms_need_only_java_base_and_jspecify() {
    assertThat(outside(Kind.CORE, name -> !isJavaBase(name) && !name.startsWith("org.jspecify.")))
        .isEmpty();
  }

  @Test
  void core_rooms_have_no_clock_and_no_randomness() {
    var found = new TreeSet<String>();
    for (var type : classes) {
      if (kind(type) == Kind.CORE) {
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(call -> isClockOrChance(call.getTargetOwner().getName(), call.getName()))
            .forEach(call -> found.add(call.getDescription()));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void each_vendor_is_known_to_its_room_alone() {
    var found = new TreeSet<String>();
    for (var vendor : VENDORS) {
      for (var type : classes) {
        if (!vendor.rooms().contains(room(type).orElse(WHOLE).name())) {
          type.getDirectDependenciesFromSelf().stream()
              .filter(arrow -> isIn(arrow.getTargetClass().getName(), vendor.name()))
              .forEach(arrow -> found.add(arrow.getDescription()));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void the_table_would_notice_a_wrong_arrow() {
    assertThat(isAbove(HOUSE.getFirst(), HOUSE.getLast())).isTrue();
    assertThat(isAbove(HOUSE.getLast(), HOUSE.getFirst())).isFalse();
    assertThat(arrows((from, to) -> from.name().equals("line") && to.name().equals("storage")))
        .isNotEmpty();
  }

  private Set<String> arrows(Arrow wrong) {
    var found = new TreeSet<String>();
    for (var type : classes) {
      var from = room(type).orElse(WHOLE);
      for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
        var to = room(arrow.getTargetClass());
        if (to.isPresent() && !to.get().equals(from) && wrong.is(from, to.get())) {
          found.add(arrow.getDescription());
        }
      }
    }
    return found;
  }

  private Set<String> outside(Kind kind, Predicate<String> wrong) {
    var found = new TreeSet<String>();
    for (var type : classes) {
      if (kind(type) == kind) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(arrow -> !isIn(base(arrow.getTargetClass()), HOUSE_PACKAGE))
            .filter(arrow -> !arrow.getTargetClass().getBaseComponentType().isPrimitive())
            .filter(arrow -> wrong.test(base(arrow.getTargetClass())))
            .forEach(arrow -> found.add(arrow.getDescription()));
      }
    }
    return found;
  }

  private static String base(JavaClass type) {
    return type.getBaseComponentType().getName();
  }

  private static boolean isAbove(Room upper, Room lower) {
    return HOUSE.indexOf(upper) >= 0 && HOUSE.indexOf(upper) < HOUSE.indexOf(lower);
  }

  private static Kind kind(JavaClass type) {
    return room(type).orElse(WHOLE).kind();
  }

  /// The room of a class: the longest name that its package begins with.
  private static Optional<Room> room(JavaClass type) {
    var name = type.getBaseComponentType().getPackageName();
    if (name.equals(HOUSE_PACKAGE)) {
      return Optional.of(WHOLE);
    }
    return HOUSE.reversed().stream()
        .filter(room -> isIn(name, HOUSE_PACKAGE + "." + room.name()))
        .max((one, other) -> Integer.compare(one.name().length(), other.name().length()));
  }

  private static boolean isIn(String name, String outer) {
    return name.equals(outer) || name.startsWith(outer + ".");
  }

  private static boolean isJavaBase(String name) {
    if (!name.startsWith("java.") && !name.startsWith("javax.")) {
      return false;
    }
    try {
      var type = Class.forName(name, false, RoomsTest.class.getClassLoader());
      return "java.base".equals(type.getModule().getName());
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  private static boolean isClockOrChance(String owner, String method) {
    return switch (owner) {
      case "java.util.Random", "java.security.SecureRandom", "java.time.Clock" -> true;
      case "java.util.concurrent.ThreadLocalRandom" -> true;
      case "java.lang.System" -> method.equals("currentTimeMillis") || method.equals("nanoTime");
      case "java.util.UUID" -> method.equals("randomUUID");
      case "java.lang.Math" -> method.equals("random");
      default -> owner.startsWith("java.time.") && method.equals("now");
    };
  }

  private enum Kind {
    CORE,
    PORT,
    EDGE,
    SHELL,
    DEMO,
    APART,
    PROOF,
    WHOLE
  }

  private record Room(String name, Kind kind) {}

  private record Vendor(String name, Set<String> rooms) {}

  @FunctionalInterface
  private interface Arrow {
    boolean is(Room from, Room to);
  }
}
