'use strict';
const { randomInt } = require('node:crypto');
const { createServer } = require('node:net');
const { readJson, writeJson } = require('./files.cjs');

const listenOn = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });

const isPortFree = (port, host = '127.0.0.1') =>
  listenOn(port, host).then(
    () => true,
    () => false,
  );

/**
 * Below what Linux (32768), macOS and Windows (49152) hand out by themselves: a port is chosen seconds before its service
 * binds it, and in that time no outgoing connection and no listener of anybody's own choosing may take it.
 */
const CHOSEN = { from: 15_000, to: 32_000 };

/** A port nobody listens on at this moment, by chance so that two systems starting side by side do not meet. */
async function anyFreePort(host = '127.0.0.1', { isFree = isPortFree, draw = randomInt } = {}) {
  for (let round = 0; round < 100; round += 1) {
    const port = draw(CHOSEN.from, CHOSEN.to);
    if (await isFree(port, host)) return port;
  }
  return listenOn(0, host);
}

/** The first free port from this one on, to be proposed to a person. */
async function nextFreePort(from, host, isFree = isPortFree) {
  for (let port = from; port < Math.min(from + 100, 65_536); port += 1) {
    if (await isFree(port, host)) return port;
  }
  return anyFreePort(host);
}

/** The remembered port when it is still free, else a new one that no other service of ours was given. */
async function choosePort({ remembered, taken = [], isFree = isPortFree, anyFree = anyFreePort }) {
  if (Number.isInteger(remembered) && !taken.includes(remembered) && (await isFree(remembered))) {
    return remembered;
  }
  for (let round = 0; round < 20; round += 1) {
    const port = await anyFree();
    if (!taken.includes(port)) return port;
  }
  throw new Error('no free port found');
}

/** Ports by service name, kept in one file so that a restart uses the same ones. */
async function rememberedPort(file, name, choose = choosePort) {
  const ports = readJson(file) ?? {};
  const taken = Object.entries(ports)
    .filter(([other]) => other !== name)
    .map(([, port]) => port);
  const port = await choose({ remembered: ports[name], taken });
  if (ports[name] !== port) writeJson(file, { ...ports, [name]: port });
  return port;
}

module.exports = { anyFreePort, choosePort, isPortFree, nextFreePort, rememberedPort };
