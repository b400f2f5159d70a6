package org.porchlight;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.porchlight.duty.DutyRoom;
import org.porchlight.duty.DutySettings;
import org.porchlight.duty.RosterBook;
import org.porchlight.line.Scheduler;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.oncall.Roster;
import org.porchlight.settings.Settings;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// Builds the room that keeps somebody on call.
///
/// @param written the roster as files and calendars have it now
record OnCallParts(
    Settings settings,
    Store store,
    Supplier<Roster> written,
    Wording wording,
    InstantSource clock) {
  DutyRoom room(Carrier carrier, Scheduler scheduler) {
    var line = settings.line();
    var book = new RosterBook(line.agency(), store.journals(), written, settings.duty(), clock);
    var duty =
        new DutySettings(
            line.agency(),
            line.pagesNumber(),
            settings.carrier().accountSid(),
            NotificationSettings.PER_CALL);
    return new DutyRoom(duty, book, store, carrier, wording, clock, scheduler);
  }
}
