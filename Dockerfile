# Built with all that building needs; run with what running needs, by a user who owns nothing but the data.
FROM node:22-alpine AS build
WORKDIR /kamerbode
COPY package.json package-lock.json ./
# The scripts build from the source, which is not here yet: so it stays cached until a dependency changes.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY commands commands
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-alpine
WORKDIR /kamerbode
ENV NODE_ENV=production DATA_DIR=/data MONITORING_PORT=9464
COPY --from=build /kamerbode/package.json ./
COPY --from=build /kamerbode/node_modules node_modules
COPY --from=build /kamerbode/dist dist
# Read as text when it starts.
COPY src/search/lexicon src/search/lexicon
COPY seeds seeds
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
HEALTHCHECK --start-period=60s --interval=30s --timeout=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.MONITORING_PORT + '/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm between: the signal to stop reaches the bot.
CMD ["node", "dist/src/main.js"]
