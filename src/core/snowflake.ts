// Discord's ids tell when they were made.

/** Milliseconds since the epoch of Discord's own: 1 January 2015 (API documentation, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** When the thing of that id was made, in milliseconds since the epoch, by Discord's clock. */
export function momentOf(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}
