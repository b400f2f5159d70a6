package org.porchlight;

import java.time.InstantSource;
import org.porchlight.line.OutboxPump;
import org.porchlight.line.Scheduler;
import org.porchlight.line.Turns;
import org.porchlight.notification.BlockedPhones;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.settings.Settings;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// Builds what carries the errands of incidents out.
record Outgoing(
    Settings settings, Store store, ServerId server, Wording wording, InstantSource clock) {
  OutboxPump pump(Turns turns, Carrier carrier, BlockedPhones blocked, Scheduler scheduler) {
    return new OutboxPump(
        settings.line().agency(),
        store.outbox(),
        server,
        turns,
        new Messenger(
            carrier,
            store.slots(),
            store.calls(),
            wording,
            TelephoneDesk.notification(settings),
            clock,
            blocked),
        new SlotKeeper(store.slots()),
        clock,
        scheduler);
  }
}
