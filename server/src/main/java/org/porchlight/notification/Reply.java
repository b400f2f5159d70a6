package org.porchlight.notification;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;

/// What a text to the pages number says, as far as digits and a few fixed words go.
public sealed interface Reply {
  /// A digit that means this incident beyond doubt.
  record Digit(IncidentId incident, ReplyDigit digit) implements Reply {}

  /// On the way, or there already.
  ///
  /// @param yes whether the digit that says yes was sent with it (P3)
  /// @param eta until they are there; null when they are
  record OnTheWay(IncidentId incident, boolean yes, @Nullable Duration eta) implements Reply {}

  /// A bare digit while several are open, or the slot of one that is over: changes nothing, and is
  /// answered with what to send ([ReplyDigits#codes]).
  ///
  /// @param held the phone's slots, at least one
  record WhichOne(SortedMap<Integer, IncidentId> held, ReplyDigit digit) implements Reply {
    public WhichOne {
      held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }
  }

  /// Words for the family, passed on as the line's.
  record Tell(IncidentId incident, String words) implements Reply {}

  /// Words for one of several families, without saying which: changes nothing.
  record TellWhich(SortedMap<Integer, IncidentId> held) implements Reply {
    public TellWhich {
      held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }
  }

  /// Ordinary words: a report of what they did (R13). Acknowledges nothing.
  ///
  /// @param text as it was sent
  record Words(String text) implements Reply {}

  /// A word that the carrier acts on by itself.
  record Keyword(Kind kind) implements Reply {
    public enum Kind {
      /// The carrier now refuses our texts to this phone.
      STOP,
      START,
      HELP
    }
  }

  record WrongNumber() implements Reply {}

  /// Not to be understood: changes nothing, and is answered with what to send. `Yes` and `ok` are
  /// here too, for only a digit acknowledges (P3).
  record Unclear() implements Reply {}

  /// This phone has nothing open, so whatever it says is a contact (P5).
  record NoOpenPage() implements Reply {}
}
