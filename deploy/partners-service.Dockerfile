# The image of partners-service: the same jar as `make run`, built by `make build`.
FROM eclipse-temurin:25-jre

RUN groupadd --system --gid 10001 codonor \
    && useradd --system --uid 10001 --gid codonor --home-dir /app --shell /usr/sbin/nologin codonor

# Nothing of the image is the process's to change.
WORKDIR /app
COPY partners-service/target/quarkus-app/ /app/
COPY deploy/healthy /usr/local/bin/healthy
USER 10001:10001

ENV CODONOR_BIND=0.0.0.0
ENTRYPOINT ["java", "-Xms32m", "-Xmx192m", "-XX:MaxMetaspaceSize=192m", "-XX:ReservedCodeCacheSize=64m", \
    "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/quarkus-run.jar"]
