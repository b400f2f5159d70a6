package org.porchlight;

import java.util.List;
import org.porchlight.coordination.PlanFiles;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanFault;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// The file form of plans and families, for the rooms that do not know YAML.
final class YamlPlanFiles implements PlanFiles {
  @Override
  public Read read(String name, byte[] bytes) {
    if (PlanYaml.isFamily(bytes)) {
      return switch (PlanYaml.readFamily(name, bytes)) {
        case FamilyReading.Read(var family) -> new Read.Family(family);
        case FamilyReading.Unreadable(var faults) -> unreadable(faults);
      };
    }
    return switch (PlanYaml.read(name, bytes)) {
      case PlanReading.Read(var plan, _) -> new Read.Plan(plan);
      case PlanReading.Unreadable(var faults) -> unreadable(faults);
    };
  }

  @Override
  public String yaml(CrisisPlan plan) {
    return PlanYaml.write(plan);
  }

  private static Read unreadable(List<PlanFault> faults) {
    return new Read.Unreadable(
        faults.stream()
            .map(fault ->
                new FileFault(
                    fault.file(), fault.line(), fault.path(), fault.got(), fault.expected()))
            .toList());
  }
}
