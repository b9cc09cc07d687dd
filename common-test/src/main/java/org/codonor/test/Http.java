package org.codonor.test;

import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/** RestAssured with connections that are kept: it would make a client for each call, which costs more than most calls. */
public final class Http {
    private static final int AT_ONCE = 200;
    private static final RestAssuredConfig KEPT = RestAssuredConfig.config()
            .httpClient(httpClientConfig().httpClientFactory(Http::client).reuseHttpClientInstance());

    private Http() {}

    /** The beginning of a call, from any thread. */
    public static RequestSpecification given() {
        return RestAssured.given().config(KEPT);
    }

    /** RestAssured asks for this kind of client and no newer one. */
    @SuppressWarnings("deprecation")
    private static HttpClient client() {
        var connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(AT_ONCE);
        connections.setDefaultMaxPerRoute(AT_ONCE);
        return new DefaultHttpClient(connections);
    }
}
