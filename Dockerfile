# The GraphQL server and its workbench, from the packed tarball: what runs here is what `npm pack` publishes.
#
#   docker build --tag whosaid .
#   docker run --rm -p 127.0.0.1:4000:4000 -e NEO4J_URI=… -e NEO4J_PASSWORD=… -e API_TOKENS=… whosaid
#
# BASE is any image with Node 24, npm and a user "node". Without access to an image registry, docker/node builds one.
ARG BASE=node:24.21.0-slim
FROM ${BASE} AS package
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
# .dockerignore lets in only what is packed and what packs it.
COPY . .
RUN npm pack && mkdir /package && tar --extract --gzip --file whosaid-*.tgz --directory /package --strip-components=1

FROM ${BASE}
WORKDIR /app
# The tarball has no lock file, so that its versions would be those of the day.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY --from=package /package ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER node
EXPOSE 4000
CMD ["node", "--min-semi-space-size=16", "--max-semi-space-size=16", "lib/cli.js", "serve"]
