/** Links: which addresses are worth writing behind a link's text, and how they are written. */

/** Longer addresses are no use to people, in characters. */
const LONGEST_ADDRESS = 2000;

/** How a link's address is written out, or null for what leads nowhere outside the document. */
export function printableAddress(address: string | undefined): string | null {
  if (!address || address.length > LONGEST_ADDRESS) return null;
  if (/^(?:https?|ftp):\/\/./i.test(address)) return address;
  return /^mailto:([^\s?@]{1,200}@[^\s?@]{1,200})/i.exec(address)?.[1] ?? null;
}

/** An address without what people leave out of it. */
export const bareAddress = (address: string): string =>
  address
    .trim()
    .replace(/^[a-z]{1,10}:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Whether a link's text already shows where it leads. */
export function showsAddress(text: string, address: string): boolean {
  const shown = bareAddress(text.replace(/[.…]+$/, ''));
  return shown !== '' && shown.includes('.') && bareAddress(address).startsWith(shown);
}
