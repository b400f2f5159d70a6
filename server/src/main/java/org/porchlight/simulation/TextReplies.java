package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.notification.Leg;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier.TextOrder;

/// What people answer when a text of the line buzzes in their pocket, if anything.
final class TextReplies {
  private static final Pattern CODE = Pattern.compile("(?:[Rr]eply|[Rr]esponda) ([0-9]{0,2})1 =");
  private static final Pattern CHECK_IN =
      Pattern.compile("(?:[Rr]eply 1 text|[Rr]esponda 1 texto)");
  private static final Pattern TELL = Pattern.compile("TELL([0-9]*)");
  private static final List<String> WALK = List.of("3", "4", "5", "6", "7", "8", "9", "0", "00");
  private static final List<String> ODD =
      List.of("wrong number", "what is this", "1 here", "STOP", "START", "yes", "¿qué?");

  private final Grounds grounds;
  private final Street street;
  private final Chance chance;
  private final Phones phones;
  private final Families families;
  private final ShiftReplies shifts;
  private final SupportReplies supports;

  TextReplies(Grounds grounds, Street street, Phones phones, Families families) {
    this.grounds = grounds;
    this.street = street;
    this.chance = street.chance();
    this.phones = phones;
    this.families = families;
    this.shifts = new ShiftReplies(street, phones);
    this.supports = new SupportReplies(street, phones);
  }

  void arrives(TextOrder text) {
    if (text.from().equals(grounds.line().familiesNumber())) {
      if (CHECK_IN.matcher(text.body()).find() && chance.happens(60)) {
        says(text, 3, 90, chance.of(List.of("1", "2", "3", "3")));
        return;
      }
      if (!street.storm().isOver() && chance.happens(15)) {
        after(2, 70, () -> families.texts(text.to()));
      }
      return;
    }
    if (CodesHeard.isCode(text.token())) {
      street.audit().phones().codes().hears(text, text.body());
      return;
    }
    if (shifts.isOurs(text)) {
      shifts.arrives(text);
      return;
    }
    tells(text);
    Matcher offered = CODE.matcher(text.body());
    boolean asks = offered.find();
    String prefix = asks ? offered.group(1) : "";
    if (street.storm().isOver()) {
      calmly(text, asks, prefix);
    } else if (chance.happens(75)) {
      answers(text, asks, prefix);
      if (chance.draws(Behaviour.STAFF_CALL_IN, 8)) {
        after(2, 70, () -> phones.calls(text.to(), text.from(), Temper.PERSON));
      }
    }
  }

  /// Whoever has the family's words on their phone writes back to them, and others try to.
  private void tells(TextOrder text) {
    Matcher told = TELL.matcher(text.body());
    if (!street.storm().isOver() && told.find() && chance.happens(60)) {
      chance.sightings().saw(Behaviour.TELLS_THE_FAMILY_BY_TEXT);
      writes(text, "TELL" + told.group(1), "I am with you");
    } else if (!street.storm().isOver() && chance.draws(Behaviour.TELLS_UNASKED, 2)) {
      writes(text, "DILE", "somebody comes");
    }
  }

  private void writes(TextOrder text, String before, String words) {
    street.audit().discretion().wrote(words);
    says(text, 3, 30, before + " " + words);
  }

  /// A late yes brings one more notice; an endless talk would never come to rest.
  private void calmly(TextOrder text, boolean asks, String prefix) {
    if (asks && chance.happens(50)) {
      says(text, 2, 20, prefix + "1");
    }
  }

  private void answers(TextOrder text, boolean asks, String prefix) {
    Optional<Page> page = street.audit().page(text.token());
    boolean support = page.map(one -> one.to() instanceof Recipient.OnTeam).orElse(false);
    boolean handover = page.map(one -> one.purpose() == Purpose.HANDOVER).orElse(false);
    if (asks && handover) {
      if (chance.draws(Behaviour.HANDOVER_ACCEPTED, 50)) {
        says(text, 2, 40, prefix + "1");
      } else {
        chance.sightings().saw(Behaviour.HANDOVER_IGNORED);
      }
    } else if (asks && support && supports.answers(text, prefix)) {
      return;
    } else if (asks && chance.draws(Behaviour.SAYS_WHEN_AND_THEN_ARRIVES, 10)) {
      says(text, 2, 40, prefix + chance.of(List.of("1 20", "1 en 15")));
      says(text, 60, 300, "I am there");
    } else if (asks && chance.draws(Behaviour.ACKNOWLEDGES_AND_DOES_NOTHING, 10)) {
      says(text, 2, 40, prefix + "1");
      Leg.read(text.token()).ifPresent(_ -> street.audit().leaveAlone(text.token().incident()));
    } else {
      digits(text, prefix);
    }
  }

  private void digits(TextOrder text, String prefix) {
    int fate = chance.random().nextInt(100);
    if (fate < 45) {
      says(text, 2, 70, prefix + "1");
      if (chance.draws(Behaviour.HANDS_OVER_BY_REPLY, 10)) {
        says(text, 80, 200, prefix + "03");
      }
      says(text, 60, 120, prefix + chance.of(WALK));
      says(text, 200, 400, prefix + chance.of(WALK));
    } else if (fate < 65) {
      chance.sightings().saw(Behaviour.CANNOT);
      says(text, 2, 70, prefix + "2");
    } else if (fate < 85) {
      says(text, 2, 70, prefix + chance.of(WALK));
    } else {
      chance.sightings().saw(Behaviour.SAYS_SOMETHING_ELSE);
      String odd = chance.of(ODD);
      if (odd.equals("STOP")) {
        chance.sightings().saw(Behaviour.STAFF_STOP_ALL_TEXTS);
      }
      says(text, 2, 70, odd);
    }
  }

  private void says(TextOrder text, int least, int most, String words) {
    PhoneNumber from = text.to();
    after(least, most, () -> phones.texts(from, text.from(), words));
  }

  private void after(int leastSeconds, int mostSeconds, Runnable task) {
    Duration wait = chance.seconds(leastSeconds, mostSeconds);
    street.queue().after(wait, Life.FOREVER, task);
  }
}
