package org.porchlight.commands;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.porchlight.FallbackFiles;
import org.porchlight.calendars.CalendarCopies;
import org.porchlight.calendars.LiveRoster;
import org.porchlight.settings.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the files that answer the numbers' fallback addresses while the line is gone.
@Command(
    name = "fallback",
    mixinStandardHelpOptions = true,
    description = "Writes what answers a call or text while the line is gone.")
final class MakeFallback implements Callable<Integer> {
  private static final int LOOK_SECONDS = 60;

  @Mixin private SettingsFile settingsFile = new SettingsFile();

  @Option(names = "--watch", description = "go on, and write again what the roster changes")
  private boolean watch;

  @Override
  public Integer call() throws InterruptedException {
    try {
      write();
      var never = new CountDownLatch(1);
      while (watch && !never.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
        tryAgain();
      }
      return 0;
    } catch (StartRefused refused) {
      System.err.println("fallback: nothing written, " + refused.getMessage());
    } catch (IOException unable) {
      System.err.println("fallback: not written, " + unable.getMessage());
    }
    return 1;
  }

  /// A roster that is being edited leaves the files as they were.
  private void tryAgain() {
    try {
      write();
    } catch (StartRefused | IOException unable) {
      System.err.println("fallback: left as it was, " + unable.getMessage());
    }
  }

  private void write() throws IOException {
    var start = settingsFile.read();
    var settings = start.settings();
    var files =
        new FallbackFiles(
            settings.server().data(), settings.line(), settings.second(), start.wording());
    var clock = InstantSource.system();
    var copies = new CalendarCopies(settings.server().data());
    var roster =
        new LiveRoster(start.staff().roster(), start.staff().calendars(), copies, clock).get();
    int written = files.write(roster, clock.instant());
    if (written > 0) {
      String address = "/" + files.folder().token() + "/";
      System.out.println("Written to " + files.path() + ": " + written + " files, mode 0600:");
      System.out.println("staff telephone numbers are in them, for nobody is rung without one.");
      System.out.println("Fallback addresses, behind the address of whoever serves them (GET):");
      System.out.println("  calls, both numbers         " + address + "voice.xml");
      System.out.println("  texts, the families' line   " + address + "text.xml");
      System.out.println("  texts, the pages number     " + address + "pages-text.xml");
    }
  }
}
