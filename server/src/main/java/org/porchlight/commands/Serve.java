package org.porchlight.commands;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.Porchlight;
import org.porchlight.operations.VertxMeters;
import org.porchlight.settings.StartRefused;
import org.porchlight.settings.StartUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs the server until it is told to end.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server.")
final class Serve implements Callable<Integer> {
  private static final int CANNOT_START = 1;
  private static final int START_SECONDS_MAX = 60;
  private static final int STOP_SECONDS_MAX = 5;

  @Mixin private SettingsFile settingsFile = new SettingsFile();

  @Override
  public Integer call() throws InterruptedException {
    try {
      var start = settingsFile.read();
      var folder = DataFolder.take(start.settings().server().data());
      serve(start, folder);
      return 0;
    } catch (StartRefused refused) {
      System.err.println("porchlight: not started, " + refused.getMessage());
    } catch (IOException | ExecutionException | TimeoutException unable) {
      var cause = unable.getCause() == null ? unable : unable.getCause();
      System.err.println("porchlight: not started, " + cause.getMessage());
    }
    return CANNOT_START;
  }

  private static void serve(StartUp start, DataFolder folder)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var registry = VertxMeters.registry();
    var vertx = VertxMeters.vertx(new VertxOptions(), registry).build();
    try {
      vertx
          .deployVerticle(new Porchlight(start, registry))
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException unable) {
      vertx.close();
      folder.close();
      throw unable;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, folder)));
    System.out.println("porchlight: ready at " + start.settings().server().publicUrl());
  }

  private static void stop(Vertx vertx, DataFolder folder) {
    try {
      vertx
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException unable) {
      // Ending matters more than ending tidily: what is kept is kept already.
      System.err.println("porchlight: stopped in a hurry, " + unable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      close(folder);
    }
  }

  private static void close(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException unable) {
      System.err.println("porchlight: data folder not given back, " + unable.getMessage());
    }
  }
}
