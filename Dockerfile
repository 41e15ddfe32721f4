# The steps are the README's own: npm ci, build, start. The image keeps the development dependencies, as they are part of
# `npm ci`; none of them is loaded by the running process.
FROM node:22-bookworm-slim

# The API page's package reports installations to its maker; npm 10 does not know the allowScripts of package.json.
ENV SCARF_ANALYTICS=false
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY web web
RUN npm run build

# Without DATABASE_URL the embedded database lives here: mount a volume.
RUN mkdir /data && chown node:node /data
VOLUME /data

# Root owns the program, so the process cannot change it.
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ATERTAG_DATA_DIR=/data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# What `npm start` runs once nothing is left to build; npm itself would stand between the process and its signals.
CMD ["node", "dist/main.js"]
