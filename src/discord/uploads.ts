/** Files that come with a command, downloaded from Discord's own addresses alone, and no further than they may be large. */
import type { Upload } from '../../commands/command.ts';
import { bytesOf, TooLargeError } from '../bounded-body.ts';
import { type FileProblem, UserError } from '../errors.ts';

/** As Discord describes it. */
export interface DescribedFile {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

export interface UploadSource {
  readonly fetch: typeof fetch;
  /** Base of the REST addresses when they are not Discord's own. */
  readonly api?: string;
}

/** Where Discord keeps attachments: https://discord.com/developers/docs/reference, "CDN Endpoints". */
const HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Enough for the largest upload on a slow line; a token of an interaction lives fifteen minutes. */
const DOWNLOAD_MILLISECONDS = 60_000;

/** `most`: bytes that are taken. */
export function toUpload(file: DescribedFile, most: number, source: UploadSource): Upload {
  return { name: file.name, size: file.size, read: () => download(file, most, source) };
}

/** Throws a `UserError` with a `FileProblem`. */
async function download(
  { name, size, url }: DescribedFile,
  most: number,
  { fetch: send, api }: UploadSource,
): Promise<Uint8Array> {
  const problem = (given: FileProblem, cause?: unknown) => new UserError(given, { cause });
  if (!isOwnAddress(url, api)) throw problem({ kind: 'file-from-elsewhere', name });
  const tooLarge: FileProblem = { kind: 'file-too-large', name, most };
  if (size > most) throw problem(tooLarge);
  try {
    // Another address than the one that was checked is not followed.
    const response = await send(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(DOWNLOAD_MILLISECONDS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`Discord answers ${response.status} for a file`);
    }
    return await bytesOf(response, most);
  } catch (cause) {
    throw problem(cause instanceof TooLargeError ? tooLarge : { kind: 'file-not-had', name }, cause);
  }
}

/**
 * Discord's own, over https. With another REST address on this very machine, as in tests, also attachments at that same
 * host and port; one that is not on this machine changes nothing.
 */
export function isOwnAddress(address: string, api?: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname)) return true;
  if (api === undefined || !URL.canParse(api)) return false;
  const { origin, hostname } = new URL(api);
  const here = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/.test(hostname);
  return here && url.origin === origin && url.pathname.startsWith('/attachments/');
}
