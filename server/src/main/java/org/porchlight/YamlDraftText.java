package org.porchlight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.drafting.DraftText;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.yaml.PlanFault;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanText;
import org.porchlight.plan.yaml.PlanYaml;

/// Drafts as YAML, for the rooms that do not know it.
final class YamlDraftText implements DraftText {
  @Override
  public Optional<Map<String, Object>> form(String text) {
    return PlanText.form(text);
  }

  @Override
  public String text(Map<String, Object> form) {
    return PlanText.write(form);
  }

  @Override
  public Read read(String text) {
    return switch (PlanYaml.read("draft", text.getBytes(StandardCharsets.UTF_8))) {
      case PlanReading.Read(var plan, _) -> new Read(plan, List.of());
      case PlanReading.Unreadable(var faults) ->
          new Read(null, faults.stream().map(YamlDraftText::located).toList());
    };
  }

  @Override
  public int line(String text, String path) {
    return PlanText.line(text, path);
  }

  private static Located located(PlanFault fault) {
    return new Located(
        new Finding(
            fault.check(),
            Finding.Weight.BROKEN,
            fault.path(),
            fault.got(),
            fault.expected(),
            fault.mend()),
        fault.line());
  }
}
