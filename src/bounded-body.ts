/** A response's body, read no further than is sensible. */

/** The body goes on beyond the bound; the rest was not read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** The body as text, bad bytes replaced. Throws `TooLargeError` beyond `most` bytes, counted as decompressed. */
export async function bodyOf(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunksOf(response, most)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The body as it is. Throws as `bodyOf` does. */
export async function bytesOf(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(response, most)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function* chunksOf(response: Response, most: number): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  let bytes = 0;
  // Leaving the loop cancels the stream, and so closes the connection.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new TooLargeError(`more than ${most} bytes`);
    yield chunk;
  }
}
