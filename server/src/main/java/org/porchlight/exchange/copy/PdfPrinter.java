package org.porchlight.exchange.copy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Prints pages as PDF: tagged for programs that read aloud, its font embedded.
///
/// Each print has a virtual thread of its own, two at a time, since layout holds a processor for a
/// while; the others wait, and beyond 32 are turned away. The font is Liberation Sans (SIL Open
/// Font License 1.1). The futures come back to the event loop that asked.
public final class PdfPrinter {
  private static final int AT_ONCE_MAX = 2;
  private static final int WAITING_MAX = 32;
  private static final String FONT = "Liberation Sans";
  private static final String FONT_FILES = "/liberation/LiberationSans-";

  static {
    // Its log would hold words of the plan that is printed.
    XRLog.setLoggingEnabled(false);
  }

  private final Vertx vertx;
  private final Semaphore places = new Semaphore(AT_ONCE_MAX);
  private final AtomicInteger waiting = new AtomicInteger();

  public PdfPrinter(Vertx vertx) {
    this.vertx = vertx;
  }

  /// Too many prints wait; try again in a moment.
  public static final class TooBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooBusyException() {
      super("prints waiting: " + WAITING_MAX + " (expected: fewer; try again)");
    }
  }

  /// The page as a PDF; fails with [TooBusyException], or with what the layout could not do.
  public Future<Buffer> print(CopyPage page) {
    if (waiting.incrementAndGet() > WAITING_MAX) {
      waiting.decrementAndGet();
      return Future.failedFuture(new TooBusyException());
    }
    Context context = vertx.getOrCreateContext();
    Promise<Buffer> printed = Promise.promise();
    Thread.ofVirtual()
        .name("print")
        .start(() -> {
          try {
            Buffer pdf = inTurn(page);
            context.runOnContext(_ -> printed.complete(pdf));
          } catch (IOException | InterruptedException | RuntimeException failed) {
            context.runOnContext(_ -> printed.fail(failed));
          } finally {
            waiting.decrementAndGet();
          }
        });
    return printed.future();
  }

  private Buffer inTurn(CopyPage page) throws IOException, InterruptedException {
    places.acquire();
    try {
      return Buffer.buffer(pdf(page));
    } finally {
      places.release();
    }
  }

  /// Lays the page out; on whichever thread asks.
  static byte[] pdf(CopyPage page) throws IOException {
    var output = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Porchlight");
    builder.withHtmlContent(page.xhtml(), "");
    // Nothing is fetched while a plan is printed, whatever stands in it.
    builder.useUriResolver((_, _) -> null);
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    font(builder, "BoldItalic", 700, FontStyle.ITALIC);
    builder.toStream(output);
    builder.run();
    return output.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    builder.useFont(() -> CopyStyles.open(FONT_FILES + face + ".ttf"), FONT, weight, style, true);
  }
}
