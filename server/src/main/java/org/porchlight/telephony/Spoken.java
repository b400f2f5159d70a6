package org.porchlight.telephony;

import java.time.Duration;
import java.util.List;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// What a live call hears and does next; the carrier's edge writes it in the carrier's language.
///
/// Paths are the line's own, below the leg's token, such as `page/answer`: `a-z`, `0-9`, `-` and
/// `/`. An empty `thenPath` asks nothing: the call goes on with the next verb. What is heard while
/// waiting or on hold may only be `Say`, `Pause` and `Redirect`.
public sealed interface Spoken {
  record Say(String words, Language language) implements Spoken {}

  record Pause(Duration length) implements Spoken {}

  /// Says `prompt` and takes keys; any key cuts the prompt short. Without a key it goes on with the
  /// next verb. The prompt may only be `Say` and `Pause`; `*` is a key like any other.
  ///
  /// @param keysMax how many keys end it; 0 means until `#` or the patience is over. With 1, `#` is
  ///   a key too; with more, `#` ends it
  /// @param patience how long it waits for the next key
  /// @param path where the keys go
  record SpokenMenu(List<Spoken> prompt, int keysMax, Duration patience, String path)
      implements Spoken {
    public SpokenMenu {
      prompt = List.copyOf(prompt);
    }
  }

  /// Joins the incident's conference. Nobody's exit ends it.
  ///
  /// @param starts whether this party's coming starts the conversation (staff do, callers do not)
  /// @param waitPath what is heard while alone; empty for silence
  /// @param thenPath asked when this party leaves by `*`, or the conference is over
  /// @param tellsEvents whether the carrier tells who joins and leaves; set by the first party
  record Join(
      String conference, boolean starts, String waitPath, String thenPath, boolean tellsEvents)
      implements Spoken {}

  /// Rings an outside number and connects it; `thenPath` is asked afterwards.
  record Dial(PhoneNumber to, PhoneNumber callerId, Duration ring, String thenPath)
      implements Spoken {}

  /// Rings a short service number such as 988.
  record DialShort(String number, PhoneNumber callerId, Duration ring, String thenPath)
      implements Spoken {}

  /// Records a message; `thenPath` is asked when it ends, and the recording's id is told apart, by
  /// `Incoming.Recorded`. After silence it goes on with the next verb.
  record TakeMessage(Duration lengthMax, String thenPath) implements Spoken {}

  record Redirect(String path) implements Spoken {}

  record Hangup() implements Spoken {}
}
