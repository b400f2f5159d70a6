package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AdministratorsContract;
import org.porchlight.storage.AdmissionContract;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.CallSlotsContract;
import org.porchlight.storage.DeadlineQueueContract;
import org.porchlight.storage.DirectoryContract;
import org.porchlight.storage.IncidentLogContract;
import org.porchlight.storage.OutboxContract;
import org.porchlight.storage.PasskeysContract;
import org.porchlight.storage.PhoneSlotsContract;
import org.porchlight.storage.PlanLibraryContract;
import org.porchlight.storage.ReadingLogContract;
import org.porchlight.storage.SessionsContract;
import org.porchlight.storage.Store;
import org.porchlight.storage.TestStore;
import org.porchlight.storage.TicketsContract;

/// The same suites on three masters: every write's keys must lie under one tag.
@ExtendWith(RedisClusterTest.OnThreeMasters.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedisClusterTest {
  static final class Shared implements AutoCloseable {
    final TestFolder folder = TestFolder.make();
    final Vertx vertx = Vertx.vertx();
    final RedisCluster3 cluster;
    final Store store;

    Shared() {
      try {
        cluster = new RedisCluster3(vertx);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      var key = MasterKey.at(folder.path().resolve("master.key").toString());
      store = await(RedisStore.open(vertx, cluster.address(), key));
    }

    @Override
    public void close() throws IOException {
      await(store.close());
      cluster.close();
      await(vertx.close());
      folder.close();
    }
  }

  static final class OnThreeMasters implements ParameterResolver {
    private record Emptied(Store store) implements TestStore {
      @Override
      public void letPass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      var type = parameter.getParameter().getType();
      return type == TestStore.class || type == Shared.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      var shared =
          test.getRoot()
              .getStore(ExtensionContext.Namespace.create(RedisClusterTest.class))
              .getOrComputeIfAbsent(Shared.class, _ -> new Shared(), Shared.class);
      shared.cluster.empty();
      return parameter.getParameter().getType() == Shared.class
          ? shared
          : new Emptied(shared.store);
    }
  }

  @Test
  void what_is_kept_lies_on_every_master(Shared shared) {
    var agency = new AgencyId("lakeside");
    for (int i = 0; i < 50; i++) {
      var number = new PhoneNumber("+120255501" + (10 + i));
      await(shared.store.admission().admit(agency, number, new IncidentId("0".repeat(26))));
    }

    assertThat(shared.cluster.sizes()).allSatisfy(size -> assertThat(size).isPositive());
  }

  @Test
  void a_master_that_lost_the_functions_gets_them_again(Shared shared) {
    var agency = new AgencyId("lakeside");
    shared.cluster.dropFunctions();

    for (int i = 0; i < 10; i++) {
      var number = new PhoneNumber("+120255501" + (10 + i));
      var id = new IncidentId("0".repeat(25) + i);
      assertThat(await(shared.store.admission().admit(agency, number, id))).isEqualTo(id);
    }
  }

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
}
