package org.porchlight.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.checks.PlanCheck;
import org.porchlight.plan.checks.PlanChecks;
import org.porchlight.plan.yaml.LocatedFinding;
import org.porchlight.plan.yaml.PlanFault;
import org.porchlight.plan.yaml.PlanReview;
import org.porchlight.plan.yaml.ReviewedFile;
import org.porchlight.settings.Fault;
import org.porchlight.settings.PolicyPackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says of plan and family files whether the line could use them, and what would mend them.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks plan and family files, or folders of them; ends with 1 if any blocks.")
final class CheckPlans implements Callable<Integer> {
  private static final int BLOCKED = 1;
  private static final Path USUAL_PACKS = Path.of("config/policy-packs");
  private static final String FORM_RULE =
      "A file is YAML in UTF-8, with the keys and the words that plan and family files have.";
  private static final String FORM_MEND =
      "Go to the line it names, and write what it expects there; an editor that knows the schema"
          + " marks it while you write.";

  @Parameters(paramLabel = "PLAN", description = "files or folders")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "one JSON object, for other programs")
  private boolean json;

  @Option(names = "--explain", paramLabel = "ID", description = "what one check asks, and why")
  private @Nullable String explained;

  @Option(names = "--list", description = "every check with its id")
  private boolean list;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "the day to be fit for (default: the day a plan becomes effective)")
  private @Nullable LocalDate day;

  @Option(
      names = "--consent-age",
      paramLabel = "YEARS",
      description = "from which age the young person signs alone (default: as the packs say)")
  private @Nullable Integer consentAge;

  @Option(
      names = "--policy-packs",
      paramLabel = "FOLDER",
      description = "what law and policy set, by jurisdiction (default: config/policy-packs)")
  private @Nullable Path policyPacks;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (list) {
      out.println("fault   " + PlanFault.FORM + "  " + FORM_RULE);
      PlanChecks.ALL.forEach(
          check -> out.println(word(check) + check.id() + "  " + check.sentence()));
      return 0;
    }
    if (explained != null) {
      explain(explained, out);
      return 0;
    }
    if (paths.isEmpty()) {
      throw refused("nothing to check (expected: files or folders of plans)");
    }
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw refused(path + ": no such file or folder (expected: files or folders of plans)");
      }
    }
    var files = PlanReview.of(paths, policies(), day);
    if (files.isEmpty()) {
      throw refused("no .yaml file directly in " + paths + " (expected: one or more)");
    }
    if (json) {
      out.println(json(files));
    } else {
      files.forEach(file -> tell(file, out));
    }
    return files.stream().allMatch(ReviewedFile::isReady) ? 0 : BLOCKED;
  }

  private PolicyPacks policies() {
    var faults = new ArrayList<Fault>();
    var folder = policyPacks == null ? USUAL_PACKS : policyPacks;
    var packs =
        policyPacks != null || Files.isDirectory(folder)
            ? PolicyPackReader.read(folder, faults)
            : PolicyPacks.DEFAULTS;
    if (!faults.isEmpty()) {
      throw refused(faults.toString());
    }
    return consentAge == null ? packs : packs.withConsentAge(consentAge);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void explain(String id, PrintWriter out) {
    if (id.equals(PlanFault.FORM)) {
      out.println(id + " (fault)\n" + FORM_RULE + "\nTo mend it: " + FORM_MEND);
      out.println("Asked of: every file");
      return;
    }
    var check =
        PlanChecks.find(id)
            .orElseThrow(() -> refused("check " + id + ": unknown (expected: an id of --list)"));
    out.println(check.id() + " (" + word(check).strip() + ")");
    out.println(check.sentence());
    out.println("To mend it: " + check.mend());
    var kinds = check.kinds().stream().map(kind -> kind.code()).sorted().toList();
    out.println("Asked of: " + String.join(", ", kinds));
  }

  private static String word(PlanCheck check) {
    return switch (check.weight()) {
      case BROKEN -> "fault   ";
      case BLOCKS_ACTIVATION -> "blocks  ";
      case ADVICE -> "advice  ";
    };
  }

  private static String word(LocatedFinding finding) {
    if (finding.due() != null) {
      return "by " + finding.due() + "  ";
    }
    return switch (finding.weight()) {
      case BROKEN -> "fault   ";
      case BLOCKS_ACTIVATION -> "blocks  ";
      case ADVICE -> "advice  ";
    };
  }

  private static void tell(ReviewedFile file, PrintWriter out) {
    for (var finding : file.findings()) {
      var mend = finding.mend().isEmpty() ? "" : ". " + finding.mend();
      out.println(word(finding) + finding + mend + " (" + finding.check() + ")");
    }
    var holds = file.holds().isEmpty() ? "not read" : file.holds();
    out.println(file.file() + ": " + holds + (file.isReady() ? "" : ", not ready"));
  }

  private static String json(List<ReviewedFile> files) {
    var all = new LinkedHashMap<String, Object>();
    all.put("ready", files.stream().allMatch(ReviewedFile::isReady));
    all.put("files", files.stream().map(CheckPlans::form).toList());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("findings that cannot be written", impossible);
    }
  }

  private static Map<String, Object> form(ReviewedFile file) {
    var form = new LinkedHashMap<String, Object>();
    form.put("file", file.file());
    form.put("holds", file.holds());
    form.put("ready", file.isReady());
    form.put("findings", file.findings().stream().map(CheckPlans::form).toList());
    return form;
  }

  private static Map<String, Object> form(LocatedFinding finding) {
    var form = new LinkedHashMap<String, Object>();
    form.put("check", finding.check());
    form.put("weight", finding.weight().name().toLowerCase(Locale.ROOT));
    form.put("blocks", finding.blocks());
    form.put("file", finding.file());
    form.put("line", finding.line());
    form.put("path", finding.path());
    form.put("sentence", finding.sentence());
    form.put("mend", finding.mend());
    if (finding.due() != null) {
      form.put("due", finding.due().toString());
    }
    return form;
  }
}
