# The server's image; the README says how it is run ("In containers"). `npm run test:image` runs these
# steps in a folder where no image can be built, so they use COPY and RUN on paths below /app only.

# What the server is built from, with development packages.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY client/package.json client/
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsup.config.ts prisma.config.ts codegen.ts ./
COPY prisma prisma
COPY schema schema
COPY api api
COPY client client
RUN npm run build
# Becomes the folder of the embedded database.
RUN mkdir .data

# The packages that the built server loads. Prisma's command line is an optional peer of its client.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY client/package.json client/
RUN npm ci --omit=dev --omit=optional --omit=peer --no-audit --no-fund
# What only editors, a clone's sources and other databases need.
RUN rm -r node_modules/tsx node_modules/.bin node_modules/@cxgraph node_modules/@types \
  && find node_modules -type f '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.?ts' ')' -delete \
  && find node_modules/@prisma/client/runtime -name 'query_compiler_*' \
    '!' -name 'query_compiler_fast_bg.postgresql.*' -delete

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build --chown=node:node /app/.data .data
USER node
EXPOSE 4000
VOLUME /app/.data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["start"]
