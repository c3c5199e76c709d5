// Discord's ids: 64 bits, the upper 42 of them milliseconds since 2015.

/** Milliseconds between 1970 and Discord's own epoch, 2015-01-01 (API documentation, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000;
/** A clock before this moment (2016-01-01) would give ids of fewer than 17 digits, which clients refuse. */
const FIRST_USABLE = 1_451_606_400_000;

/** Makes ids from `clock` (milliseconds since 1970). They rise strictly, also when the clock stands still or goes back. */
export function createIds(clock: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(Math.max(clock(), FIRST_USABLE) - DISCORD_EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

/** The moment in an id, in milliseconds since 1970. */
export function momentOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
