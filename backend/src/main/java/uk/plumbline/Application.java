package uk.plumbline;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import uk.plumbline.counted.Recount;
import uk.plumbline.database.ApplicationDatabase;
import uk.plumbline.database.DatabaseSettings;
import uk.plumbline.database.StartRefused;

/**
 * Starts the Plumbline server: first a database that is known to keep what it is given, then
 * everything that uses it.
 */
public final class Application {
  private static final String RECOUNT = "recount";

  private Application() {}

  /**
   * Runs the server until the process is told to stop. A start that cannot succeed ends the process
   * with code 1 and one line on standard error that says why and what to do.
   *
   * @param arguments {@code recount} to make the kept counts anew and stop, with one line on
   *     standard output that says whether any was wrong; else Micronaut's own command-line options,
   *     of which none are needed
   */
  public static void main(String[] arguments) throws InterruptedException {
    ClosingOrder closing = ClosingOrder.atExit();
    try {
      if (List.of(arguments).equals(List.of(RECOUNT))) {
        System.out.println(start(arguments, closing).getBean(Recount.class).run().inWords());
        System.exit(0);
      }
      var context = start(arguments, closing);
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      closing.add(server::stop);
      server.start();
    } catch (RuntimeException failure) {
      if (closing.hasBegun()) {
        // Stopped by hand while starting: that is no failure, and the closing is under way.
        return;
      }
      System.err.println(explain(failure));
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static ApplicationContext start(String[] arguments, ClosingOrder closing) {
    DatabaseSettings settings = DatabaseSettings.from(System.getenv());
    ApplicationDatabase database = ApplicationDatabase.open(settings, closing::add);
    ApplicationContext context =
        ApplicationContext.builder(Application.class)
            .args(arguments)
            .banner(false)
            .properties(database.properties())
            .properties(Map.of("plumbline.data", settings.dataFolder().toString()))
            .build();
    closing.add(context::stop);
    context.start();
    return context;
  }

  /** The failure in one line when we know its kind, with its stack when it is a surprise. */
  private static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused.getMessage();
      }
      if (cause instanceof BindException) {
        return "Plumbline cannot listen on port "
            + System.getenv().getOrDefault("PLUMBLINE_PORT", "8080")
            + ": another program has it. Stop that program, or choose another port with"
            + " PLUMBLINE_PORT.";
      }
    }
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    return "Plumbline could not start.\n" + stack;
  }
}
