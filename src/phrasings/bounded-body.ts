/** A response's body, read no further than is sensible. */

/** The body goes on beyond the bound; the rest was not read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** The body as text, bad bytes replaced. Throws `TooLargeError` beyond `most` bytes, counted as decompressed. */
export async function bodyOf(response: Response, most: number): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop cancels the stream, and so closes the connection.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new TooLargeError(`more than ${most} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
