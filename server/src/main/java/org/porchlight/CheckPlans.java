package org.porchlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says of plan and family files whether the line could use them.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks plan and family files, or folders of them; ends with 1 if any is broken.")
final class CheckPlans implements Callable<Integer> {
  private static final Pattern FAMILY = Pattern.compile("(?m)^schema: *['\"]?family/");

  @Parameters(arity = "1..*", paramLabel = "PLAN", description = "files or folders")
  private List<Path> paths = new ArrayList<>();

  private boolean broken;

  @Override
  public Integer call() {
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (isFamily(path)) {
        family(path);
      } else {
        plan(path);
      }
    }
    return broken ? 1 : 0;
  }

  private void folder(Path path) {
    var folder = PlanFolder.read(path);
    folder.faults().forEach(this::fault);
    folder.advice().forEach((plan, findings) -> advice(plan.toString(), findings));
    System.out.println(
        path
            + ": "
            + folder.plans().size()
            + " plans of "
            + folder.families().size()
            + " families read");
  }

  private void plan(Path path) {
    switch (PlanYaml.read(path)) {
      case PlanReading.Read(var plan, var findings) -> {
        advice(path.toString(), findings);
        System.out.println(path + ": plan " + plan.ref() + " read");
      }
      case PlanReading.Unreadable(var faults) -> faults.forEach(this::fault);
    }
  }

  private void family(Path path) {
    switch (PlanYaml.readFamily(path)) {
      case FamilyReading.Read(var family) ->
          System.out.println(path + ": family " + family.id() + " read");
      case FamilyReading.Unreadable(var faults) -> faults.forEach(this::fault);
    }
  }

  private void fault(Object fault) {
    broken = true;
    System.out.println("fault   " + fault);
  }

  private void advice(String where, List<Finding> findings) {
    for (var finding : findings) {
      var word =
          switch (finding.weight()) {
            case BROKEN -> "fault   ";
            case BLOCKS_ACTIVATION -> "blocks  ";
            case ADVICE -> "advice  ";
          };
      broken |= finding.weight() != Finding.Weight.ADVICE;
      System.out.println(word + where + ": " + finding);
    }
  }

  private static boolean isFamily(Path path) {
    try {
      return FAMILY.matcher(Files.readString(path)).find();
    } catch (IOException _) {
      // The reader of plans says what is wrong with it.
      return false;
    }
  }
}
