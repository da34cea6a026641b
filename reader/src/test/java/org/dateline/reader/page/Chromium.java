package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * Debian's Chromium, without a window, and without a network beyond this machine: one for a class of tests. It leaves what
 * it shows once a test is through and before the test's own {@code @AfterEach}, which closes the server: a page that is
 * still there asks a port where nobody listens, and the next test would be told of it.
 */
final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NETWORK_CHANGED = "net::ERR_NETWORK_CHANGED";
    private static final Pattern ASKED = Pattern.compile("\"url\":\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init") // beforeAll does
    private ChromeDriver driver;

    /** Skips the class where the machine has none. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "no " + BROWSER + " and " + DRIVER + ": apt install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        driver.get("about:blank");
        errors();
        asked();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
    }

    /**
     * Again where the machine's network changed on the way: the browser then drops what it was asking for, and containers
     * that come and go beside the tests are enough for that. What the page itself asks for is the page's to ask again.
     */
    void open(String address) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(
                        fault -> String.valueOf(fault.getMessage()).contains(NETWORK_CHANGED))
                .until(() -> {
                    driver.get(address);
                    return true;
                });
    }

    /** Reloads nothing: goes on from what is shown. */
    void back() {
        driver.navigate().back();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    void size(int width, int height) {
        // The window's own frame has no height without a window.
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What a person reads in each of them, "" where one is hidden; of one moment, however often the page draws itself. */
    List<String> texts(String css) {
        Object texts = js("""
                return [...document.querySelectorAll(arguments[0])]
                  .map((shown) => (shown.checkVisibility() ? shown.innerText.replaceAll("\\u00a0", " ").trim() : ""));
                """, css);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    /** Once it can be clicked; one that is drawn anew on the way is looked for again. */
    void click(String css) {
        until(() -> find(css).click());
    }

    /** The first of them whose text starts so. */
    void click(String css, String start) {
        until(() -> all(css).stream()
                .filter(shown -> shown.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + css + " that starts with " + start + ": " + texts(css)))
                .click());
    }

    Object js(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** By the page's own clock: its timers that are due before have run. */
    void pause(Duration time) {
        driver.executeAsyncScript("setTimeout(arguments[1], arguments[0])", time.toMillis());
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        press(Keys.TAB);
    }

    void hover(String css) {
        new Actions(driver).moveToElement(find(css)).perform();
    }

    /**
     * Until the assertion holds, or the patience is over. Whatever the driver objects to on the way is asked again: while
     * a page is replaced by the next it has another objection for each moment of it.
     */
    void until(Runnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .untilAsserted(assertion::run);
    }

    void untilThere(String css) {
        until(() -> assertThat(all(css)).as(css).isNotEmpty());
    }

    /** What axe-core finds against WCAG 2.2 A and AA, a line each. */
    List<String> accessibilityMistakes() {
        js(resource("/axe.min.js") + "; return true");
        Supplier<Object> run = () -> driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
                  .then((r) => done(r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3)}`)));
                """);
        return ((List<?>) Objects.requireNonNull(run.get()))
                .stream().map(String::valueOf).toList();
    }

    /** What the page's objects take, once those that nobody needs are gone. */
    long heapBytes() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Object used = driver.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize");
        return ((Number) Objects.requireNonNull(used)).longValue();
    }

    /** Every address that was asked since the last call. */
    List<String> asked() {
        return driver.manage().logs().get("performance").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(ASKED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Errors of the console since the last call; what was refused by the policy stands among them. */
    List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains(NETWORK_CHANGED))
                .toList();
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
