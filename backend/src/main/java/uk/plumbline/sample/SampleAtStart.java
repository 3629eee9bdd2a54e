package uk.plumbline.sample;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.Optional;
import uk.plumbline.tool.ShippedTools;

/**
 * At every start: the sample council where one is wanted and the database is empty, before the
 * server answers anybody; then, once it does, what a newcomer needs to know.
 */
@Singleton
@Requires(notEnv = Environment.TEST)
class SampleAtStart {
  private final SampleCouncil council;
  private final SampleStore store;
  private final ShippedTools tools;
  private final SamplePassword passwords;
  private final SampleSettings settings = SampleSettings.from(System.getenv());
  private final boolean isExternal;
  private Optional<String> newPassword = Optional.empty();

  SampleAtStart(
      SampleCouncil council,
      SampleStore store,
      ShippedTools tools,
      SamplePassword passwords,
      @Value("${plumbline.database.external:true}") boolean isExternal) {
    this.council = council;
    this.store = store;
    this.tools = tools;
    this.passwords = passwords;
    this.isExternal = isExternal;
  }

  @EventListener
  void makeSample(StartupEvent started) {
    if (settings.isWanted(isExternal)) {
      tools.load(); // The sample's audits are made with them, whoever hears of the start first.
      newPassword = council.makeIfEmpty(settings.password());
    }
  }

  @EventListener
  void greet(ServerStartupEvent started) {
    var server = started.getSource();
    var host = server.getHost().equals("127.0.0.1") ? "localhost" : server.getHost();
    var address = server.getScheme() + "://" + host + ":" + server.getPort() + "/";
    PrintStream out = System.out;
    out.print(
        store.isSample()
            ? Greeting.withSample(address, howToGetThePassword())
            : Greeting.plain(address));
    out.flush();
  }

  private String howToGetThePassword() {
    if (newPassword.isPresent() && !settings.password().isEmpty()) {
      return "the one you gave in PLUMBLINE_SAMPLE_PASSWORD";
    }
    return newPassword
        .or(passwords::kept)
        .map(password -> password + "  (kept in " + passwords.file() + ")")
        .orElse("the one given in PLUMBLINE_SAMPLE_PASSWORD at the first start");
  }
}
