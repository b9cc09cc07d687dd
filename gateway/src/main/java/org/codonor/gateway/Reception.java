package org.codonor.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.codonor.gateway.exchange.Exchange;
import org.codonor.gateway.exchange.Problem;
import org.codonor.gateway.exchange.Refusal;
import org.codonor.gateway.limit.Quotas;
import org.codonor.gateway.limit.SlowSenders;
import org.codonor.gateway.page.Health;
import org.codonor.gateway.page.Page;
import org.codonor.gateway.page.Pages;
import org.codonor.gateway.proxy.Forwarder;
import org.codonor.gateway.route.Match;
import org.codonor.gateway.route.Route;
import org.codonor.gateway.settings.Settings;
import org.codonor.gateway.token.TokenCheck;
import org.codonor.gateway.token.Verdict;
import org.jboss.logging.Logger;

/**
 * What happens to a request, in this order: is there such an address, does it take the method, who calls, how often, and
 * then on to the service. Belongs to one event loop.
 */
final class Reception {
    private static final int NOT_MODIFIED = 304;

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final String CHALLENGE = "Bearer realm=\"codonor\"";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final int STOP_RETRY_SECONDS = 5;
    private static final int KEYS_RETRY_SECONDS = 5;

    private final Vertx vertx;
    private final Shared shared;
    private final TokenCheck tokens;
    private final Forwarder forwarder;
    private final Pages pages;
    private final Cors cors;
    private final SecurityHeaders securityHeaders;

    Reception(Vertx vertx, HttpClient client, Shared shared) {
        Settings settings = shared.settings();
        this.vertx = vertx;
        this.shared = shared;
        this.tokens = new TokenCheck(client, settings.identity(), shared.tokens());
        this.forwarder = new Forwarder(vertx, client, shared.breakers(), settings);
        this.pages =
                new Pages(shared.api(), shared.ui(), shared.errors(), shared.wellKnown(), new Health(client, settings));
        this.cors = new Cors(settings.corsOrigins().map(Set::copyOf).orElse(Set.of()));
        this.securityHeaders = new SecurityHeaders(
                settings.publicUrl().map(URI::getScheme).filter("https"::equals).isPresent());
    }

    void receive(HttpServerRequest request, SlowSenders slowSenders) {
        request.pause();
        Exchange exchange = open(request, slowSenders);
        if (shared.traffic().isStopping()) {
            exchange.refuse(Problem.of(Refusal.UNAVAILABLE, "The gateway is being stopped. Nothing was done.")
                    .retryAfter(STOP_RETRY_SECONDS));
            return;
        }
        try {
            admit(exchange);
        } catch (RuntimeException e) {
            LOG.errorf(e, "trace=%s", exchange.trace().id());
            exchange.refuse(Problem.of(Refusal.INTERNAL, "Please report the trace id."));
        }
    }

    void refuseInvalid(HttpServerRequest request, SlowSenders slowSenders) {
        Exchange exchange = open(request, slowSenders);
        Throwable cause = request.decoderResult().cause();
        Refusal refusal = switch (cause) {
            case TooLongHttpLineException e -> Refusal.ADDRESS_TOO_LONG;
            case TooLongHttpHeaderException e -> Refusal.HEADERS_TOO_LARGE;
            case null, default -> Refusal.MALFORMED;
        };
        exchange.refuse(Problem.of(refusal, "The request could not be read.").header("Connection", "close"));
        request.connection().close();
    }

    private Exchange open(HttpServerRequest request, SlowSenders slowSenders) {
        Exchange exchange = new Exchange(vertx, request);
        shared.traffic().begin();
        slowSenders.begun(request.connection());
        request.response().headersEndHandler(head -> {
            securityHeaders.decorate(request.response().headers());
            if (!request.response().headers().contains(HttpHeaders.DATE)) {
                request.response().putHeader(HttpHeaders.DATE, httpDate());
            }
            cors.decorate(request, request.response());
            if (request.response().getStatusCode() == NOT_MODIFIED) {
                request.response().headers().remove(HttpHeaders.CONTENT_LENGTH); // it would be that of a body
            }
        });
        request.response().endHandler(end -> {
            shared.traffic().end();
            slowSenders.answered(request.connection());
            AccessLog.write(exchange, request.response().ended());
        });
        return exchange;
    }

    private void admit(Exchange exchange) {
        String path = String.valueOf(exchange.request().path());
        Page page = pages.find(path);
        if (page != null) {
            exchange.template(Pages.template(path));
            admit(exchange, page, path.equals(Pages.HEALTH));
            return;
        }
        switch (shared.routes().match(exchange.request().method().name(), path)) {
            case Match.Found(Route route) -> {
                exchange.template(route.template());
                identify(exchange, route);
            }
            case Match.OtherMethods(String template, Set<String> allowed) -> {
                exchange.template(template);
                refuseMethod(exchange, allowed);
            }
            case Match.Nothing nothing -> {
                if (isWithin(exchange, Quotas.ANYBODY)) {
                    exchange.refuse(Problem.of(Refusal.NOT_FOUND, "Nothing was found at this address."));
                }
            }
        }
    }

    private void admit(Exchange exchange, Page page, boolean unlimited) {
        if (!exchange.isRead()) {
            refuseMethod(exchange, Set.of("GET", "HEAD", "OPTIONS"));
        } else if (unlimited || isWithin(exchange, Quotas.ANYBODY)) {
            page.answer(exchange);
        }
    }

    private void refuseMethod(Exchange exchange, Set<String> allowed) {
        if (!isWithin(exchange, Quotas.ANYBODY)) {
            return;
        }
        exchange.response()
                .putHeader(
                        HttpHeaders.ALLOW,
                        String.join(", ", allowed.stream().sorted().toList()));
        if (HttpMethod.OPTIONS.equals(exchange.request().method())) {
            exchange.answer(204);
        } else {
            exchange.refuse(Problem.of(Refusal.METHOD_NOT_ALLOWED, "The methods it takes are in the Allow header."));
        }
    }

    private void identify(Exchange exchange, Route route) {
        if (route.open()) {
            exchange.anonymous();
            pass(exchange, route, "open " + route.template());
            return;
        }
        tokens.check(exchange.request()).onSuccess(verdict -> {
            switch (verdict) {
                case Verdict.Accepted accepted ->
                    pass(exchange, route, accepted.caller().subject());
                case Verdict.Missing missing -> challenge(exchange, CHALLENGE, "Send an access token.");
                case Verdict.Refused refused ->
                    challenge(exchange, CHALLENGE + ", error=\"invalid_token\"", refused.reason());
                case Verdict.Undecided undecided ->
                    exchange.refuse(Problem.of(Refusal.UNAVAILABLE, "The issuer's keys cannot be had at present.")
                            .retryAfter(KEYS_RETRY_SECONDS));
            }
        });
    }

    private void challenge(Exchange exchange, String challenge, String detail) {
        if (isWithin(exchange, Quotas.ANYBODY)) {
            exchange.refuse(Problem.of(Refusal.UNAUTHENTICATED, detail).header("WWW-Authenticate", challenge));
        }
    }

    private void pass(Exchange exchange, Route route, String client) {
        if (isWithin(exchange, client)) {
            forwarder.forward(exchange, route);
        }
    }

    private boolean isWithin(Exchange exchange, String client) {
        Quotas quotas = shared.quotas();
        if (quotas.areOff()) {
            return true;
        }
        Quotas.Standing standing = quotas.spend(client);
        exchange.response().putHeader("RateLimit-Policy", quotas.policy()).putHeader("RateLimit", standing.header());
        if (!standing.within()) {
            exchange.refuse(Problem.of(Refusal.TOO_MANY_REQUESTS, "Wait until the present window is over.")
                    .retryAfter(standing.resetSeconds()));
        }
        return standing.within();
    }

    private static String httpDate() {
        return HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC));
    }
}
