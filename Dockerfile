# The GraphQL server and its workbench. Node runs the TypeScript directly; only the workbench is built, in a stage of its own.
#
#   docker build --tag whosaid .
#   docker run --rm -p 127.0.0.1:4000:4000 -e NEO4J_URI=… -e NEO4J_PASSWORD=… -e API_TOKENS=… whosaid
#
# BASE is any image with Node 24, npm and a user "node". Without access to an image registry, docker/node builds one.
ARG BASE=node:24.21.0-slim
FROM ${BASE} AS workbench
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/prepare-web.ts

FROM ${BASE}
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
# .dockerignore lets in only what the server runs on.
COPY . .
COPY --from=workbench /app/node_modules/.cache/whosaid-workbench node_modules/.cache/whosaid-workbench
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER node
EXPOSE 4000
CMD ["node", "--min-semi-space-size=16", "--max-semi-space-size=16", "src/cli.ts", "serve"]
