package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.CoordinatorsDesk.next;
import static org.porchlight.CoordinatorsDesk.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.commands.ImportPlans;
import picocli.CommandLine;

/// A folder of files is looked at before anything is changed.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanImportFlowTest {
  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);
  private final StringWriter said = new StringWriter();
  @TempDir Path folder = Path.of("");

  @Test
  void an_import_says_what_it_would_do_and_changes_nothing_until_it_is_applied()
      throws IOException {
    write("mateo-family.yaml", sample("mateo-family.yaml"));
    write("mateo-5.yaml", next("minutes: 10", "minutes: 12"));
    write("amira.yaml", sample("amira.yaml"));

    assertThat(run()).isZero();
    assertThat(said.toString())
        .contains("same  family FAM-0007", "same  plan PLN-0074", "new  plan PLN-0007 v5")
        .contains("change: ", "Nothing was changed");
    assertThat(desk.life().getJsonArray("versions")).hasSize(1);

    assertThat(run("--apply")).isZero();
    assertThat(desk.version(5).getString("status")).isEqualTo("draft");
    assertThat(desk.life().getInteger("running")).isEqualTo(4);
  }

  @Test
  void other_content_and_broken_files_are_told_and_end_with_1() throws IOException {
    write("mateo.yaml", sample("mateo.yaml").replaceFirst("minutes: 10", "minutes: 11"));
    write("broken.yaml", sample("amira.yaml").replaceFirst("level: 1", "level: nine"));

    assertThat(run("--apply")).isOne();
    assertThat(said.toString())
        .contains("other content  plan PLN-0007 v4", "stored  ", "offered ", "broken.yaml:");
    assertThat(desk.life().getJsonArray("versions")).hasSize(1);
  }

  @Test
  void a_file_in_another_encoding_is_told_and_hides_no_other() throws IOException {
    Files.write(folder.resolve("a.yaml"), sample("amira.yaml").getBytes(StandardCharsets.UTF_16));
    write("mateo.yaml", sample("mateo.yaml"));

    assertThat(run()).isOne();
    assertThat(said.toString()).contains("a.yaml:1: ", "not UTF-8", "same  plan PLN-0007 v4");
  }

  @Test
  void a_folder_of_nothing_or_that_is_not_there_ends_with_2() {
    assertThat(run()).isEqualTo(2);
    folder = folder.resolve("elsewhere");
    assertThat(run()).isEqualTo(2);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... options) {
    var command = new CommandLine(new ImportPlans()).setOut(new PrintWriter(said, true));
    var all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--url", town.publicUrl().toString(), folder.toString()));
    return command.execute(all.toArray(String[]::new));
  }
}
