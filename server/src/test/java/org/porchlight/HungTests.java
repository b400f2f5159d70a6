package org.porchlight;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Ends what would hold a whole build for ever: a browser or a process that answers no more.
///
/// It watches every test, and what stands around them, constructors too: where nothing began or
/// ended for longer than the patience, it tells what every thread is at and interrupts the one that
/// runs the tests, so that the test fails and is told by name. One that even then goes on ends its
/// machine.
public final class HungTests implements TestExecutionListener {
  /// The longest class takes under two minutes on two cores.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Duration patience;
  private final Duration grace;
  private final PrintStream told;
  private final Runnable end;

  private String at = "nothing yet";
  private @Nullable Thread running;
  private @Nullable ScheduledExecutorService watch;
  private long since = System.nanoTime();
  private boolean interrupted;

  /// As JUnit makes it.
  public HungTests() {
    this(PATIENCE, GRACE, System.err, () -> Runtime.getRuntime().halt(1));
  }

  HungTests(Duration patience, Duration grace, PrintStream told, Runnable end) {
    this.patience = patience;
    this.grace = grace;
    this.told = told;
    this.end = end;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan plan) {
    long millis = grace.dividedBy(4).toMillis();
    watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var _ = watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    if (watch != null) {
      watch.shutdownNow();
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    goesOn(test.getUniqueId() + " began");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    goesOn(test.getUniqueId() + " ended");
  }

  synchronized void goesOn(String what) {
    at = what;
    running = Thread.currentThread();
    since = System.nanoTime();
    interrupted = false;
  }

  /// Under the lock, so that no interrupt reaches the test after the one it was meant for.
  synchronized void look() {
    long still = System.nanoTime() - since;
    if (running == null || still < patience.toNanos()) {
      return;
    }
    if (!interrupted) {
      interrupted = true;
      tell();
      running.interrupt();
    } else if (still > patience.plus(grace).toNanos()) {
      told.println("hung: an interrupt did not end it");
      end.run();
    }
  }

  private void tell() {
    told.println("hung: nothing began or ended for " + patience + " since " + at);
    Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getValue().length > 0)
        .forEach(this::tell);
    told.flush();
  }

  private void tell(Map.Entry<Thread, StackTraceElement[]> thread) {
    told.println(thread.getKey());
    for (var frame : thread.getValue()) {
      told.println("    at " + frame);
    }
  }
}
