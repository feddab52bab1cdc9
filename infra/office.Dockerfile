# syntax=docker/dockerfile:1
# Built from the repository's root, after ./mvnw package: docker build -f infra/office.Dockerfile .

FROM eclipse-temurin:25-jre AS parts
ARG VERSION=0.1.0-SNAPSHOT
COPY office/target/lib/ /others/
RUN mkdir /ours && mv /others/*-${VERSION}.jar /ours/

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 tumar \
 && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin tumar \
 && install --directory --owner=tumar --group=tumar /var/lib/tumar
WORKDIR /app
# Layers in the order in which they change: libraries of others, ours, the service.
COPY --from=parts /others/ lib/
COPY --from=parts /ours/ lib/
COPY office/target/office.jar ./
USER 10001:10001
EXPOSE 8080 8101 8102 8103
ENTRYPOINT ["java", "-Djdk.virtualThreadScheduler.parallelism=8", "-jar", "/app/office.jar"]
