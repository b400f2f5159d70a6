package org.porchlight.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.GuestId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageId;
import org.porchlight.telephony.LegToken;

/// One call or text of an incident, as callback addresses name it.
///
/// | leg | written |
/// |---|---|
/// | a caller's own call, or thread | `c1` |
/// | the family's phone on a call back | `c1-callback` |
/// | the staff member's phone on a call back | `c1-staff` |
/// | a page's text, a page's call | `p3-text`, `p3-voice` |
/// | somebody asked to join the call | `g1` |
/// | a message | `m2` |
/// | a live call that only its carrier's id names | `call` |
public sealed interface Leg {
  record Caller(ContactId contact) implements Leg {}

  record CallbackFamily(ContactId contact) implements Leg {}

  record CallbackStaff(ContactId contact) implements Leg {}

  record Paged(PageId page, Medium medium) implements Leg {}

  record Guest(GuestId guest) implements Leg {}

  record Message(MessageId message) implements Leg {}

  /// A live call that was turned or held: whose it is, its `callId` says.
  record Live() implements Leg {}

  /// The leg that an errand by this medium makes.
  static Leg of(About about, Medium medium) {
    return switch (about) {
      case About.OfPage(var page) -> new Paged(page, medium);
      case About.OfMessage(var message) -> new Message(message);
      case About.OfGuest(var guest) -> new Guest(guest);
      case About.OfCallback(var contact) -> new CallbackFamily(contact);
      case About.OfCallbackStaff(var contact, _) -> new CallbackStaff(contact);
    };
  }

  /// As it stands in a token.
  default String text() {
    return switch (this) {
      case Caller(var contact) -> contact.toString();
      case CallbackFamily(var contact) -> contact + "-callback";
      case CallbackStaff(var contact) -> contact + "-staff";
      case Paged(var page, var medium) -> page + "-" + medium.name().toLowerCase(Locale.ROOT);
      case Message(var message) -> message.toString();
      case Guest(var guest) -> guest.toString();
      case Live _ -> "call";
    };
  }

  default LegToken in(IncidentId incident) {
    return new LegToken(incident, text());
  }

  static Optional<Leg> read(LegToken token) {
    return read(token.leg());
  }

  /// The leg that is written so; empty for any other text.
  static Optional<Leg> read(String text) {
    if (text.equals("call")) {
      return Optional.of(new Live());
    }
    Matcher numbered = Shape.NUMBERED.matcher(text);
    if (!numbered.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(numbered.group(2));
    return switch (numbered.group(1) + numbered.group(3)) {
      case "c" -> Optional.of(new Caller(new ContactId(number)));
      case "c-callback" -> Optional.of(new CallbackFamily(new ContactId(number)));
      case "c-staff" -> Optional.of(new CallbackStaff(new ContactId(number)));
      case "p-text" -> Optional.of(new Paged(new PageId(number), Medium.TEXT));
      case "p-voice" -> Optional.of(new Paged(new PageId(number), Medium.VOICE));
      case "m" -> Optional.of(new Message(new MessageId(number)));
      case "g" -> Optional.of(new Guest(new GuestId(number)));
      default -> Optional.empty();
    };
  }

  /// Keeps the pattern out of what callers see.
  final class Shape {
    private static final Pattern NUMBERED = Pattern.compile("([cpmg])([1-9][0-9]{0,8})(|-[a-z]+)");

    private Shape() {}
  }
}
