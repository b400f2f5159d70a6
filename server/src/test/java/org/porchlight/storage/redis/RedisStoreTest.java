package org.porchlight.storage.redis;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.storage.AdministratorsContract;
import org.porchlight.storage.AdmissionContract;
import org.porchlight.storage.CallSlotsContract;
import org.porchlight.storage.DeadlineQueueContract;
import org.porchlight.storage.DirectoryContract;
import org.porchlight.storage.IncidentLogContract;
import org.porchlight.storage.JournalContract;
import org.porchlight.storage.OutboxContract;
import org.porchlight.storage.PasskeysContract;
import org.porchlight.storage.PhoneSlotsContract;
import org.porchlight.storage.PlanLibraryContract;
import org.porchlight.storage.ReadingLogContract;
import org.porchlight.storage.SessionsContract;
import org.porchlight.storage.TicketsContract;

@ExtendWith(RedisServerExtension.class)
class RedisStoreTest {
  @Nested
  class Incidents extends IncidentLogContract {}

  @Nested
  class Deadlines extends DeadlineQueueContract {}

  @Nested
  class Errands extends OutboxContract {}

  @Nested
  class Admissions extends AdmissionContract {}

  @Nested
  class Slots extends PhoneSlotsContract {}

  @Nested
  class Calls extends CallSlotsContract {}

  @Nested
  class Families extends DirectoryContract {}

  @Nested
  class Plans extends PlanLibraryContract {}

  @Nested
  class SignedIn extends SessionsContract {}

  @Nested
  class GoodOnce extends TicketsContract {}

  @Nested
  class OwnKeys extends PasskeysContract {}

  @Nested
  class Appointed extends AdministratorsContract {}

  @Nested
  class Readings extends ReadingLogContract {}

  @Nested
  class Telling extends JournalContract {}
}
