package org.porchlight.simulation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.telephony.Carrier.TextOrder;

/// What staff answer when they are asked about their shifts: yes, no, a swap, nothing, or nonsense.
final class ShiftReplies {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:[Rr]eply|[Rr]esponda) (CONFIRM|READY|TAKE|SEEN|CONFIRMO|LISTO|TOMO|VISTO)( [A-Z])?");
  private static final List<String> NO = List.of("CANT", "can't", "No puedo");
  private static final List<String> UNCLEAR = List.of("maybe", "1", "who is this", "TAKE Q");

  private final Street street;
  private final Chance chance;
  private final Phones phones;

  ShiftReplies(Street street, Phones phones) {
    this.street = street;
    this.chance = street.chance();
    this.phones = phones;
  }

  boolean isOurs(TextOrder text) {
    return ASKED.matcher(text.body()).find();
  }

  void arrives(TextOrder text) {
    Matcher asked = ASKED.matcher(text.body());
    if (!asked.find()) {
      return;
    }
    String code = asked.group(2) == null ? "" : asked.group(2);
    if (asked.group(1).equals("TAKE") || asked.group(1).equals("TOMO")) {
      itsPersonWakesUp(text);
    }
    if (chance.draws(Behaviour.SHIFT_TEXTS_STOPPED, stopPercent())) {
      says(text, "STOP");
    } else if (chance.draws(Behaviour.SHIFT_CONFIRMED, 45)) {
      says(text, asked.group(1) + code);
    } else if (chance.draws(Behaviour.SHIFT_DECLINED, 35)) {
      says(text, chance.of(NO) + code);
      if (chance.draws(Behaviour.SHIFT_TAKEN_BACK_BY_ITS_PERSON, 60)) {
        // Others are asked by then, and hear that they are not needed.
        after(310, 600, () -> phones.texts(text.to(), text.from(), asked.group(1) + code));
      }
    } else if (chance.draws(Behaviour.SHIFT_SWAPPED, 40)) {
      says(text, chance.of(List.of("SWAP", "cambio")) + code + " " + colleague());
    } else if (chance.draws(Behaviour.SHIFT_REPLY_UNCLEAR, 40)) {
      says(text, chance.of(UNCLEAR));
    } else {
      chance.sightings().saw(Behaviour.SHIFT_LET_PASS);
    }
  }

  private double stopPercent() {
    return chance.odds(4, Behaviour.SHIFT_TEXT_TO_A_BLOCKED_PHONE);
  }

  /// Somebody else is asked to take their shift, and they say after all that they come.
  private void itsPersonWakesUp(TextOrder text) {
    RosterAudit roster = street.audit().roster();
    roster
        .state()
        .asked(About.Kind.TAKE)
        .filter(Ask::isOpen)
        .map(ask -> new StaffId(ask.about().whose()))
        .flatMap(whose -> roster.counted().member(whose).stream())
        .filter(_ -> chance.draws(Behaviour.ITS_PERSON_WAKES_UP, 40))
        .findFirst()
        .ifPresent(member ->
            after(
                20,
                400,
                () ->
                    phones.texts(
                        member.phone(), text.from(), chance.of(List.of("CONFIRM", "READY")))));
  }

  private String colleague() {
    StaffMember member = chance.of(street.audit().roster().counted().staff());
    return chance.of(List.of(member.id().value(), member.name(), "Number3", "Nobody"));
  }

  private void says(TextOrder text, String words) {
    after(2, 300, () -> phones.texts(text.to(), text.from(), words));
  }

  private void after(int leastSeconds, int mostSeconds, Runnable task) {
    street.queue().after(chance.seconds(leastSeconds, mostSeconds), Life.FOREVER, task);
  }
}
