package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// A suite that passes on a store that keeps nothing would prove nothing about any other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteFailsOnNothingTest {
  private static final String ASKED = "porchlight.forgetful";

  /// The suites on the forgetful store; runs only when the test below asks for it.
  @ExtendWith(ForgetfulStore.class)
  @EnabledIfSystemProperty(named = ASKED, matches = "yes")
  static class OnNothing {
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

  @Test
  void every_test_of_every_suite_fails_on_a_store_that_keeps_nothing() {
    var passed = new ArrayList<String>();
    var failed = new ArrayList<String>();
    var listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              (result.getStatus() == Status.FAILED ? failed : passed).add(test.getDisplayName());
            }
          }
        };

    run(listener);

    assertThat(passed).isEmpty();
    assertThat(failed).hasSizeGreaterThan(60);
  }

  private static void run(TestExecutionListener listener) {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(List.of(selectClass(OnNothing.class)))
            .build();
    var config =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    System.setProperty(ASKED, "yes");
    try {
      LauncherFactory.create(config).execute(request, listener);
    } finally {
      System.clearProperty(ASKED);
    }
  }
}
