# The program with all that it needs to run:
#   docker build -t portraits .
#   docker run --rm -v "$PWD:/project" portraits build data/editions/specimen.yaml
FROM debian:12 AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git
WORKDIR /src
COPY . .
RUN ./dev setup && ./dev package && cp build/release/portraits_*.deb /portraits.deb

FROM debian:12-slim
COPY --from=build /portraits.deb /
RUN apt-get update && apt-get install -y /portraits.deb && rm -rf /portraits.deb /var/lib/apt/lists/*
WORKDIR /project
ENTRYPOINT ["portraits"]
