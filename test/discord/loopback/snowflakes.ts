/** Discord's ids: 64-bit numbers that carry the time of their making and only ever grow. */

const DISCORD_EPOCH = 1_420_070_400_000n;
let latest = 0n;

/** A fresh id, greater than every id before it in this process. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
  latest = now > latest ? now : latest + 1n;
  return latest.toString();
}

/** Whether the id `a` was made after the id `b`. */
export function isLater(a: string, b: string): boolean {
  return BigInt(a) > BigInt(b);
}
