package org.porchlight.simulation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.telephony.Spoken;

/// Whoever listens on one call: what they heard last, and which keys they press.
final class Listener {
  static final String PIN = "246801";
  private static final Pattern DIGIT =
      Pattern.compile("(?:[Pp]ress|[Oo]prima) ([3-9])(?! with| con)");
  private static final List<String> KEYS =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#");

  private final Chance chance;
  private final Temper temper;

  /// What staff can press at their private prompts, known there or not.
  private static final List<String> EAR_KEYS =
      List.of(
          "3", "4", "5", "6", "7", "8", "9", "0", "00", "01", "02", "03", "04", "05", "06", "07",
          "08", "09", "41", "42", "51", "11", "12", "31", "32", "39", "*");

  private static final String PUBLISHED_KEY = "09";
  private static final String EAR = "ear/key";
  private static final String PUBLISHED = "ear/published";
  private static final String WHICH = "staff/which";
  private static final String HOW = "staff/how";

  /// How staff without a page come into what a colleague has.
  private static final NavigableMap<String, Behaviour> WAYS_IN =
      new TreeMap<>(
          Map.of(
              "1", Behaviour.JOINS_A_COLLEAGUES_CALL,
              "2", Behaviour.CONSULTS_A_COLLEAGUE,
              "3", Behaviour.TAKES_OVER_BY_KEY));

  private static final String STAR = "caller/star";
  private static final String LIMIT = "caller/limit-key";

  private String asked = "";
  private String echo = "";
  private int menus;

  Listener(Chance chance, Temper temper) {
    this.chance = chance;
    this.temper = temper;
  }

  /// Whether staff are to come into what a colleague has.
  static boolean seeksWaysIn(Chance chance) {
    return chance.seeks(WAYS_IN.values().toArray(Behaviour[]::new));
  }

  Temper temper() {
    return temper;
  }

  boolean isSilent() {
    return switch (temper) {
      case SILENT, WORDLESS, GHOST -> true;
      case PERSON, VOICEMAIL, IMPATIENT, FUMBLING, SLOW, SCREENED -> false;
    };
  }

  /// Whether `keys` are what this person was asked to press.
  boolean wasAsked(String keys) {
    return !asked.isEmpty() && asked.equals(keys);
  }

  void hears(Spoken verb) {
    if (verb instanceof Spoken.Say(var words, _)) {
      Matcher said = DIGIT.matcher(words);
      if (said.find()) {
        asked = said.group(1);
      }
    }
  }

  /// The keys somebody presses at a menu; empty for none.
  String keys(Spoken.SpokenMenu menu) {
    menu.prompt().forEach(this::hears);
    menus++;
    String before = echo;
    echo = "";
    String pressed = before.isEmpty() ? drawn(menu) : before;
    if (pressed.isEmpty() || chance.fault(Behaviour.KEY_LOST, 3)) {
      return "";
    }
    if (chance.fault(Behaviour.KEY_TWICE, 3)) {
      echo = pressed;
    }
    return pressed;
  }

  private String drawn(Spoken.SpokenMenu menu) {
    return switch (temper) {
      case VOICEMAIL, GHOST, IMPATIENT, SILENT -> "";
      case WORDLESS -> menus == 1 ? "5" : chance.of(List.of("1", "2", ""));
      case SLOW -> menus < 2 || chance.happens(40) ? "" : asked;
      case SCREENED -> menus < 3 ? "" : person(menu);
      case FUMBLING -> menus == 1 ? wrong() : person(menu);
      case PERSON -> person(menu);
    };
  }

  private String wrong() {
    chance.sightings().saw(Behaviour.PRESSES_A_WRONG_DIGIT);
    return chance.of(KEYS.stream().filter(key -> !key.equals(asked)).toList());
  }

  private String person(Spoken.SpokenMenu menu) {
    if (chance.happens(25)) {
      return "";
    }
    if (menu.path().equals(EAR)) {
      chance.sightings().saw(Behaviour.PRIVATE_EAR_KEYED);
      String drawn = chance.of(EAR_KEYS);
      return chance.seeks(Behaviour.PUBLISHED_NUMBER_MISKEYED, Behaviour.PUBLISHED_NUMBER_KEYED)
          ? PUBLISHED_KEY
          : drawn;
    }
    if (menu.path().equals(PUBLISHED)) {
      if (chance.draws(Behaviour.PUBLISHED_NUMBER_MISKEYED, 25)) {
        return chance.of(List.of("1202555011", "92025550113", "2", "*"));
      }
      chance.sightings().saw(Behaviour.PUBLISHED_NUMBER_KEYED);
      return "12025550113";
    }
    if (menu.path().equals(WHICH)) {
      return chance.of(List.of("1", "1", "2", "*"));
    }
    if (menu.path().equals(HOW)) {
      return chance.of(List.copyOf(WAYS_IN.keySet()), WAYS_IN::get);
    }
    if (menu.path().equals(STAR) && chance.happens(40)) {
      return "*";
    }
    if (menu.path().equals(LIMIT)) {
      return chance.of(List.of("*", "#", "#", ""));
    }
    if (menu.keysMax() != 1) {
      return chance.happens(70) ? PIN : "111111";
    }
    return !asked.isEmpty() && chance.happens(65) ? asked : chance.of(KEYS);
  }
}
