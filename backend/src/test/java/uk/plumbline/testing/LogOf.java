package uk.plumbline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What one class logs during each test, from INFO up; registered as an extension. */
public final class LogOf implements BeforeEachCallback, AfterEachCallback {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  public LogOf(Class<?> logging) {
    logger = (Logger) LoggerFactory.getLogger(logging);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    kept.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(kept);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    logger.detachAppender(kept);
    logger.setLevel(null);
    kept.list.clear();
  }

  /** So far, in their order, without what was thrown. */
  public List<String> messages() {
    // The appender writes holding itself.
    synchronized (kept) {
      return kept.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
  }
}
