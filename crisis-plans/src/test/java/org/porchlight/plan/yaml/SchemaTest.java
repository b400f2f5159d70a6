package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {
  private static final String PLAN = "crisis-plan-1.schema.json";
  private static final String FAMILY = "family-1.schema.json";

  static List<Path> samples() {
    return Samples.files();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_is_as_the_schema_it_names_says(Path sample) throws IOException {
    var text = Files.readString(sample);
    var named = text.contains("schema: family/1") ? FAMILY : PLAN;

    assertThat(text).startsWith("# yaml-language-server: $schema=../schema/" + named + "\n");
    assertThat(schema(named).validate(text, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: active            | status: live",
        "version: 4                | version: four",
        "  family: FAM-0007        | ''",
        "youth: P1                 | youhts: P1",
        "tel: \"+12025550103\"     | tel: 555-0103",
        "hours: \"Mo-Su 06:00-23:30\" | hours: \"Mon 6am\"",
        "effective: 2026-10-02     | effective: 2 October",
        "support: natural          | support: friend",
        "minutes: 30               | minutes: 1:30",
        "level: 3                  | level: 6",
        "script: tell_responders   | script: whatever",
        "confirm_contact_made: true | confirm_contact_made: yes",
        "langs: [es, en]           | langs: [es, no]"
      })
  void reader_and_schema_refuse_the_same_broken_plan(String whole, String broken)
      throws IOException {
    var text = replaced(Samples.text("mateo.yaml"), whole, broken);

    assertThat(schema(PLAN).validate(text, InputFormat.YAML)).isNotEmpty();
    var reading = PlanYaml.read("mateo.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(Samples.faults(reading)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "means: not_safe_to_talk   | means: later",
        "kind: landline            | kind: pager",
        "langs: [en, es]           | langs: []",
        "legal_status: with_parent | legal_status: mine",
        "verified_on: 2026-09-30   | verified_on: last week"
      })
  void reader_and_schema_refuse_the_same_broken_family(String whole, String broken)
      throws IOException {
    var text = replaced(Samples.text("mateo-family.yaml"), whole, broken);

    assertThat(schema(FAMILY).validate(text, InputFormat.YAML)).isNotEmpty();
    var reading = PlanYaml.readFamily("family.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(FamilyReading.Unreadable.class);
  }

  @Test
  void the_reader_knows_exactly_the_keys_of_the_plan_schema() throws IOException {
    var whole = new WholeForm(PLAN);
    var bytes = whole.file().getBytes(StandardCharsets.UTF_8);

    assertThat(PlanYaml.read("whole.yaml", bytes))
        .isInstanceOfSatisfying(
            PlanReading.Unreadable.class, read -> sameKeys(whole, read.faults(), 30));
  }

  @Test
  void the_reader_knows_exactly_the_keys_of_the_family_schema() throws IOException {
    var whole = new WholeForm(FAMILY);
    var bytes = whole.file().getBytes(StandardCharsets.UTF_8);

    assertThat(PlanYaml.readFamily("whole.yaml", bytes))
        .isInstanceOfSatisfying(
            FamilyReading.Unreadable.class, read -> sameKeys(whole, read.faults(), 12));
  }

  private static void sameKeys(WholeForm whole, List<PlanFault> faults, int placesMin) {
    assertThat(whole.keys()).hasSizeGreaterThan(placesMin);
    assertThat(WholeForm.known(faults)).isEqualTo(whole.keys());
  }

  static List<Path> legal() {
    return TestFiles.in("plans/legal");
  }

  static List<Path> broken() {
    return Stream.of("plans/broken", "plans/thoughts")
        .flatMap(folder -> TestFiles.in(folder).stream())
        .toList();
  }

  /// The checks know more than a schema can; but a file of the right form has the schema's form.
  @ParameterizedTest
  @MethodSource({"legal", "broken"})
  void every_file_of_the_right_form_is_as_the_schema_says(Path file) throws IOException {
    var text = Files.readString(file);
    var named = text.contains("schema: family/1") ? FAMILY : PLAN;

    assertThat(text.replaceFirst("^\\uFEFF", ""))
        .startsWith("# yaml-language-server: $schema=")
        .contains("../schema/" + named);
    assertThat(schema(named).validate(text, InputFormat.YAML)).isEmpty();
  }

  private static String replaced(String text, String whole, String broken) {
    assertThat(text).contains(whole);
    var at = text.indexOf(whole);
    return text.substring(0, at) + broken + text.substring(at + whole.length());
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Samples.SCHEMAS.resolve(name)), InputFormat.JSON);
  }
}
