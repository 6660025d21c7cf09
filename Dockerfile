# Only copies and starts the archive that npm run bundle made and npm run try-archive tried; nothing is downloaded.
# docker build --build-arg ARCHIVE=build/ritournelle-0.2.0-linux-x64.tar.gz -t ritournelle .
FROM debian:12-slim
ARG ARCHIVE
RUN useradd --system --uid 10001 --home-dir /var/lib/ritournelle --create-home ritournelle
ADD ${ARCHIVE} /opt/
RUN mv /opt/ritournelle-* /opt/ritournelle
USER ritournelle
WORKDIR /var/lib/ritournelle
VOLUME /var/lib/ritournelle
EXPOSE 3000
HEALTHCHECK --interval=60s --timeout=20s --start-period=120s CMD ["/opt/ritournelle/ritournelle", "alive"]
ENTRYPOINT ["/opt/ritournelle/ritournelle"]
CMD ["start"]
