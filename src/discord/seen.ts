// Interactions that were handled already: Discord sends some again after a reconnect.

/** Remembers the last `capacity` ids. Effects that must not double have a row of their own in the store besides. */
export function createSeen(capacity: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > capacity && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
