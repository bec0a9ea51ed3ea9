/** Texts as files hold them. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
