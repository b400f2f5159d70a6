package org.porchlight.plan.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;

/// What it costs to read, check and write one plan, warm. Run by `scripts/bench plans`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class CheckBenchmark {
  private final byte[] file = GrownFiles.planOf60Steps();
  private final byte[] family = GrownFiles.family(1);
  private final CheckedPlan checked = checked();

  private CheckedPlan checked() {
    var plan = Samples.read(PlanYaml.read("grown.yaml", file));
    return switch (PlanYaml.readFamily("family.yaml", family)) {
      case FamilyReading.Read(var known) -> CheckedPlan.of(plan, known);
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// All checks, every hour of the week and around two clock changes.
  @Benchmark
  public Readiness checkPlanOf60Steps() {
    return Readiness.of(checked);
  }

  @Benchmark
  public PlanReading readPlanOf60Steps() {
    return PlanYaml.read("grown.yaml", file);
  }

  @Benchmark
  public byte[] writePlanOf60Steps() {
    return PlanYaml.write(checked.plan()).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public List<FamilyReading> readFamily() {
    return List.of(PlanYaml.readFamily("family.yaml", family));
  }
}
