package org.porchlight.simulation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.oncall.StaffMember;
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
    if (chance.draws(Behaviour.SHIFT_CONFIRMED, 50)) {
      says(text, asked.group(1) + code);
    } else if (chance.draws(Behaviour.SHIFT_DECLINED, 25)) {
      says(text, chance.of(NO) + code);
    } else if (chance.draws(Behaviour.SHIFT_SWAPPED, 40)) {
      says(text, chance.of(List.of("SWAP", "cambio")) + code + " " + colleague());
    } else if (chance.draws(Behaviour.SHIFT_REPLY_UNCLEAR, 40)) {
      says(text, chance.of(UNCLEAR));
    } else {
      chance.sightings().saw(Behaviour.SHIFT_LET_PASS);
    }
  }

  private String colleague() {
    StaffMember member = chance.of(street.audit().roster().counted().staff());
    return chance.of(List.of(member.id().value(), member.name(), "Number3", "Nobody"));
  }

  private void says(TextOrder text, String words) {
    street
        .queue()
        .after(
            chance.seconds(2, 300),
            Life.FOREVER,
            () -> phones.texts(text.to(), text.from(), words));
  }
}
