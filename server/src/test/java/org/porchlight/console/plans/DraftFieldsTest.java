package org.porchlight.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.console.OpenHouse;
import org.porchlight.console.view.DraftView.Field;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.plan.draft.DraftForm;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanText;
import org.porchlight.plan.yaml.PlanYaml;

/// The fields of the plan editor against the schema of plan files: nothing is left to the file.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftFieldsTest {
  private static final Path SCHEMA = Root.path("crisis-plans/schema/crisis-plan-1.schema.json");

  /// The one list of keys that is written as lines.
  private static final String TRIGGERS = "triggers";

  private final List<String> leaves = new ArrayList<>();

  @Test
  void every_property_of_a_plan_file_has_its_field() throws IOException {
    var schema = new ObjectMapper().readTree(Files.readString(SCHEMA));
    var form = example(schema, schema, "");
    assertThat(form).isInstanceOf(Map.class);

    var fields = fields(map(form)).stream().map(Field::place).toList();

    assertThat(leaves).hasSizeGreaterThan(100);
    assertThat(leaves.stream().distinct().filter(place -> !fields.contains(place))).isEmpty();
  }

  @Test
  void every_field_of_every_sample_written_back_as_it_shows_changes_nothing() throws IOException {
    try (Stream<Path> files = Files.list(Root.path("crisis-plans/samples"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        if (PlanYaml.read(file) instanceof PlanReading.Read(var plan, _)) {
          assertThat(writtenBack(plan)).as(file.toString()).isEqualTo(plan);
        }
      }
    }
  }

  private static CrisisPlan writtenBack(CrisisPlan plan) {
    var form = PlanText.form(PlanYaml.write(plan)).orElseThrow();
    for (var field : fields(form)) {
      var edit = new DraftEdit.Write(field.place(), String.join("\n", field.values()));
      form = DraftForm.edited(form, edit).orElseThrow(() -> new AssertionError(field.place()));
    }
    var text = PlanText.write(form).getBytes(StandardCharsets.UTF_8);
    return switch (PlanYaml.read("again.yaml", text)) {
      case PlanReading.Read(var again, _) -> again;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static List<Field> fields(Map<String, Object> form) {
    var say = new Speech(OpenHouse.wording(), Language.EN, ZoneId.of("UTC"), Instant.EPOCH);
    var parts = new DraftParts(say, form, "");
    return parts.ids().stream()
        .flatMap(part -> parts.sections(part).stream())
        .flatMap(section -> section.fields().stream())
        .toList();
  }

  /// A file with every key, each list with one item; notes the place of every value in it.
  private Object example(JsonNode root, JsonNode at, String place) {
    if (at.has("$ref")) {
      return example(root, root.at(at.get("$ref").textValue().substring(1)), place);
    }
    if (at.has("anyOf")) {
      var ways = at.get("anyOf");
      return example(root, ways.get(ways.size() - 1), place);
    }
    if (place.equals(TRIGGERS)) {
      leaves.add(place);
      return List.of("a word");
    }
    if (at.has("properties") || at.path("additionalProperties").isObject()) {
      return keys(root, at, place);
    }
    if (at.has("items")) {
      var item = root.at(at.at("/items/$ref").asText("").replaceFirst("^#", ""));
      var name = item.at("/properties/id").isMissingNode() ? "0" : "P1";
      return at.get("items").toString().contains("properties") || item.has("properties")
          ? List.of(example(root, at.get("items"), place + "." + name))
          : List.of(leaf(place));
    }
    return leaf(place);
  }

  private Map<String, Object> keys(JsonNode root, JsonNode at, String place) {
    var keys = new LinkedHashMap<String, Object>();
    at.path("properties")
        .properties()
        .forEach(one -> {
          var below = place.isEmpty() ? one.getKey() : place + "." + one.getKey();
          keys.put(one.getKey(), example(root, one.getValue(), below));
        });
    if (at.path("additionalProperties").isObject()) {
      keys.put("P1", example(root, at.get("additionalProperties"), place + ".P1"));
    }
    return keys;
  }

  /// What says which item it is, and what is not an author's to write, has no field.
  private String leaf(String place) {
    if (!place.endsWith(".id") && DraftPlaces.isWritable(place)) {
      leaves.add(place);
    }
    return "P1";
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object form) {
    return (Map<String, Object>) form;
  }
}
