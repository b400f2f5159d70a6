package org.porchlight.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be asked of the server's program on the command line.
@Command(
    name = "porchlight",
    mixinStandardHelpOptions = true,
    description = "A 24/7 crisis line and notification service for wraparound care.",
    subcommands = {
      Serve.class,
      CheckPlans.class,
      ImportPlans.class,
      MakePin.class,
      MakeFallback.class,
      RunAudit.class
    })
public final class Commands implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    var exitCode = new CommandLine(new Commands()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "command: none (expected: one of these)");
  }
}
