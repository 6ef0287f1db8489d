import { Socket } from 'node:net';
import { timedOut } from './timed-out';

const QUIET_MS = 10_000;
const LIFE_MS = 90_000;

/**
 * A socket, not yet connected, that ends by itself: after ten seconds in which nothing came or went, and after 90
 * seconds at all, so that a server that answers in drops cannot hold a rotation either. The driver then fails what it
 * waits for.
 */
export function patientSocket(quietMs = QUIET_MS, lifeMs = LIFE_MS): Socket {
  const socket = new Socket().setNoDelay(true);
  const end = () => void socket.destroy(timedOut());
  socket.setTimeout(quietMs, end);
  const life = setTimeout(end, lifeMs);
  socket.once('close', () => clearTimeout(life));
  return socket;
}
