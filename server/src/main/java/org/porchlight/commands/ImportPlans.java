package org.porchlight.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks the running line what a folder of plan and family files would change, and brings it in.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Says what a folder of plan and family files would change; --apply does it.")
public final class ImportPlans implements Callable<Integer> {
  private static final int NOT_TAKEN = 1;
  private static final int NO_ANSWER = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Set<String> TAKEN = Set.of("new", "same", "changed");

  @Parameters(paramLabel = "FOLDER", description = "of plan and family files")
  private Path folder = Path.of(".");

  @Option(names = "--apply", description = "bring the files in; without it nothing is changed")
  private boolean apply;

  @Option(names = "--as", paramLabel = "STAFF", description = "who brings them (default: C1)")
  private String actor = "C1";

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:${env:PORCHLIGHT_PORT:-8080}",
      description = "where the line is (default: http://127.0.0.1:$${PORCHLIGHT_PORT})")
  private String url = "";

  @Option(
      names = "--token",
      defaultValue = "${env:PORCHLIGHT_TOKEN:-demo}",
      description = "the API's token (default: $${PORCHLIGHT_TOKEN} or the demo's)")
  private String token = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private int unread;
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var files = yamlFiles();
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no .yaml file in " + folder + " (expected: one or more)");
    }
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request(files, out), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        spec.commandLine().getErr().println("import: " + answer.body());
        return NO_ANSWER;
      }
      return tell(mapper.readTree(answer.body()), out) && unread == 0 ? 0 : NOT_TAKEN;
    } catch (ConnectException _) {
      spec.commandLine().getErr().println("import: no line at " + url + " (expected: one running)");
      return NO_ANSWER;
    }
  }

  private HttpRequest request(List<Path> files, PrintWriter out) throws IOException {
    var body = mapper.createObjectNode();
    var sent = body.putArray("files");
    for (var file : files) {
      var name = String.valueOf(file.getFileName());
      try {
        var content = Files.readString(file);
        sent.addObject().put("name", name).put("content", content);
      } catch (CharacterCodingException _) {
        unread++;
        out.println(name + ":1: : bytes that are not UTF-8 (expected: a text file in UTF-8)");
      }
    }
    return HttpRequest.newBuilder(
            URI.create(url + "/api/import?actor=" + actor + "&dry_run=" + !apply))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
        .build();
  }

  private List<Path> yamlFiles() throws IOException {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), folder + ": no such file or folder (expected: one that is there)");
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    }
  }

  /// One line for each file, and below it what would change and what still blocks.
  ///
  /// @return whether every file was taken, or would be
  private static boolean tell(JsonNode answer, PrintWriter out) {
    boolean taken = answer.path("faults").isEmpty();
    for (var fault : answer.path("faults")) {
      out.println(
          fault.path("file").asText()
              + ":"
              + fault.path("line").asText()
              + ": "
              + fault.path("path").asText()
              + ": "
              + fault.path("message").asText());
    }
    for (var row : answer.path("files")) {
      var state = row.path("state").asText();
      taken &= TAKEN.contains(state);
      out.println(state.replace('_', ' ') + "  " + row.path("what").asText());
      if (row.path("message").isTextual()) {
        out.println("    " + row.path("message").asText());
      }
      if (!row.path("hashes").isEmpty()) {
        out.println("    stored  " + row.path("hashes").get(0).asText());
        out.println("    offered " + row.path("hashes").get(1).asText());
      }
      row.path("changes").forEach(change -> out.println("    change: " + change.asText()));
      row.path("blockers")
          .forEach(finding ->
              out.println(
                  "    blocks: "
                      + finding.path("sentence").asText()
                      + " ("
                      + finding.path("check").asText()
                      + ")"));
    }
    out.println(
        answer.path("applied").asBoolean()
            ? "Brought in."
            : "Nothing was changed; --apply brings it in.");
    return taken;
  }
}
