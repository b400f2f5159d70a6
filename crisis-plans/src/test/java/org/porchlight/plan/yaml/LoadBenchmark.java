package org.porchlight.plan.yaml;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to load many families, in time and in memory. Run by `scripts/bench plans`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class LoadBenchmark {
  @Param({"10000", "30000", "100000"})
  public int families;

  private PlanFolder loaded = new FolderContents().folder();

  /// The folder's own loading, with files that are made as they are read.
  @Benchmark
  public PlanFolder load() {
    loaded = new FolderContents().folder();
    var contents = new FolderContents();
    for (var number = 1; number <= families; number++) {
      contents.read("family-" + number + ".yaml", GrownFiles.family(number));
    }
    loaded = contents.folder();
    return loaded;
  }

  /// Tells what the last loading holds on to.
  @TearDown
  public void tell() {
    if (loaded.families().size() != families) {
      throw new AssertionError(loaded.families().size() + " families, expected " + families);
    }
    var with = heapBytes();
    loaded = new FolderContents().folder();
    var each = (with - heapBytes()) / families;
    System.out.println("memory: " + families + " families, " + each + " bytes each");
  }

  private static long heapBytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (var times = 0; times < 3; times++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
