/** The log: one JSON line an event on standard error, readable where a person looks on. */
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

/** Fields that never reach the log, wherever they stand. */
const SECRETS = [
  'token',
  '*.token',
  'key',
  '*.key',
  'headers.authorization',
  '*.headers.authorization',
  '*.*.headers.authorization',
];

/** Standard output belongs to answers, so the log goes to standard error. */
export function createLog(level: string, destination: DestinationStream = standardError()): Logger {
  return pino({ level, base: null, redact: { paths: SECRETS, censor: '[secret]' } }, destination);
}

function standardError(): DestinationStream {
  return process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, colorize: true, ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true });
}
