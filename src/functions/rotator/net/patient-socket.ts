import { Socket } from 'node:net';
import { timedOut } from './timed-out';

const QUIET_MS = 10_000;
const LIFE_MS = 90_000;
const FAREWELL_MS = 2_000;

/**
 * A socket, not yet connected, that ends by itself: after ten seconds in which nothing came or went, two after
 * our side has ended it, and 90 seconds at all, so that a server that answers in drops cannot hold a rotation either.
 * The driver then fails what it waits for.
 */
export function patientSocket(quietMs = QUIET_MS, lifeMs = LIFE_MS): Socket {
  const socket = new Socket().setNoDelay(true);
  // Without a listener the end of a socket that its driver has dropped would end the process.
  socket.on('error', () => {});
  const end = () => void socket.destroy(timedOut());
  socket.setTimeout(quietMs, end);
  const timers = [setTimeout(end, lifeMs)];
  socket.once('finish', () => timers.push(setTimeout(() => socket.destroy(), FAREWELL_MS)));
  socket.once('close', () => {
    for (const timer of timers) clearTimeout(timer);
  });
  return socket;
}
